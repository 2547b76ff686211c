package uk.luton2040.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A board's scorecard as reporting serves it to the performance office. */
record Scorecard(String board, String code, JsonNode json) {

    static Scorecard of(RunningProduct product, String board, String scorecard) {
        return new Scorecard(
                board,
                scorecard,
                product.as("performance-office")
                        .get(url(product, board, scorecard))
                        .expect(200)
                        .json());
    }

    /** Every scorecard of every board. */
    static List<Scorecard> all(RunningProduct product) {
        List<Scorecard> all = new ArrayList<>();
        JsonNode boards = product.as("performance-office")
                .get(product.at().reporting() + "/api/v1/boards")
                .expect(200)
                .json();
        for (JsonNode board : boards) {
            for (JsonNode received : board.path("scorecards")) {
                if (received.hasNonNull("period")) {
                    all.add(of(
                            product,
                            board.path("code").asText(),
                            received.path("code").asText()));
                }
            }
        }
        return all;
    }

    static String url(RunningProduct product, String board, String scorecard) {
        return product.at().reporting() + "/api/v1/boards/" + board + "/scorecards/" + scorecard;
    }

    /** Each KPI once, in the scorecard's order. */
    Collection<JsonNode> kpis() {
        Map<String, JsonNode> kpis = new LinkedHashMap<>();
        for (JsonNode list : json.findValues("kpis")) {
            for (JsonNode kpi : list) {
                kpis.put(kpi.path("code").asText(), kpi);
            }
        }
        return kpis.values();
    }

    JsonNode kpi(String kpi) {
        return kpis().stream()
                .filter(line -> line.path("code").asText().equals(kpi))
                .findFirst()
                .orElseThrow();
    }

    /** All it says but for when it was known. */
    JsonNode content() {
        return ((ObjectNode) json.deepCopy()).without("asAt");
    }
}
