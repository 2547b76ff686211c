package uk.luton2040.contracts;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every kind of event, with its wire name: the CloudEvents {@code ce_type} and, behind the deployment's prefix, the
 * log-compacted topic that carries it.
 */
public enum EventType {
    PLAN("luton2040.catalogue.plan.v1", PlanState.class),
    ORGANISATION("luton2040.catalogue.organisation.v1", OrganisationState.class),
    BOARD("luton2040.catalogue.board.v1", BoardState.class),
    SCORECARD("luton2040.catalogue.scorecard.v1", ScorecardState.class),
    KPI("luton2040.catalogue.kpi.v1", KpiState.class),
    MEETING("luton2040.catalogue.meeting.v1", MeetingState.class),
    PERIOD("luton2040.measurement.period.v1", PeriodState.class),
    MEASUREMENT("luton2040.measurement.measurement.v1", MeasurementState.class),
    BREAK("luton2040.measurement.break.v1", BreakState.class),
    CHART_DECISION("luton2040.measurement.chart-decision.v1", ChartDecisionState.class),
    RETURN_DECISION("luton2040.measurement.return-decision.v1", ReturnDecisionState.class),
    PROJECT("luton2040.delivery.project.v1", ProjectState.class),
    RISK_MATRIX("luton2040.delivery.risk-matrix.v1", RiskMatrixState.class),
    RISK_REGISTER("luton2040.delivery.risk-register.v1", RiskRegisterState.class),
    RISK("luton2040.delivery.risk.v1", RiskState.class),
    COMPLETION("luton2040.delivery.completion.v1", CompletionState.class),
    PROGRESS_UPDATE("luton2040.delivery.progress-update.v1", ProgressUpdateState.class),
    UPDATE_RULE("luton2040.delivery.update-rule.v1", UpdateRuleState.class),
    PLAN_TEMPLATE("luton2040.delivery.plan-template.v1", PlanTemplateState.class),
    DELIVERY_PLAN("luton2040.delivery.plan.v1", DeliveryPlanState.class),
    PLAN_UPDATE("luton2040.delivery.plan-update.v1", PlanUpdateState.class),
    SELF_ASSESSMENT("luton2040.delivery.self-assessment.v1", SelfAssessmentState.class),
    REVIEW("luton2040.catalogue.review.v1", ReviewState.class),
    PROPOSAL("luton2040.catalogue.proposal.v1", ProposalState.class),
    IMPACT("luton2040.reporting.impact.v1", ImpactState.class),
    ACTION("luton2040.delivery.action.v1", ActionState.class),
    BOARD_REQUEST("luton2040.delivery.board-request.v1", BoardRequestState.class),
    OUTSIDE_REVIEW("luton2040.delivery.outside-review.v1", OutsideReviewState.class),
    RECOMMENDATION("luton2040.delivery.recommendation.v1", RecommendationState.class),
    CLOSING_RULE("luton2040.delivery.closing-rule.v1", ClosingRuleState.class);

    private static final Map<String, EventType> BY_WIRE_NAME = by(EventType::wireName);
    private static final Map<Class<? extends State>, EventType> BY_STATE = by(EventType::state);

    private final String wireName;
    private final Class<? extends State> state;

    EventType(String wireName, Class<? extends State> state) {
        this.wireName = wireName;
        this.state = state;
    }

    public String wireName() {
        return wireName;
    }

    public Class<? extends State> state() {
        return state;
    }

    public static Optional<EventType> of(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    public static EventType of(State state) {
        return Optional.ofNullable(BY_STATE.get(state.getClass())).orElseThrow();
    }

    private static <K> Map<K, EventType> by(Function<EventType, K> key) {
        return Stream.of(values()).collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
