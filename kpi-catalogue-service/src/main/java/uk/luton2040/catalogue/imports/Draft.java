package uk.luton2040.catalogue.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.board.Board;
import uk.luton2040.catalogue.kpi.Definition;
import uk.luton2040.catalogue.kpi.Definitions;
import uk.luton2040.catalogue.kpi.Edit;
import uk.luton2040.catalogue.kpi.KnownCodes;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.kpi.Soundness;
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
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;

/**
 * The whole catalogue while an import works on it: what was there, what is new, and what has been touched.
 *
 * @param defaultPlan the plan of priorities that name none
 * @param newLines the lines that scorecards are to have from now on
 * @param newDefinitions the definitions that KPIs are to have: several tables make one version
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
        Changes changes)
        implements KnownCodes {

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

    /**
     * Puts these fields in place in the KPI's definition; a null takes one away.
     *
     * @throws RowRefused when the definition cannot be kept so
     */
    void define(String code, Map<String, Object> fields) {
        Kpi kpi = edit(kpis, code, Kpi::new);
        Definition next = patched(code, fields);
        Soundness.errors(code, next, kpi.figures(), this).stream().findFirst().ifPresent(error -> {
            throw new RowRefused(column(error.pointer()), error.code(), error.message());
        });
        newDefinitions.put(code, next);
    }

    private Definition patched(String kpi, Map<String, Object> fields) {
        try {
            return Definitions.patched(definition(kpi).orElse(null), Definitions.patch(fields));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Gives the KPIs touched their new versions; those that waited for a provider that is known now are touched too. */
    void revise(@Nullable LocalDate effectiveFrom, Edit edit) {
        definitions()
                .filter(entry -> entry.getValue().providers().isEmpty()
                        && !providersNamed(entry.getValue().provider()).isEmpty())
                .toList()
                .forEach(entry -> define(
                        entry.getKey().code(),
                        Map.of("providers", providersNamed(entry.getValue().provider()))));
        newDefinitions.forEach((code, definition) -> {
            Kpi kpi = Objects.requireNonNull(kpis.get(code));
            kpi.revise(definition, effectiveFrom, edit);
            kpi.settle(edit);
        });
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
