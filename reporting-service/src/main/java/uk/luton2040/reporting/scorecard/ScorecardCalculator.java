package uk.luton2040.reporting.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.Calculation;
import uk.luton2040.reporting.line.KpiLine;

/** Puts the lines of KPIs together into a board's scorecard. A pure function of facts, lines and the instant. */
public final class ScorecardCalculator {
    private static final String NOTICE =
            "This page shows illustrative data: values, and where marked targets, rules and actions, are invented to"
                    + " demonstrate the product. They say nothing about Luton.";
    private static final String UNGROUPED = "Other measures";

    private ScorecardCalculator() {}

    /** The newest opened period of the scorecard's reporting cycle. */
    public static Optional<Period> currentPeriod(ScorecardState scorecard, Facts facts) {
        return Frequency.of(scorecard.reportingCycle())
                .map(cycle -> cycle.periodKind(Calendar.FINANCIAL))
                .flatMap(facts::newestOpened);
    }

    /** @param line the line of a KPI by its code; empty while the KPI is not known */
    public static BoardScorecard scorecard(
            Sights sights,
            ScorecardState scorecard,
            Period period,
            Instant asAt,
            Facts facts,
            Function<String, Optional<KpiLine>> line) {
        Map<ScorecardState.Line, BoardScorecard.Line> lines = new LinkedHashMap<>();
        BoardState.Content content = sights.content(scorecard);
        LocalDate today = London.dateOf(asAt);
        content.seen()
                .forEach(seen -> lines.put(
                        seen.line(),
                        lineOf(seen.line(), code -> line.apply(code).map(kpi -> kpi.on(today)))));
        List<KpiLine> all = kpis(lines.values());
        List<BoardScorecard.Project> projects = projects(sights, facts);
        return new BoardScorecard(
                new BoardScorecard.Board(
                        sights.board().code(),
                        sights.board().name(),
                        sights.board().remit(),
                        sights.inheritedFrom(content)),
                new BoardScorecard.Scorecard(
                        scorecard.code(),
                        scorecard.title(),
                        scorecard.reportingCycle(),
                        content.pin() == null ? null : content.pin().why()),
                KpiLine.PeriodName.of(period),
                asAt,
                Calculation.VERSION,
                all.stream().allMatch(kpi -> kpi.illustrative().isEmpty()) ? null : NOTICE,
                BoardScorecard.Counts.of(all),
                priorities(sights, content.pin() != null, facts, lines),
                groups(facts, lines),
                projects);
    }

    private static BoardScorecard.Line lineOf(ScorecardState.Line listed, Function<String, Optional<KpiLine>> line) {
        return new BoardScorecard.Line(
                listed.number(),
                listed.title(),
                listed.aspirational(),
                listed.frequencyNote(),
                listed.kpis().stream()
                        .flatMap(code -> line.apply(code).stream())
                        .toList());
    }

    /** Those the board sees, with or without a line; of what is pinned, those that have one. */
    private static List<BoardScorecard.Priority> priorities(
            Sights sights, boolean isPinned, Facts facts, Map<ScorecardState.Line, BoardScorecard.Line> lines) {
        return facts.plans().stream()
                .flatMap(plan -> plan.priorities().stream()
                        .filter(priority -> isPinned
                                ? hasLine(lines, line -> priority.code().equals(line.priority()))
                                : sights.role(priority.code()).isPresent())
                        .map(priority -> priority(priority, plan, sights, isPinned, lines)))
                .toList();
    }

    private static BoardScorecard.Priority priority(
            PlanState.Priority priority,
            PlanState plan,
            Sights sights,
            boolean isPinned,
            Map<ScorecardState.Line, BoardScorecard.Line> lines) {
        List<BoardScorecard.Line> direct =
                chosen(lines, line -> priority.code().equals(line.priority()) && line.outcome() == null);
        List<BoardScorecard.Line> all = chosen(lines, line -> priority.code().equals(line.priority()));
        List<BoardScorecard.Outcome> outcomes = plan.outcomes().stream()
                .filter(outcome -> outcome.priority().equals(priority.code()))
                .filter(outcome -> isPinned
                        ? hasLine(lines, line -> outcome.code().equals(line.outcome()))
                        : sights.sees(outcome.priority(), outcome.code()))
                .map(outcome -> outcome(outcome, lines))
                .toList();
        return new BoardScorecard.Priority(
                priority.code(),
                priority.shortTitle(),
                priority.title(),
                sights.role(priority.code()).orElse(BoardState.Pin.ROLE),
                BoardScorecard.Counts.of(kpis(all)),
                worst(all),
                direct,
                outcomes);
    }

