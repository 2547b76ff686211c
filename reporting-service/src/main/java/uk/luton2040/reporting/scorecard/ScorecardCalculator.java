package uk.luton2040.reporting.scorecard;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;

/** Puts the lines of KPIs together into a board's scorecard. A pure function of facts, lines and the instant. */
public final class ScorecardCalculator {
    /** Raised whenever the same facts would make another scorecard. */
    public static final String CALCULATION = "3";

    private static final String NOTICE =
            "This page shows illustrative data: values, and where marked targets and rules, are invented to demonstrate"
                    + " the product. They say nothing about Luton.";
    private static final String UNGROUPED = "Other measures";

    private ScorecardCalculator() {}

    /** The newest opened period of the scorecard's reporting cycle. */
    static Optional<Period> currentPeriod(ScorecardState scorecard, Facts facts) {
        return Frequency.of(scorecard.reportingCycle())
                .map(cycle -> cycle.periodKind(Calendar.FINANCIAL))
                .flatMap(facts::newestOpened);
    }

    /** The scorecard's lines that the board sees; a line on no priority is for every board that gets the scorecard. */
    static List<ScorecardState.Line> visible(ScorecardState scorecard, Sights sights) {
        return scorecard.lines().stream()
                .filter(line -> line.priority() == null || sights.sees(line.priority(), line.outcome()))
                .toList();
    }

    /** @param line the line of a KPI by its code; empty while the KPI is not known */
    static BoardScorecard scorecard(
            Sights sights,
            ScorecardState scorecard,
            Period period,
            Instant asAt,
            Facts facts,
            Function<String, Optional<KpiLine>> line) {
        Map<ScorecardState.Line, BoardScorecard.Line> lines = new LinkedHashMap<>();
        visible(scorecard, sights).forEach(listed -> lines.put(listed, lineOf(listed, line)));
        List<KpiLine> all = kpis(lines.values());
        List<BoardScorecard.Project> projects = projects(sights, facts);
        return new BoardScorecard(
                new BoardScorecard.Board(
                        sights.board().code(),
                        sights.board().name(),
                        sights.board().remit(),
                        sights.inheritedFrom()),
                new BoardScorecard.Scorecard(scorecard.code(), scorecard.title(), scorecard.reportingCycle()),
                KpiLines.name(period),
                asAt,
                CALCULATION,
                all.stream().allMatch(kpi -> kpi.illustrative().isEmpty()) ? null : NOTICE,
                BoardScorecard.Counts.of(all),
                priorities(sights, facts, lines),
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

    private static List<BoardScorecard.Priority> priorities(
            Sights sights, Facts facts, Map<ScorecardState.Line, BoardScorecard.Line> lines) {
        return facts.plans().stream()
                .flatMap(plan -> plan.priorities().stream()
                        .filter(priority -> sights.role(priority.code()).isPresent())
                        .map(priority -> priority(priority, plan, sights, lines)))
                .toList();
    }

    private static BoardScorecard.Priority priority(
            PlanState.Priority priority,
            PlanState plan,
            Sights sights,
            Map<ScorecardState.Line, BoardScorecard.Line> lines) {
        List<BoardScorecard.Line> direct =
                chosen(lines, line -> priority.code().equals(line.priority()) && line.outcome() == null);
        List<BoardScorecard.Line> all = chosen(lines, line -> priority.code().equals(line.priority()));
        List<BoardScorecard.Outcome> outcomes = plan.outcomes().stream()
                .filter(outcome -> sights.sees(outcome.priority(), outcome.code()))
                .filter(outcome -> outcome.priority().equals(priority.code()))
                .map(outcome -> outcome(outcome, lines))
                .toList();
        return new BoardScorecard.Priority(
                priority.code(),
                priority.shortTitle(),
                priority.title(),
                sights.role(priority.code()).orElseThrow(),
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

    private static List<BoardScorecard.Line> chosen(
            Map<ScorecardState.Line, BoardScorecard.Line> lines,
            java.util.function.Predicate<ScorecardState.Line> which) {
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
