package uk.luton2040.reporting.journal;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.BreakState;
import uk.luton2040.contracts.ChartDecisionState;
import uk.luton2040.contracts.CompletionState;
import uk.luton2040.contracts.DeliveryPlanState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.contracts.OrganisationState;
import uk.luton2040.contracts.PeriodState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.ProgressUpdateState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.contracts.ReturnDecisionState;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.measures.returns.OpenedPeriod;

/** What was known at an instant. It may name things it does not hold: a fact can arrive before what it refers to. */
public final class Facts {
    private static final Comparator<ProgressUpdateState> NEWEST_LAST = Comparator.comparing(
                    (ProgressUpdateState update) -> Period.parse(update.period()))
            .thenComparing(ProgressUpdateState::number);

    private final List<State> states;
    private final Map<Class<? extends State>, List<State>> byKind;
    private final List<PlanState> plans;
    private final Map<String, OrganisationState> organisations;
    private final Map<String, BoardState> boards;
    private final Map<String, ScorecardState> scorecards;
    private final Map<String, KpiState> kpis;
    private final List<MeetingState> meetings;
    private final List<OpenedPeriod> opened;
    private final Map<String, List<MeasurementState>> measurements;
    private final Map<String, List<BreakState>> breaks;
    private final Map<String, List<ChartDecisionState>> chartDecisions;
    private final List<ProjectState> projects;
    private final Map<String, List<CompletionState>> completions;
    private final Map<ActionState.Subject, List<ActionState>> actions;
    private final Map<String, ProgressUpdateState> updates;
    private final List<RiskState> risks;
    private final Map<String, RiskRegisterState> registers;
    private final List<RiskMatrixState> matrices;
    private final List<DeliveryPlanState> deliveryPlans;
    private final Map<String, List<ReturnDecisionState>> returnDecisions;

    private Facts(List<State> states) {
        this.states = states;
        this.byKind = states.stream().collect(Collectors.groupingBy(State::getClass));
        plans = each(PlanState.class, Comparator.comparing(PlanState::code));
        organisations = byCode(OrganisationState.class, OrganisationState::code);
        boards = byCode(BoardState.class, BoardState::code);
        scorecards = byCode(ScorecardState.class, ScorecardState::code);
        kpis = byCode(KpiState.class, KpiState::code);
        meetings = each(
                MeetingState.class, Comparator.comparing(MeetingState::date).thenComparing(MeetingState::code));
        opened = each(PeriodState.class, Comparator.comparing(PeriodState::code)).stream()
                .map(period -> new OpenedPeriod(Period.parse(period.code()), period.due()))
                .sorted(Comparator.comparing(OpenedPeriod::period))
                .toList();
        measurements =
                byKpi(each(MeasurementState.class, Comparator.comparing(MeasurementState::id)), MeasurementState::kpi);
        breaks = byKpi(each(BreakState.class, Comparator.comparing(BreakState::period)), BreakState::kpi);
        chartDecisions = byKpi(
                each(ChartDecisionState.class, Comparator.comparing(ChartDecisionState::period)).stream()
                        .filter(decision -> !decision.withdrawn())
                        .toList(),
                ChartDecisionState::kpi);
        projects = each(ProjectState.class, Comparator.comparing(ProjectState::code));
        completions = byKpi(
                each(
                                CompletionState.class,
                                Comparator.comparing(CompletionState::on).thenComparing(CompletionState::id))
                        .stream()
                        .filter(completion -> !completion.withdrawn())
                        .toList(),
                CompletionState::kpi);
        actions =
                each(ActionState.class, Comparator.comparing(ActionState::due).thenComparing(ActionState::code))
                        .stream()
                        .collect(Collectors.groupingBy(ActionState::subject));
        updates = each(ProgressUpdateState.class, NEWEST_LAST).stream()
                .filter(update -> update.standing().equals("published"))
                .collect(
                        Collectors.toMap(ProgressUpdateState::project, Function.identity(), (earlier, later) -> later));
        risks = each(RiskState.class, Comparator.comparing(RiskState::id));
        registers = byCode(RiskRegisterState.class, RiskRegisterState::code);
        matrices = each(RiskMatrixState.class, Comparator.comparing(RiskMatrixState::code));
        deliveryPlans = each(DeliveryPlanState.class, Comparator.comparing(DeliveryPlanState::code));
        returnDecisions = byKpi(
                each(ReturnDecisionState.class, Comparator.comparing(ReturnDecisionState::id)),
                ReturnDecisionState::kpi);
    }

    public static Facts of(Iterable<? extends State> states) {
        return new Facts(StreamSupport.stream(states.spliterator(), false)
                .<State>map(Function.identity())
                .toList());
    }

