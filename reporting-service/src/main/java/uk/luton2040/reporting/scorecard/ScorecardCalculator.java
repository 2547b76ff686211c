package uk.luton2040.reporting.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.delivery.RiskLine;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.Calculation;
import uk.luton2040.reporting.line.KpiLine;

/** Puts the lines of KPIs together into a board's scorecard. A pure function of facts, lines and the instant. */
public final class ScorecardCalculator {
    private static final String NOTICE =
            "This page shows illustrative data: values, and where marked targets, rules, actions, projects and risks, are invented to"
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
        List<BoardScorecard.Project> projects = projects(sights, facts, today);
        List<RiskLine> risks = RiskLine.ofProjects(
                projects.stream().map(BoardScorecard.Project::code).toList(), facts, today);
        RollUp rollUp = RollUp.of(all);
        List<KpiLine> distinct = RollUp.distinct(all);
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
                notice(all, projects, risks),
                rollUp.counts(),
                priorities(sights, content.pin() != null, facts, lines),
                groups(facts, lines),
                projects,
                today,
                rollUp.summary(),
                risks,
                BoardScorecard.Returns.of(distinct),
                Attention.of(distinct, projects, risks));
    }

    /** Null where nothing of it is invented. */
    public static @Nullable String notice(
            List<KpiLine> kpis, List<BoardScorecard.Project> projects, List<RiskLine> risks) {
        boolean isInvented = kpis.stream().anyMatch(kpi -> !kpi.illustrative().isEmpty())
                || projects.stream().anyMatch(BoardScorecard.Project::illustrative)
                || risks.stream().anyMatch(RiskLine::illustrative);
        return isInvented ? NOTICE : null;
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
        RollUp rollUp = RollUp.of(kpis(all));
        return new BoardScorecard.Priority(
                priority.code(),
                priority.shortTitle(),
                priority.title(),
                sights.role(priority.code()).orElse(BoardState.Pin.ROLE),
                rollUp.counts(),
                rollUp.worst(),
                direct,
                outcomes,
                rollUp.summary());
    }

    private static BoardScorecard.Outcome outcome(
            PlanState.Outcome outcome, Map<ScorecardState.Line, BoardScorecard.Line> lines) {
        List<BoardScorecard.Line> own = chosen(lines, line -> outcome.code().equals(line.outcome()));
        RollUp rollUp = RollUp.of(kpis(own));
        return new BoardScorecard.Outcome(
                outcome.code(), outcome.title(), rollUp.counts(), rollUp.worst(), own, rollUp.summary());
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
                .map(group -> {
                    RollUp rollUp = RollUp.of(kpis(group.getValue()));
                    return new BoardScorecard.Group(
                            group.getKey(), rollUp.counts(), rollUp.worst(), group.getValue(), rollUp.summary());
                })
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

    /** Those whose priority or outcome it sees. */
    static List<BoardScorecard.Project> projects(Sights sights, Facts facts, LocalDate day) {
        return ProjectLines.of(
                facts.projects().stream()
                        .filter(project -> sights.sees(project.priority(), project.outcome()))
                        .toList(),
                facts,
                day);
    }
}
