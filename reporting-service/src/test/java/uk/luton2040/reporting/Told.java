package uk.luton2040.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.contracts.BoardRequestState;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.BreakState;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.ChartDecisionState;
import uk.luton2040.contracts.ClosingRuleState;
import uk.luton2040.contracts.CompletionState;
import uk.luton2040.contracts.DeliveryPlanState;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.ImpactState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.contracts.OrganisationState;
import uk.luton2040.contracts.OutsideReviewState;
import uk.luton2040.contracts.PeriodState;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.PlanTemplateState;
import uk.luton2040.contracts.PlanUpdateState;
import uk.luton2040.contracts.ProgressUpdateState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.contracts.ProposalState;
import uk.luton2040.contracts.RecommendationState;
import uk.luton2040.contracts.ReturnDecisionState;
import uk.luton2040.contracts.ReviewState;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.contracts.SelfAssessmentState;
import uk.luton2040.contracts.State;
import uk.luton2040.contracts.UpdateRuleState;
import uk.luton2040.measures.period.Period;

/** What the other services tell, in the fewest words a test needs. */
public final class Told {
    private static final Instant SAID = Instant.parse("2021-10-20T08:00:00Z");

    private Told() {}

    /** A plan whose outcomes are named {@code priority/outcome}; its priorities are those before the slash. */
    public static PlanState aPlan(String code, String... outcomes) {
        List<String> priorities = Stream.of(outcomes)
                .map(outcome -> outcome.split("/", -1)[0])
                .distinct()
                .toList();
        return new PlanState(
                code,
                "Plan " + code,
                "vision",
                2020,
                2040,
                null,
                priorities.stream()
                        .map(priority -> new PlanState.Priority(
                                priority,
                                "Priority " + priority,
                                "Long title of " + priority,
                                "priority",
                                priorities.indexOf(priority)))
                        .toList(),
                Stream.of(outcomes)
                        .map(outcome -> new PlanState.Outcome(
                                outcome.split("/", -1)[1], outcome.split("/", -1)[0], "Outcome " + outcome))
                        .toList());
    }

    public static OrganisationState anOrganisation(String code, String name) {
        return new OrganisationState(code, name, name, "council-team");
    }

    /** A board that receives the scorecard. */
    public static BoardState aBoard(String code, String scorecard, BoardState.Sight... sights) {
        return aBoard(code, null, List.of(scorecard), sights);
    }

    public static BoardState aBoard(
            String code, @Nullable String linkedTo, List<String> scorecards, BoardState.Sight... sights) {
        return new BoardState(
                code,
                "The " + code,
                "partnership",
                linkedTo,
                linkedTo == null ? null : "chairs-meet",
                "What " + code + " is for",
                scorecards.stream().map(scorecard -> "six-monthly").toList(),
                scorecards,
                List.of(sights),
                List.of());
    }

    /** The same board, which sees of the scorecard what holds one of these KPIs. */
    public static BoardState pinning(BoardState board, String scorecard, String... kpis) {
        return new BoardState(
                board.code(),
                board.name(),
                board.kind(),
                board.linkedTo(),
                board.link(),
                board.remit(),
                board.reportingCycles(),
                board.scorecards(),
                board.sights(),
                List.of(new BoardState.Pin(scorecard, List.of(kpis), "What " + board.code() + " asked for")));
    }

    public static BoardState.Sight leading(String priority) {
        return new BoardState.Sight(priority, null, "lead");
    }

    public static BoardState.Sight sharing(String priority, @Nullable String outcome) {
        return new BoardState.Sight(priority, outcome, "shared");
    }

    public static ScorecardState aScorecard(String code, String cycle, ScorecardState.Line... lines) {
        return new ScorecardState(code, "Scorecard " + code, cycle, List.of(), List.of(lines));
    }

    public static ScorecardState.Line aLine(
            @Nullable String priority, @Nullable String outcome, String title, String... kpis) {
        return new ScorecardState.Line(null, List.of(kpis), priority, outcome, title, null, null);
    }