    private <S extends State> List<S> each(Class<S> kind, Comparator<S> order) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .map(kind::cast)
                .sorted(order)
                .toList();
    }

    private <S extends State> Map<String, S> byCode(Class<S> kind, Function<S, String> code) {
        Map<String, S> all = new LinkedHashMap<>();
        byKind.getOrDefault(kind, List.of()).stream()
                .map(kind::cast)
                .forEach(state -> all.put(code.apply(state), state));
        return all;
    }

    private static <S extends State> Map<String, List<S>> byKpi(List<S> states, Function<S, String> kpi) {
        return states.stream().collect(Collectors.groupingBy(kpi));
    }

    /** The same, were this KPI so. */
    public Facts with(KpiState kpi) {
        return new Facts(Stream.concat(states.stream(), Stream.of(kpi)).toList());
    }

    /** The same and these, of none of which it says anything yet. */
    Facts with(Collection<? extends State> more) {
        return more.isEmpty()
                ? this
                : new Facts(Stream.concat(states.stream(), more.stream()).toList());
    }

    public List<PlanState> plans() {
        return plans;
    }

    public Map<String, BoardState> boards() {
        return boards;
    }

    /** By their codes. */
    public List<ScorecardState> scorecards() {
        return scorecards.values().stream()
                .sorted(Comparator.comparing(ScorecardState::code))
                .toList();
    }

    public Optional<ScorecardState> scorecard(String code) {
        return Optional.ofNullable(scorecards.get(code));
    }

    public Collection<KpiState> kpis() {
        return kpis.values();
    }

    public Optional<KpiState> kpi(String code) {
        return Optional.ofNullable(kpis.get(code));
    }

    /** These KPIs and all that they are calculated from. */
    Set<String> withOperands(Collection<String> codes) {
        Set<String> all = new LinkedHashSet<>();
        codes.forEach(code -> addWithOperands(code, all));
        return all;
    }

    private void addWithOperands(String code, Set<String> all) {
        if (all.add(code)) {
            operands(code).forEach(operand -> addWithOperands(operand, all));
        }
    }

    private List<String> operands(String code) {
        return kpi(code).map(KpiState::operands).orElse(List.of());
    }

    /** The catalogue refuses such formulas, but two that are told one after the other may pass through it. */
    public boolean isCalculatedFromItself(String code) {
        return withOperands(operands(code)).contains(code);
    }

    /** These KPIs and all that are calculated from one of them. */
    public Set<String> withCalculated(Set<String> codes) {
        Set<String> all = new LinkedHashSet<>(codes);
        kpis.values().stream()
                .filter(kpi -> !kpi.operands().isEmpty() && !all.contains(kpi.code()))
                .filter(kpi -> withOperands(List.of(kpi.code())).stream().anyMatch(codes::contains))
                .map(KpiState::code)
                .forEach(all::add);
        return all;
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

    /** What was decided about the KPI's control chart, by the periods' codes. */
    public List<ChartDecisionState> chartDecisionsOf(String kpi) {
        return chartDecisions.getOrDefault(kpi, List.of());
    }

    /** What is, or was, done about the KPI, by the day it is due. */
    public List<ActionState> actionsOn(String kpi) {
        return actionsOn(new ActionState.Subject("kpi", kpi));
    }

    /** The same of anything. */
    public List<ActionState> actionsOn(ActionState.Subject subject) {
        return actions.getOrDefault(subject, List.of());
    }

    /** What was completed that had promised to move the KPI, by the day on which it was. */
    public List<CompletionState> completionsOf(String kpi) {
        return completions.getOrDefault(kpi, List.of());
    }

    public List<ProjectState> projects() {
        return projects;
    }

    /** The published update of the project's newest period; of corrections the last. */
    public Optional<ProgressUpdateState> updateOf(String project) {
        return Optional.ofNullable(updates.get(project));
    }

    public List<RiskState> risks() {
        return risks;
    }

    public Optional<RiskRegisterState> register(String code) {
        return Optional.ofNullable(registers.get(code));
    }

    public List<RiskMatrixState> matrices() {
        return matrices;
    }

    public List<DeliveryPlanState> deliveryPlans() {
        return deliveryPlans;
    }

    public List<ReturnDecisionState> returnDecisionsOn(String kpi) {
        return returnDecisions.getOrDefault(kpi, List.of());
    }

    /** What the performance office has opened, oldest first. */
    public List<OpenedPeriod> opened() {
        return opened;
    }

    /** The newest period of that kind which the performance office has opened. */
    public Optional<Period> newestOpened(PeriodKind kind) {
        return opened.reversed().stream()
                .map(OpenedPeriod::period)
                .filter(period -> period.kind() == kind)
                .findFirst();
    }
}
