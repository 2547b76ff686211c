package uk.luton2040.delivery.riskreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.contracts.RiskState;

/**
 * How many open risks of a register lie where on its matrix.
 *
 * @param likelihood the words for 1, 2, 3 and so on
 * @param cells every cell, row by row from the lowest likelihood
 * @param unplaced those without likelihood and impact: bare scores, and none at all
 * @param risks how many there are
 */
record HeatMap(
        String register,
        String matrix,
        List<String> likelihood,
        List<String> impact,
        List<Cell> cells,
        Counts unplaced,
        int risks) {

    record Cell(
            int likelihood,
            int impact,
            BigDecimal score,
            @Nullable String band,
            @Nullable String colour,
            int initial,
            int current,
            int target) {}

    record Counts(int initial, int current, int target) {}

    /** @param judged a place on the matrix with its band */
    static HeatMap of(
            String register, RiskMatrixState matrix, Function<int[], RiskState.Score> judged, List<RiskState> open) {
        List<Cell> cells = new ArrayList<>();
        for (int likelihood = 1; likelihood <= matrix.likelihood().size(); likelihood++) {
            for (int impact = 1; impact <= matrix.impact().size(); impact++) {
                RiskState.Score place = judged.apply(new int[] {likelihood, impact});
                cells.add(new Cell(
                        likelihood,
                        impact,
                        place.score(),
                        place.band(),
                        place.colour(),
                        at(place, open, RiskState::initial),
                        at(place, open, RiskState::current),
                        at(place, open, RiskState::target)));
            }
        }
        return new HeatMap(
                register,
                matrix.code(),
                matrix.likelihood(),
                matrix.impact(),
                cells,
                new Counts(
                        open.size() - cells.stream().mapToInt(Cell::initial).sum(),
                        open.size() - cells.stream().mapToInt(Cell::current).sum(),
                        open.size() - cells.stream().mapToInt(Cell::target).sum()),
                open.size());
    }

    private static int at(
            RiskState.Score place, List<RiskState> open, Function<RiskState, RiskState.@Nullable Score> which) {
        return (int) open.stream()
                .map(which)
                .filter(score -> score != null
                        && place.likelihood() != null
                        && place.likelihood().equals(score.likelihood())
                        && place.impact() != null
                        && place.impact().equals(score.impact()))
                .count();
    }
}