    public static MeetingState aMeeting(String code, String board, String date, String... scorecards) {
        LocalDate day = LocalDate.parse(date);
        return new MeetingState(
                code,
                board,
                day,
                null,
                day.minusDays(28),
                day.minusDays(24),
                day.minusDays(14),
                day.minusDays(8),
                List.of(scorecards),
                "planned",
                null);
    }

    public static PeriodState anOpenedPeriod(String code) {
        LocalDate due = Period.parse(code).end().plusDays(20);
        return new PeriodState(code, due, "performance-office", SAID);
    }

    public static ProjectState aProject(String code, String priority, @Nullable String outcome) {
        return new ProjectState(
                code,
                "Project " + code,
                "To do " + code,
                priority,
                outcome,
                "active",
                false,
                List.of(new ProjectState.Milestone(
                        "Strategy adopted",
                        "summer 2021",
                        LocalDate.of(2021, 6, 1),
                        LocalDate.of(2021, 9, 1),
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of())),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);
    }

    /** A project for which somebody has agreed days, with the status its lead reports. */
    public static ProjectState aCourse(String status, String start, String lastDay, ProjectState.Milestone... steps) {
        return aCourse("P-1", "economy", null, status, start, lastDay, steps);
    }

    public static ProjectState aCourse(
            String code,
            String priority,
            @Nullable String outcome,
            String status,
            String start,
            String lastDay,
            ProjectState.Milestone... steps) {
        return new ProjectState(
                code,
                "Project " + code,
                null,
                priority,
                outcome,
                status,
                false,
                List.of(steps),
                List.of(),
                "in-progress",
                new Person("project-lead-" + code, "Lead of " + code),
                null,
                aDay(start),
                aDay(lastDay),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);
    }

    /** @param reached null while it is not */
    public static ProjectState.Milestone aMilestone(String title, String day, @Nullable String reached) {
        LocalDate baseline = LocalDate.parse(day);
        return new ProjectState.Milestone(
                title,
                day,
                baseline,
                baseline.plusDays(1),
                false,
                title,
                null,
                null,
                reached == null ? null : LocalDate.parse(reached),
                List.of());
    }

    private static ProjectState.Day aDay(String day) {
        LocalDate date = LocalDate.parse(day);
        return new ProjectState.Day(day, date, date.plusDays(1));
    }

    public static ProgressUpdateState aPublishedUpdate(String project, int number, String period, String highlights) {
        return new ProgressUpdateState(
                project + ":" + number,
                project,
                number,
                period,
                "published",
                null,
                "amber",
                highlights,
                "Challenges of " + period,
                "Next steps of " + period,
                null,
                List.of(),
                null,
                "project-lead",
                SAID,
                false);
    }

    public static RiskMatrixState aMatrix(String code) {
        List<String> words = List.of("1", "2", "3", "4", "5");
        return new RiskMatrixState(
                code,
                "Matrix " + code,
                words,
                words,
                List.of(new RiskMatrixState.Band("low", "green", 1), new RiskMatrixState.Band("high", "red", 12)),
                null);
    }

    public static RiskRegisterState aRegister(String code, @Nullable String project, String matrix) {
        return new RiskRegisterState(
                code,
                "Register " + code,
                project == null ? "corporate" : "project",
                project,
                null,
                matrix,
                null,
                "quarterly",
                null,
                null,
                false);
    }

