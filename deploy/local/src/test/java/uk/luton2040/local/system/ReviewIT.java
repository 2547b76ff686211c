package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The annual review across services: the catalogue proposes, reporting answers, members decide, boards see it. */
@ExtendWith(WithProduct.class)
class ReviewIT {
    private static final String KPI = "DIS-02";

    private final String review = "it-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everyFlippedStatusIsKnownBeforeADecisionAndARejectedProposalChangesNothing(RunningProduct product) {
        // Given
        Client editor = open(product);
        JsonNode before = shown(product);
        propose(product, Map.of("rule", Map.of("tolerance", 0)));

        // When
        JsonNode impact = impact(product);

        // Then
        assertThat(impact.path("flips").findValuesAsText("from")).isNotEmpty().containsOnly("amber");
        assertThat(impact.path("flips").findValuesAsText("to")).containsOnly("red");
        assertThat(impact.path("boards").findValuesAsText("code")).contains("health-and-wellbeing-board");
        decide(editor, product, "rejected");
        assertThat(shown(product)).isEqualTo(before);
        assertThat(catalogue(product, editor, "/kpis/" + KPI)
                        .at("/rule/tolerance")
                        .decimalValue())
                .isEqualByComparingTo("0.05");
    }

    /** A change that no exported table and no status shows, so that other tests read what was loaded. */
    @Test
    void anAcceptedVersionHoldsFromItsDayOnEveryBoard(RunningProduct product) {
        // Given
        Client editor = open(product);
        propose(product, Map.of("surveyMethod", "Count of the last night of the quarter, " + review));
        assertThat(impact(product).path("flips")).isEmpty();

        // When
        decide(editor, product, "accepted");

        // Then
        RunningProduct.until(
                Duration.ofSeconds(20),
                () -> shown(product)
                        .at("/status/definition/effectiveFrom")
                        .asText()
                        .equals("2021-07-01"),
                () -> "the board did not name the version of July");
        assertThat(catalogue(product, editor, "/kpis/" + KPI + "?on=2021-06-30").at("/details/surveyMethod"))
                .isNotEqualTo(catalogue(product, editor, "/kpis/" + KPI + "?on=2021-07-01")
                        .at("/details/surveyMethod"));
        JsonNode log = catalogue(product, editor, "/reviews/" + review + "/change-log");
        assertThat(log.at("/entries/0/minutes").asText()).isEqualTo("Executive, item 7");
        assertThat(log.at("/entries/0/impact").asText()).startsWith("None of ");
    }

    private Client open(RunningProduct product) {
        Client editor = product.as("catalogue-office");
        editor.put(
                        product.at().catalogue() + "/api/v1/reviews/" + review,
                        Map.of("title", "Review " + review, "effectiveFrom", "2021-07-01"),
                        "If-Match",
                        "\"0\"")
                .expect(200);
        return editor;
    }

    private void propose(RunningProduct product, Map<String, ?> changes) {
        product.as("performance-office")
                .post(
                        product.at().catalogue() + "/api/v1/reviews/" + review + "/proposals",
                        Map.of("kind", "change", "kpi", KPI, "changes", changes, "why", "system test"))
                .expect(201);
    }

    private JsonNode impact(RunningProduct product) {
        Client auditor = product.as("audit-office");
        String path = "/reviews/" + review + "/proposals/1/impact";
        RunningProduct.until(
                Duration.ofSeconds(20),
                () -> catalogue(product, auditor, path).path("answer").asText().equals("current"),
                () -> "reporting did not answer the proposal");
        return catalogue(product, auditor, path);
    }

    private void decide(Client editor, RunningProduct product, String outcome) {
        String url = product.at().catalogue() + "/api/v1/reviews/" + review;
        editor.post(
                        url + "/decisions",
                        Map.of(
                                "minutes",
                                "Executive, item 7",
                                "decisions",
                                List.of(Map.of("proposal", 1, "outcome", outcome))),
                        "If-Match",
                        editor.get(url).etag())
                .expect(200);
    }

    private static JsonNode catalogue(RunningProduct product, Client client, String path) {
        return client.get(product.at().catalogue() + "/api/v1" + path, "Accept", "application/json")
                .expect(200)
                .json();
    }

    private static JsonNode shown(RunningProduct product) {
        return Scorecard.of(product, "health-and-wellbeing-board", "luton-2040").kpi(KPI);
    }
}
