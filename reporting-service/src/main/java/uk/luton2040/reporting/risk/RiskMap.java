package uk.luton2040.reporting.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.luton2040.contracts.RiskMatrixState.Band;
import uk.luton2040.reporting.chart.Chart;
import uk.luton2040.reporting.chart.HeatMap;
import uk.luton2040.reporting.delivery.RiskLine;

/** A register's heat map as it is drawn: every cell of the matrix with its level, and the risks that stand in it. */
final class RiskMap {
    private static final int MOST_SEVERE = 3;

    private RiskMap() {}

    static List<Chart> of(RiskRegister register) {
        return register.heatMaps().stream()
                .map(map -> drawn(map, register.risks()))
                .toList();
    }

    private static Chart drawn(RiskRegister.HeatMap map, List<RiskLine> risks) {
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (int likelihood = 1; likelihood <= map.likelihood().size(); likelihood++) {
            for (int impact = 1; impact <= map.impact().size(); impact++) {
                cells.add(cell(map, likelihood, impact, risks));
            }
        }
        return HeatMap.of("map-" + map.matrix(), "Open risks on " + map.title(), map.likelihood(), map.impact(), cells);
    }

    private static HeatMap.Cell cell(RiskRegister.HeatMap map, int likelihood, int impact, List<RiskLine> risks) {
        BigDecimal score = BigDecimal.valueOf((long) likelihood * impact);
        List<Band> bands = map.bands();
        int band = (int) bands.stream()
                        .filter(candidate ->
                                BigDecimal.valueOf(candidate.from()).compareTo(score) <= 0)
                        .count()
                - 1;
        return new HeatMap.Cell(
                likelihood,
                impact,
                band < 0 ? "" : capitalised(bands.get(band).name()),
                bands.size() < 2 ? 0 : Math.max(0, band) * MOST_SEVERE / (bands.size() - 1),
                risks.stream()
                        .filter(risk -> map.matrix().equals(risk.matrix()))
                        .filter(risk -> Integer.valueOf(likelihood).equals(risk.likelihood())
                                && Integer.valueOf(impact).equals(risk.impact()))
                        .map(RiskLine::title)
                        .toList());
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
