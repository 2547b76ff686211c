package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From red to action across services: the list of reds is empty only where somebody does something. */
@ExtendWith(WithProduct.class)
class ActionIT {
    private static final String KPI = "HSC-01";
    private static final String BOARD = "executive";

    @Test
    void aRedLeavesTheListWhenAnActionIsTakenAndReturnsWhenItIsCancelled(RunningProduct product) {
        // Given
        assertThat(withoutAction(product)).contains(KPI);
        Client officer = product.as("performance-office");

        // When
        String code = officer.post(
                        product.at().delivery() + "/api/v1/actions",
                        Map.of(
                                "subject", Map.of("kind", "kpi", "code", KPI),
                                "cause", "System test",
                                "todo", "Knock once more",
                                "owner", Map.of("subject", "harriet.housing", "name", "Harriet Housing"),
                                "due", "2099-03-31"))
                .expect(201)
                .json()
                .path("code")
                .asText();

        // Then
        until(() -> !withoutAction(product).contains(KPI), KPI + " stayed on the list");
        JsonNode line = Scorecard.of(product, BOARD, "corporate").kpi(KPI);
        assertThat(line.at("/status/code").asText()).isEqualTo("red");
        assertThat(line.path("noAction").asBoolean()).isFalse();
        assertThat(line.at("/actions/items").findValuesAsText("code")).contains(code);

        // When
        String action = product.at().delivery() + "/api/v1/actions/" + code;
        officer.post(
                        action + "/transitions",
                        Map.of("to", "cancelled", "why", "The test is over"),
                        "If-Match",
                        officer.get(action).etag())
                .expect(200);

        // Then
        until(() -> withoutAction(product).contains(KPI), KPI + " did not return to the list");
    }

    @Test
    void theInventedActionsSayThatTheyAre(RunningProduct product) {
        // When
        JsonNode actions = product.as("audit-office")
                .get(product.at().delivery() + "/api/v1/actions?limit=200")
                .expect(200)
                .json()
                .path("items");

        // Then
        List<JsonNode> invented = actions.valueStream()
                .filter(action -> action.path("code").asText().startsWith("illustrative-"))
                .toList();
        assertThat(invented)
                .hasSize(5)
                .allSatisfy(action ->
                        assertThat(action.path("illustrative").asBoolean()).isTrue())
                .anySatisfy(
                        action -> assertThat(action.path("overdue").asBoolean()).isTrue())
                .anySatisfy(
                        action -> assertThat(action.path("standing").asText()).isEqualTo("closed"));
    }

    private static List<String> withoutAction(RunningProduct product) {
        return product.as("audit-office")
                .get(product.at().reporting() + "/api/v1/boards/" + BOARD + "/reds-without-action")
                .expect(200)
                .json()
                .findValuesAsText("kpi");
    }

    private static void until(BooleanSupplier so, String sofar) {
        RunningProduct.until(Duration.ofSeconds(20), so, () -> sofar);
    }
}
