package uk.luton2040.reporting.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.reporting.delivery.RiskLine;
import uk.luton2040.reporting.journal.Facts;

/**
 * Open risks, the highest score first.
 *
 * @param day of which is spoken
 * @param up how many have gone up since the review before
 * @param aboveAppetite how many stand higher than their registers bear
 * @param reviewsOverdue how many were not reviewed by their day
 * @param heatMaps a matrix each, of those that are scored by one
 * @param unplaced how many have a bare score, or none
 */
record RiskRegister(
        Instant asAt,
        LocalDate day,
        int open,
        int up,
        int aboveAppetite,
        int reviewsOverdue,
        List<HeatMap> heatMaps,
        int unplaced,
        List<RiskLine> risks) {

    /** @param cells those with a risk in them */
    record HeatMap(
            String matrix,
            String title,
            List<String> likelihood,
            List<String> impact,
            List<RiskMatrixState.Band> bands,
            List<Cell> cells) {}

    /**
     * @param likelihood counts from 1
     * @param impact counts from 1
     */
    record Cell(
            int likelihood,
            int impact,
            BigDecimal score,
            @Nullable String band,
            @Nullable String colour,
            int risks) {}

    static RiskRegister of(List<RiskLine> risks, Facts facts, Instant asAt, LocalDate day) {
        return new RiskRegister(
                asAt,
                day,
                risks.size(),
                (int) risks.stream()
                        .filter(risk -> risk.movement().equals("up"))
                        .count(),
                (int) risks.stream().filter(RiskLine::aboveAppetite).count(),
                (int) risks.stream().filter(RiskLine::reviewOverdue).count(),
                facts.matrices().stream()
                        .map(matrix -> heatMap(matrix, risks))
                        .filter(map -> !map.cells().isEmpty())
                        .toList(),
                (int) risks.stream().filter(risk -> !isPlaced(risk)).count(),
                risks);
    }

    private static HeatMap heatMap(RiskMatrixState matrix, List<RiskLine> risks) {
        Map<String, List<RiskLine>> byCell = risks.stream()
                .filter(risk -> isPlaced(risk) && matrix.code().equals(risk.matrix()))
                .collect(Collectors.groupingBy(
                        risk -> "%03d %03d".formatted(risk.likelihood(), risk.impact()),
                        TreeMap::new,
                        Collectors.toList()));
        return new HeatMap(
                matrix.code(),
                matrix.title(),
                matrix.likelihood(),
                matrix.impact(),
                matrix.bands(),
                byCell.values().stream().map(RiskRegister::cell).toList());
    }

    private static Cell cell(List<RiskLine> together) {
        RiskLine one = together.getFirst();
        return new Cell(
                Objects.requireNonNull(one.likelihood()),
                Objects.requireNonNull(one.impact()),
                Objects.requireNonNull(one.score()),
                one.band(),
                one.colour(),
                together.size());
    }

    private static boolean isPlaced(RiskLine risk) {
        return risk.likelihood() != null && risk.impact() != null;
    }
}