    /** An open risk, reviewed twice. */
    public static RiskState aRisk(
            String id, String register, String matrix, int likelihood, int impact, String movement) {
        RiskState.Score before = new RiskState.Score(2, 2, BigDecimal.valueOf(4), "low", "green");
        RiskState.Score now = new RiskState.Score(
                likelihood,
                impact,
                BigDecimal.valueOf((long) likelihood * impact),
                likelihood * impact < 12 ? "low" : "high",
                likelihood * impact < 12 ? "green" : "red");
        Person by = new Person("risk-owner", "Risk Owner");
        return new RiskState(
                id,
                "Risk " + id,
                null,
                "What may happen",
                null,
                null,
                by,
                register,
                List.of(register),
                LocalDate.of(2021, 1, 1),
                "open",
                matrix,
                before,
                now,
                null,
                BigDecimal.valueOf(10),
                likelihood * impact > 10,
                movement,
                List.of(),
                null,
                LocalDate.of(2021, 10, 1),
                List.of(
                        new RiskState.Review(1, LocalDate.of(2021, 4, 1), by, before, null, null, false, null),
                        new RiskState.Review(2, LocalDate.of(2021, 7, 1), by, now, null, null, false, null)),
                List.of(),
                List.of(),
                null,
                false);
    }

    /** A service or team plan that works towards outcomes. */
    public static DeliveryPlanState aDeliveryPlan(
            String code, String kind, @Nullable String parent, List<String> outcomes, List<String> projects) {
        return new DeliveryPlanState(
                code,
                kind,
                "Plan " + code,
                parent,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                outcomes,
                List.of(),
                projects,
                null,
                false,
                false);
    }

    /** An action on a KPI. */
    public static ActionState anAction(String code, String kpi, String standing, String due) {
        LocalDate day = LocalDate.parse(due);
        return new ActionState(
                code,
                new ActionState.Subject("kpi", kpi),
                "Why " + code,
                "To do " + code,
                new Person("housing-lead", "Housing Lead"),
                day,
                day,
                standing,
                List.of(),
                false);
    }

    /** A project completed on that day, which was to make the KPI lower. */
    public static CompletionState aCompletion(String kpi, String project, String on) {
        return new CompletionState(
                project + "::" + kpi,
                kpi,
                project,
                null,
                "Title of " + project,
                LocalDate.parse(on),
                "lower",
                null,
                null,
                false);
    }

    /** That a period is left out of a control chart ({@code exceptional}), or begins its limits anew ({@code rebase}). */
    public static ChartDecisionState aChartDecision(String kpi, String period, String kind) {
        return new ChartDecisionState(kpi, period, kind, "Why of " + period, "performance-office", SAID, false);
    }

    public static Event<?> event(State state) {
        return event(state, 1, 1);
    }

    public static Event<?> event(State state, long epoch, long revision) {
        return Event.of(id(state), revision, new Change("told", "test", SAID), state)
                .in(epoch);
    }

    private static String id(State state) {
        return switch (state) {
            case PlanState plan -> plan.code();
            case OrganisationState organisation -> organisation.code();
            case BoardState board -> board.code();
            case ScorecardState scorecard -> scorecard.code();
            case KpiState kpi -> kpi.code();
            case MeetingState meeting -> meeting.code();
            case PeriodState period -> period.code();
            case MeasurementState measurement -> measurement.id().toString();
            case BreakState aBreak -> aBreak.kpi() + "/" + aBreak.period();
            case ChartDecisionState decision -> decision.kpi() + "/" + decision.period();
            case ReturnDecisionState decision -> decision.id();
            case ProjectState project -> project.code();
            case RiskMatrixState matrix -> matrix.code();
            case RiskRegisterState register -> register.code();
            case RiskState risk -> risk.id();
            case CompletionState completion -> completion.id();
            case ProgressUpdateState update -> update.id();
            case UpdateRuleState rule -> rule.code();
            case PlanTemplateState template -> template.code();
            case DeliveryPlanState plan -> plan.code();
            case PlanUpdateState update -> "%s:%s:%d".formatted(update.plan(), update.period(), update.number());
            case SelfAssessmentState assessment -> assessment.plan() + ":" + assessment.year();
            case ReviewState review -> review.code();
            case ProposalState proposal -> proposal.id();
            case ImpactState impact -> impact.proposal();
            case ActionState action -> action.code();
            case BoardRequestState request -> request.code();
            case OutsideReviewState outside -> outside.code();
            case RecommendationState recommendation -> recommendation.code();
            case ClosingRuleState rule -> rule.subjectKind();
        };
    }
}