    private static BoardScorecard.Outcome outcome(
            PlanState.Outcome outcome, Map<ScorecardState.Line, BoardScorecard.Line> lines) {
        List<BoardScorecard.Line> own = chosen(lines, line -> outcome.code().equals(line.outcome()));
        return new BoardScorecard.Outcome(
                outcome.code(), outcome.title(), BoardScorecard.Counts.of(kpis(own)), worst(own), own);
    }

    private static List<BoardScorecard.Group> groups(Facts facts, Map<ScorecardState.Line, BoardScorecard.Line> lines) {
        Map<String, List<BoardScorecard.Line>> byGroup = new LinkedHashMap<>();
        lines.forEach((listed, line) -> {
            if (listed.priority() == null) {
                byGroup.computeIfAbsent(groupOf(listed, facts), g -> new java.util.ArrayList<>())
                        .add(line);
            }
        });
        return byGroup.entrySet().stream()
                .map(group -> new BoardScorecard.Group(
                        group.getKey(),
                        BoardScorecard.Counts.of(kpis(group.getValue())),
                        worst(group.getValue()),
                        group.getValue()))
                .toList();
    }

    private static String groupOf(ScorecardState.Line line, Facts facts) {
        return line.kpis().stream()
                .flatMap(code -> facts.kpi(code).stream())
                .map(kpi -> Objects.requireNonNullElse(kpi.group(), UNGROUPED))
                .findFirst()
                .orElse(UNGROUPED);
    }

    private static boolean hasLine(
            Map<ScorecardState.Line, BoardScorecard.Line> lines, Predicate<ScorecardState.Line> which) {
        return lines.keySet().stream().anyMatch(which);
    }

    private static List<BoardScorecard.Line> chosen(
            Map<ScorecardState.Line, BoardScorecard.Line> lines, Predicate<ScorecardState.Line> which) {
        return lines.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<KpiLine> kpis(java.util.Collection<BoardScorecard.Line> lines) {
        return lines.stream().flatMap(line -> line.kpis().stream()).toList();
    }

    /** The first red one in the scorecard's order, else the first amber one. */
    private static BoardScorecard.@Nullable Worst worst(List<BoardScorecard.Line> lines) {
        return Stream.of("red", "amber")
                .flatMap(status -> kpis(lines).stream().filter(kpi -> kpi.has(status)))
                .findFirst()
                .map(kpi -> new BoardScorecard.Worst(
                        kpi.code(), kpi.title(), kpi.status().code()))
                .orElse(null);
    }

    /** In the order of priorities and outcomes, then by title. */
    static List<BoardScorecard.Project> projects(Sights sights, Facts facts) {
        List<String> order = facts.plans().stream()
                .flatMap(plan -> Stream.concat(
                        plan.priorities().stream().map(PlanState.Priority::code),
                        plan.outcomes().stream().map(PlanState.Outcome::code)))
                .toList();
        return facts.projects().stream()
                .filter(project -> sights.sees(project.priority(), project.outcome()))
                .sorted(Comparator.comparing((ProjectState project) -> order.indexOf(project.priority()))
                        .thenComparing(project -> order.indexOf(Objects.requireNonNullElse(project.outcome(), "")))
                        .thenComparing(ProjectState::title))
                .map(ScorecardCalculator::project)
                .toList();
    }

    private static BoardScorecard.Project project(ProjectState project) {
        return new BoardScorecard.Project(
                project.code(),
                project.title(),
                project.objective(),
                project.priority(),
                project.outcome(),
                project.status(),
                project.reportedElsewhere(),
                project.milestones().stream()
                        .map(milestone -> new BoardScorecard.Milestone(
                                milestone.title(),
                                milestone.date(),
                                milestone.from(),
                                milestone.until(),
                                milestone.everyYear()))
                        .toList());
    }
}
