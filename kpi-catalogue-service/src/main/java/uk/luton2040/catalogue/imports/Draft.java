package uk.luton2040.catalogue.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.luton2040.catalogue.board.Board;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.organisation.Organisation;
import uk.luton2040.catalogue.plan.Plan;
import uk.luton2040.catalogue.scorecard.Line;
import uk.luton2040.catalogue.scorecard.Scorecard;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.aggregate.Changes;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;

/**
 * The whole catalogue while an import works on it: what was there, what is new, and what has been touched.
 *
 * @param defaultPlan the plan of priorities that name none
 * @param newLines the lines that scorecards are to have from now on
 */
record Draft(
        Map<String, Plan> plans,
        Map<String, Organisation> organisations,
        Map<String, Board> boards,
        Map<String, Scorecard> scorecards,
        Map<String, Kpi> kpis,
        Optional<String> defaultPlan,
        Map<String, List<Line>> newLines,
        Changes changes) {

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

    boolean hasPriority(String code) {
        return plans.values().stream().anyMatch(plan -> plan.hasPriority(code));
    }

    boolean hasOutcome(String code) {
        return plans.values().stream()
                .flatMap(plan -> plan.state().outcomes().stream())
                .anyMatch(outcome -> outcome.code().equals(code));
    }
}
