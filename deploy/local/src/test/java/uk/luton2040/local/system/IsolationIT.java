package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(WithProduct.class)
class IsolationIT {

    @Test
    void aPartnerMayNotKnowOfAnotherPartnersMeasurement(RunningProduct product) {
        // Given
        String measurements = product.at().measurement() + "/api/v1/measurements";
        JsonNode housing = product.as("partner-housing")
                .get(measurements + "?kpi=DIS-02&limit=1")
                .expect(200)
                .json();
        String one = measurements + "/" + housing.at("/items/0/id").asText();

        // When
        Client.Answer own = product.as("partner-housing").get(one);
        Client.Answer anothers = product.as("partner-ph").get(one);
        JsonNode listed = product.as("partner-ph")
                .get(measurements + "?organisation=housing")
                .expect(200)
                .json();

        // Then
        assertThat(own.status()).isEqualTo(200);
        assertThat(anothers.status()).isEqualTo(404);
        assertThat(anothers.text()).doesNotContain("DIS-02", "housing");
        assertThat(listed.path("items"))
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(item.path("organisation").asText()).isEqualTo("ph"));
    }

    @ParameterizedTest
    @CsvSource({
        "portal-health-and-wellbeing-board, health-and-wellbeing-board, 200",
        "portal-health-and-wellbeing-board, inclusive-economy-board, 404",
        "portal-inclusive-economy-board, inclusive-economy-board, 200",
        "portal-inclusive-economy-board, health-and-wellbeing-board, 404",
        "partner-housing, health-and-wellbeing-board, 403"
    })
    void aPortalSeesItsOwnBoardAlone(String client, String board, int status, RunningProduct product) {
        // When
        Client.Answer answer = product.as(client).get(Scorecard.url(product, board, "luton-2040"));

        // Then
        assertThat(answer.status()).isEqualTo(status);
    }
}
