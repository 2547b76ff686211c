package uk.luton2040.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A value that one class of tests has to itself: all share the product, so what one changes no other may read.
 *
 * @param kpi on the board's Luton 2040 scorecard
 */
record OwnValue(String board, String organisation, String kpi, String period) {

    /** Posts another value than the one before. @return the verdict */
    JsonNode revise(RunningProduct product, int value) {
        Map<String, ?> row = Map.of(
                "id",
                kpi + "-" + period,
                "kpi",
                kpi,
                "period",
                period,
                "value",
                value,
                "commentary",
                "System test",
                "reason",
                "correction",
                "note",
                "system test " + UUID.randomUUID());
        return product.as("partner-" + organisation)
                .post(
                        product.at().measurement() + "/api/v1/submissions",
                        Map.of("illustrative", true, "measurements", List.of(row)),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expect(201)
                .json()
                .at("/rows/0");
    }

    /** @return the KPI's line */
    JsonNode untilShown(RunningProduct product, int value) {
        RunningProduct.until(
                Duration.ofSeconds(20),
                () -> shown(product).path("value").asInt() == value,
                () -> "the board did not show " + value);
        return shown(product);
    }

    JsonNode shown(RunningProduct product) {
        return Scorecard.of(product, board, "luton-2040").kpi(kpi);
    }
}
