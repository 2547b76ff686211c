package uk.luton2040.reporting.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.delivery.RiskLine;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.Calculation;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.KpiLines;
import uk.luton2040.reporting.line.OpenActions;
import uk.luton2040.reporting.outcome.OutcomeReport.Action;
import uk.luton2040.reporting.outcome.OutcomeReport.Aim;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.ProjectLines;
import uk.luton2040.reporting.scorecard.RollUp;
import uk.luton2040.reporting.scorecard.ScorecardCalculator;

/** Puts an outcome together. Pure functions of the facts and the instant. */
final class Outcomes {
    private Outcomes() {}

    /** An outcome with the plan that names it. */
    record Found(PlanState plan, PlanState.Outcome outcome) {
        Aim priority() {
            return plan.priorities().stream()
                    .filter(priority -> priority.code().equals(outcome.priority()))
                    .findFirst()
                    .map(priority -> new Aim(priority.code(), priority.title()))
                    .orElse(new Aim(outcome.priority(), outcome.priority()));
        }
    }

    static Optional<Found> find(String code, Facts facts) {
        return facts.plans().stream()
                .flatMap(plan -> plan.outcomes().stream()
                        .filter(outcome -> outcome.code().equals(code))
                        .map(outcome -> new Found(plan, outcome)))
                .findFirst();
    }

    /** Those on its lines of the scorecards, in their order, then what else hangs on it. */
    static Set<String> kpis(String outcome, Facts facts) {
        Set<String> kpis = new LinkedHashSet<>();
        facts.scorecards().stream()
                .flatMap(scorecard -> scorecard.lines().stream())
                .filter(line -> outcome.equals(line.outcome()))
                .forEach(line -> kpis.addAll(line.kpis()));
        facts.kpis().stream()
                .filter(kpi -> outcome.equals(kpi.outcome()) && !kpi.lifeCycle().equals("retired"))
                .map(KpiState::code)
                .sorted()
                .forEach(kpis::add);
        return kpis;
    }

    /** The newest current period of the scorecards that show it; of all scorecards where none does. */
    static Optional<Period> currentPeriod(String outcome, Facts facts) {
        List<ScorecardState> showing = facts.scorecards().stream()
                .filter(scorecard -> scorecard.lines().stream().anyMatch(line -> outcome.equals(line.outcome())))
                .toList();
        return (showing.isEmpty() ? facts.scorecards() : showing)
                .stream()
                        .flatMap(scorecard -> ScorecardCalculator.currentPeriod(scorecard, facts).stream())
                        .max(Comparator.naturalOrder());
    }

    /** @param facts with all that is known of the {@link #kpis} */
    static OutcomeReport report(Found found, @Nullable Period period, Instant asAt, Facts facts) {
        String code = found.outcome().code();
        LocalDate day = London.dateOf(asAt);
        List<KpiLine> kpis = period == null
                ? List.of()
                : kpis(code, facts).stream()
                        .flatMap(kpi -> KpiLines.line(kpi, period, facts).stream())
                        .map(line -> line.on(day))
                        .toList();
        List<ProjectState> working = facts.projects().stream()
                .filter(project ->
                        code.equals(project.outcome()) || project.alsoServes().contains(code))
                .toList();
        List<BoardScorecard.Project> projects = ProjectLines.of(working, facts, day);
        List<RiskLine> risks =
                RiskLine.ofProjects(working.stream().map(ProjectState::code).toList(), facts, day);
        RollUp rollUp = RollUp.of(kpis);
        return new OutcomeReport(
                code,
                found.outcome().title(),
                found.priority(),
                new Aim(found.plan().code(), found.plan().title()),
                period == null ? null : KpiLine.PeriodName.of(period),
                asAt,
                day,
                Calculation.VERSION,
                ScorecardCalculator.notice(kpis, projects, risks),
                rollUp.counts(),
                rollUp.worst(),
                rollUp.summary(),
                kpis,
                projects,
                risks,
                actions(kpis, working, risks, facts, day));
    }

    private static List<Action> actions(
            List<KpiLine> kpis, List<ProjectState> projects, List<RiskLine> risks, Facts facts, LocalDate day) {
        return Stream.of(
                        kpis.stream().map(kpi -> new ActionState.Subject("kpi", kpi.code())),
                        projects.stream().map(project -> new ActionState.Subject("project", project.code())),
                        risks.stream().map(risk -> new ActionState.Subject("risk", risk.id())))
                .flatMap(subjects -> subjects)
                .flatMap(subject -> OpenActions.of(facts.actionsOn(subject)).on(day).items().stream()
                        .map(item -> new Action(subject.kind(), subject.code(), item)))
                .toList();
    }
}
