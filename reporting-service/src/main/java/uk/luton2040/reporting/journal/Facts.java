package uk.luton2040.reporting.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.contracts.BoardRequestState;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.BreakState;
import uk.luton2040.contracts.ClosingRuleState;
import uk.luton2040.contracts.CompletionState;
import uk.luton2040.contracts.DeliveryPlanState;
import uk.luton2040.contracts.ImpactState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.contracts.OrganisationState;
import uk.luton2040.contracts.OutsideReviewState;
import uk.luton2040.contracts.PeriodState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.PlanTemplateState;
import uk.luton2040.contracts.PlanUpdateState;
import uk.luton2040.contracts.ProgressUpdateState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.contracts.ProposalState;
import uk.luton2040.contracts.RecommendationState;
import uk.luton2040.contracts.ReviewState;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.contracts.SelfAssessmentState;
import uk.luton2040.contracts.State;
import uk.luton2040.contracts.UpdateRuleState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/** What was known at an instant. It may name things it does not hold: a fact can arrive before what it refers to. */
public final class Facts {
    private final List<PlanState> plans = new ArrayList<>();
    private final Map<String, OrganisationState> organisations = new HashMap<>();
    private final Map<String, BoardState> boards = new LinkedHashMap<>();
    private final Map<String, ScorecardState> scorecards = new LinkedHashMap<>();
    private final Map<String, KpiState> kpis = new HashMap<>();
    private final List<MeetingState> meetings = new ArrayList<>();
    private final List<Period> opened = new ArrayList<>();
    private final Map<String, List<MeasurementState>> measurements = new HashMap<>();
    private final Map<String, List<BreakState>> breaks = new HashMap<>();
    private final List<ProjectState> projects = new ArrayList<>();
    private final Map<String, List<ActionState>> actions = new HashMap<>();

    public static Facts of(Iterable<? extends State> states) {
        Facts facts = new Facts();
        states.forEach(facts::add);
        facts.plans.sort(Comparator.comparing(PlanState::code));
        facts.meetings.sort(Comparator.comparing(MeetingState::date).thenComparing(MeetingState::code));
        facts.opened.sort(Comparator.naturalOrder());
        facts.projects.sort(Comparator.comparing(ProjectState::code));
        facts.measurements.values().forEach(list -> list.sort(Comparator.comparing(MeasurementState::id)));
        facts.actions
                .values()
                .forEach(
                        list -> list.sort(Comparator.comparing(ActionState::due).thenComparing(ActionState::code)));
        return facts;
    }

    private void add(State state) {
        switch (state) {
            case PlanState plan -> plans.add(plan);
            case OrganisationState organisation -> organisations.put(organisation.code(), organisation);
            case BoardState board -> boards.put(board.code(), board);
            case ScorecardState scorecard -> scorecards.put(scorecard.code(), scorecard);
            case KpiState kpi -> kpis.put(kpi.code(), kpi);
            case MeetingState meeting -> meetings.add(meeting);
            case PeriodState period -> opened.add(Period.parse(period.code()));
            case MeasurementState measurement ->
                measurements
                        .computeIfAbsent(measurement.kpi(), kpi -> new ArrayList<>())
                        .add(measurement);
            case BreakState aBreak ->
                breaks.computeIfAbsent(aBreak.kpi(), kpi -> new ArrayList<>()).add(aBreak);
            case ProjectState project -> projects.add(project);
            case RiskMatrixState matrix -> {}
            case RiskRegisterState register -> {}
            case RiskState risk -> {}
            case CompletionState completion -> {}
            case ProgressUpdateState update -> {}
            case UpdateRuleState rule -> {}
            case PlanTemplateState template -> {}
            case DeliveryPlanState plan -> {}
            case PlanUpdateState update -> {}
            case SelfAssessmentState assessment -> {}
            case ReviewState review -> {}
            case ProposalState proposal -> {}
            case ImpactState impact -> {}
            case ActionState action ->
                action.onKpi()
                        .ifPresent(kpi -> actions.computeIfAbsent(kpi, code -> new ArrayList<>())
                                .add(action));
            case BoardRequestState request -> {}
            case OutsideReviewState outside -> {}
            case RecommendationState recommendation -> {}
            case ClosingRuleState rule -> {}
        }
    }

    /** The same, were this KPI so. */
    public Facts with(KpiState kpi) {
        Facts other = new Facts();
        other.plans.addAll(plans);
        other.organisations.putAll(organisations);
        other.boards.putAll(boards);
        other.scorecards.putAll(scorecards);
        other.kpis.putAll(kpis);
        other.kpis.put(kpi.code(), kpi);
        other.opened.addAll(opened);
        other.measurements.putAll(measurements);
        other.breaks.putAll(breaks);
        other.projects.addAll(projects);
        other.meetings.addAll(meetings);
        other.actions.putAll(actions);
        return other;
    }

    public List<PlanState> plans() {
        return plans;
    }

    public Map<String, BoardState> boards() {
        return boards;
    }

    public Optional<ScorecardState> scorecard(String code) {
        return Optional.ofNullable(scorecards.get(code));
    }

    public Optional<KpiState> kpi(String code) {
        return Optional.ofNullable(kpis.get(code));
    }

    /** By date. */
    public List<MeetingState> meetings() {
        return meetings;
    }

    public String organisationName(String code) {
        OrganisationState organisation = organisations.get(code);
        return organisation == null ? code : organisation.name();
    }

    public List<MeasurementState> measurementsOf(String kpi) {
        return measurements.getOrDefault(kpi, List.of());
    }

    /** The first periods of the KPI's new series, oldest first. */
    public List<Period> breaksOf(String kpi) {
        return breaks.getOrDefault(kpi, List.of()).stream()
                .filter(stated -> !stated.withdrawn())
                .map(stated -> Period.parse(stated.period()))
                .sorted()
                .toList();
    }

    /** What is, or was, done about the KPI, by the day it is due. */
    public List<ActionState> actionsOn(String kpi) {
        return actions.getOrDefault(kpi, List.of());
    }

    public List<ProjectState> projects() {
        return projects;
    }

    /** The newest period of that kind which the performance office has opened. */
    public Optional<Period> newestOpened(PeriodKind kind) {
        return opened.reversed().stream()
                .filter(period -> period.kind() == kind)
                .findFirst();
    }
}
