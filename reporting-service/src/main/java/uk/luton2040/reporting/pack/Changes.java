package uk.luton2040.reporting.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.pack.Movement.What;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/**
 * What moved between two reports of a board, and why. A pure function of what the two say.
 *
 * @param since null while the board has received none
 * @param counts how many movements there are of each kind
 * @param movements what a board should hear of first comes first, then in the report's order
 */
public record Changes(@Nullable Side since, Side until, Map<String, Integer> counts, List<Movement> movements) {

    /** @param pack its id; null for a scorecard that is in no pack */
    public record Side(@Nullable String pack, String period, Instant asAt) {
        static Side of(@Nullable String pack, Contents contents) {
            return new Side(pack, contents.period().label(), contents.asAt());
        }
    }

    /** Before the first pack. */
    static Changes sinceNothing(Side until) {
        return new Changes(null, until, Map.of(), List.of());
    }

    static Changes between(Side since, Contents was, Side until, Contents is) {
        BoardScorecard then = was.scorecard();
        BoardScorecard now = is.scorecard();
        List<Movement> movements = new ArrayList<>(kpis(then, now));
        movements.addAll(DeliveryMovements.between(then, now));
        List<Movement> ordered = movements.stream()
                .sorted(Comparator.comparing(movement -> What.of(movement.what())))
                .toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        ordered.forEach(movement -> counts.merge(movement.what(), 1, Integer::sum));
        return new Changes(since, until, counts, ordered);
    }

    /** For a paper: what is merely newer is counted, all else is said. */
    public List<String> sentences() {
        int newer = counts.getOrDefault(What.NEW_DATA.code(), 0);
        return Stream.concat(
                        movements.stream()
                                .filter(movement -> !movement.is(What.NEW_DATA))
                                .map(Movement::sentence),
                        newer == 0
                                ? Stream.empty()
                                : Stream.of(
                                        newer == 1
                                                ? "One measure has a newer value."
                                                : "%d measures have newer values.".formatted(newer)))
                .toList();
    }

    private static List<Movement> kpis(BoardScorecard then, BoardScorecard now) {
        boolean otherCalculation = !then.calculation().equals(now.calculation());
        Map<String, KpiLine> before = byCode(then.kpis(), KpiLine::code);
        Map<String, KpiLine> after = byCode(now.kpis(), KpiLine::code);
        Stream<Movement> moved = after.values().stream().flatMap(kpi -> {
            KpiLine was = before.get(kpi.code());
            return was == null
                    ? Stream.of(KpiMovements.added(kpi))
                    : KpiMovements.between(was, kpi, otherCalculation).stream();
        });
        Stream<Movement> gone = before.values().stream()
                .filter(kpi -> !after.containsKey(kpi.code()))
                .map(KpiMovements::gone);
        return Stream.concat(moved, gone).toList();
    }

    /** In the list's order. */
    static <T> Map<String, T> byCode(List<T> list, Function<T, String> code) {
        return list.stream()
                .collect(Collectors.toMap(code, item -> item, (first, second) -> first, LinkedHashMap::new));
    }
}
