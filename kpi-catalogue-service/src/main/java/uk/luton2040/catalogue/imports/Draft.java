package uk.luton2040.catalogue.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.board.Board;
import uk.luton2040.catalogue.kpi.Definition;
import uk.luton2040.catalogue.kpi.DefinitionCheck;
import uk.luton2040.catalogue.kpi.Definitions;
import uk.luton2040.catalogue.kpi.KnownCodes;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.meeting.Meeting;
import uk.luton2040.catalogue.organisation.Organisation;
import uk.luton2040.catalogue.organisation.Organisations;
import uk.luton2040.catalogue.plan.Plan;
import uk.luton2040.catalogue.scorecard.Line;
import uk.luton2040.catalogue.scorecard.Scorecard;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.aggregate.Changes;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;

/**
 * The whole catalogue while an import works on it: what was there, what is new, and what has been touched.
 *
 * @param defaultPlan the plan of priorities that name none
 * @param newLines the lines that scorecards are to have from now on
 * @param newDefinitions the definitions that KPIs are to have: several tables make one version
 * @param history what the import says of how KPIs came to be so
 */
record Draft(
        Map<String, Plan> plans,
        Map<String, Organisation> organisations,
        Map<String, Board> boards,
        Map<String, Scorecard> scorecards,
        Map<String, Kpi> kpis,
        Map<String, Meeting> meetings,
        Optional<String> defaultPlan,
        Map<String, List<Line>> newLines,
        Map<String, Definition> newDefinitions,
        GivenHistory history,
        DefinitionCheck check,
        LocalDate today,
        Changes changes)
        implements KnownCodes {
    /** What a KPI says from the start. */
    static final Definition BLANK = Definitions.with(null, Map.of("title", ""));

    static <A extends Aggregate<?>> Map<String, A> byId(List<A> aggregates) {
        return aggregates.stream()
                .collect(Collectors.toMap(Aggregate::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The aggregate with this code, made when there is none, remembered as it was before. */
    <A extends Aggregate<?>> A edit(Map<String, A> known, String code, BiFunction<String, Integer, A> make) {
        A aggregate = known.computeIfAbsent(code, missing -> make.apply(missing, known.size()));
        return changes.touch(aggregate);
    }

    /** @throws RowRefused when there is none */
    <A extends Aggregate<?>> A require(Map<String, A> known, Row row, String column) {
        String code = row.required(column);
        A aggregate = known.get(code);
        if (aggregate == null) {
            throw new RowRefused(column, "unknown", "There is no %s '%s'.".formatted(column, code));
        }
        return changes.touch(aggregate);
    }

    /** @throws RowRefused when another plan has a priority or outcome of that code: KPIs name them without their plan */
    void refuseTaken(String code, String plan) {
        plans.values().stream()
                .filter(other -> !other.id().equals(plan) && other.has(code))
                .findFirst()
                .ifPresent(other -> {
                    throw new RowRefused("code", "taken", "'%s' belongs to the plan '%s'.".formatted(code, other.id()));
                });
    }

    /** @throws RowRefused when one follows from another until it is the first again */
    static void refuseCircle(String column, String first, Function<String, @Nullable String> next) {
        Set<String> met = new HashSet<>();
        for (String code = first; code != null; code = next.apply(code)) {
            if (!met.add(code)) {
                throw new RowRefused(column, "cycle", "From '%s' this leads in a circle.".formatted(first));
            }
        }
    }

    /**
     * Puts these fields in place in the KPI's definition; a null takes one away.
     *
     * @throws RowRefused when the definition cannot be kept so
     */
    void define(String code, Map<String, Object> fields) {
        Optional<Definition> held = definition(code);
        Definition next = with(held, fields);
        if (Optional.of(next).equals(held) || isOlderThanItsHistory(code, fields)) {
            return;
        }
        Kpi kpi = edit(kpis, code, Kpi::new);
        refuse(check.errors(code, next, kpi.figures(), this), error -> column(error.pointer()));
        newDefinitions.put(code, next);
    }

    /** The organisations follow from a new provider's name. */
    private Definition with(Optional<Definition> held, Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        Object provider = fields.get("provider");
        if (fields.containsKey("provider")
                && !Objects.equals(held.map(Definition::provider).orElse(null), provider)) {
            all.put("providers", providersNamed((String) provider));
        }
        return Definitions.with(held.orElse(null), all);
    }

    /**
     * Whether that is how the KPI was defined when the import was written, and another version that it brings has taken
     * hold since.
     */
    private boolean isOlderThanItsHistory(String code, Map<String, Object> fields) {
        return history.hasVersionsOf(code)
                && Objects.requireNonNull(kpis.get(code))
                        .definitionsBetween(history.writtenFrom(code), today)
                        .anyMatch(then -> with(Optional.of(then), fields).equals(then));
    }

    static void refuse(List<Problem.Error> errors, Function<Problem.Error, String> column) {
        errors.stream().findFirst().ifPresent(error -> {
            throw new RowRefused(column.apply(error), error.code(), error.message());
        });
    }

    /** {@code /betterWhen} is the column {@code better_when}. */
    static String column(String pointer) {
        return pointer.split("/")[1].replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** As this import would leave them. */
    Map<String, BoardState> boardStates() {
        return boards.values().stream()
                .map(Board::state)
                .collect(Collectors.toMap(BoardState::code, Function.identity()));
    }

    List<String> providersNamed(@Nullable String words) {
        return words == null ? List.of() : Organisations.namedBy(words, organisations.values());
    }

    /** The KPIs that have nobody, though a provider is printed: no organisation has that name. */
    List<String> waitingForProviders() {
        return definitions()
                .filter(entry -> entry.getValue().provider() != null
                        && entry.getValue().providers().isEmpty()
                        && providersNamed(entry.getValue().provider()).isEmpty())
                .map(entry -> entry.getKey().code())
                .toList();
    }

    /** Gives those that waited the providers that are known now. */
    void provide(List<String> waiting) {
        for (String code : waiting) {
            Definition definition = definition(code).orElseThrow();
            List<String> named = providersNamed(definition.provider());
            if (!history.isOf(code) && definition.providers().isEmpty() && !named.isEmpty()) {
                edit(kpis, code, Kpi::new);
                newDefinitions.put(code, Definitions.with(definition, Map.of("providers", named)));
            }
        }
    }

    /** Notes in whose place KPIs stand, as their history tells. */
    void succeed() {
        history.forEachSuccession(
                (successor, predecessor) -> edit(kpis, successor, Kpi::new).succeed(predecessor));
    }

    /** Gives those of the KPIs that have a new definition the version with it. */
    void revise(List<Kpi> some, @Nullable LocalDate effectiveFrom, Edit edit) {
        for (Kpi kpi : some) {
            Definition next = newDefinitions.remove(kpi.code());
            if (next == null) {
                continue;
            }
            kpi.revise(next, effectiveFrom, edit);
            if (history.isOf(kpi.code())) {
                kpi.unsettle(edit);
            } else {
                kpi.settle(edit);
            }
        }
    }

    /** Takes out some of the KPIs touched; none when all have been. */
    List<Kpi> takeKpis(int most) {
        List<Kpi> some = changes.touched(Kpi.class).limit(most).toList();
        some.forEach(kpi -> kpis.remove(kpi.code()));
        return some;
    }

    /** As this import would leave it. */
    Optional<Definition> definition(String kpi) {
        return Optional.ofNullable(newDefinitions.get(kpi))
                .or(() -> Optional.ofNullable(kpis.get(kpi))
                        .filter(Kpi::isDefined)
                        .map(Kpi::definition));
    }

    /** The KPIs that have a definition, with it. */
    Stream<Map.Entry<Kpi, Definition>> definitions() {
        return kpis.values().stream()
                .flatMap(kpi -> definition(kpi.code()).stream().map(definition -> Map.entry(kpi, definition)));
    }

    @Override
    public boolean hasPriority(String code) {
        return plans.values().stream().anyMatch(plan -> plan.hasPriority(code));
    }

    @Override
    public boolean hasOutcome(String code) {
        return plans.values().stream()
                .map(Plan::state)
                .map(PlanState::outcomes)
                .flatMap(Collection::stream)
                .anyMatch(outcome -> outcome.code().equals(code));
    }

    @Override
    public boolean hasOrganisation(String code) {
        return organisations.containsKey(code);
    }

    @Override
    public boolean hasKpi(String code) {
        return kpis.containsKey(code);
    }

    @Override
    public List<String> operandsOf(String kpi) {
        return definition(kpi)
                .map(Definition::formula)
                .filter(Objects::nonNull)
                .map(KpiState.Formula::operands)
                .orElse(List.of());
    }
}
