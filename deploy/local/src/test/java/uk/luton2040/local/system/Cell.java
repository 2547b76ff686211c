package uk.luton2040.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One place on a scorecard for one posted value: a period in the history of a KPI that one organisation provides as a
 * whole number.
 *
 * @param value what it shows now
 */
record Cell(String organisation, String kpi, String period, BigDecimal value) {
    static List<Cell> of(Scorecard scorecard) {
        List<Cell> cells = new ArrayList<>();
        for (JsonNode kpi : scorecard.kpis()) {
            if (kpi.path("valueType").asText().equals("number")
                    && kpi.path("providers").size() == 1
                    && kpi.path("parts").isEmpty()) {
                for (JsonNode point : kpi.path("history")) {
                    if (point.path("value").isNumber()) {
                        cells.add(new Cell(
                                kpi.at("/providers/0/code").asText(),
                                kpi.path("code").asText(),
                                point.at("/period/code").asText(),
                                point.path("value").decimalValue()));
                    }
                }
            }
        }
        return cells;
    }

    boolean isPlaceOf(Cell other) {
        return kpi.equals(other.kpi) && period.equals(other.period);
    }
}
