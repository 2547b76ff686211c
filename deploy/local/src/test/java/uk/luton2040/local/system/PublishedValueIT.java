package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a partner's post to the board, for temporary accommodation: lower is better, under 900, tolerance 5 per cent. */
@ExtendWith(WithProduct.class)
class PublishedValueIT {
    private static final OwnValue TEMPORARY_ACCOMMODATION =
            new OwnValue(Pages.WELLBEING, "housing", "DIS-02", "FY2021-Q2");
    private static final int LOADED = 931;

    /** The review's test reads what was loaded. */
    @AfterEach
    void putBack(RunningProduct product) {
        try (var none = new ZeroApproval(product, "luton-2040")) {
            TEMPORARY_ACCOMMODATION.revise(product, LOADED);
            TEMPORARY_ACCOMMODATION.untilShown(product, LOADED);
        }
    }

    @Test
    void aPartnersPostIsOnTheBoardOnceItIsApprovedAndPublished(RunningProduct product) {
        // Given
        Client office = product.as("performance-office");
        JsonNode before = TEMPORARY_ACCOMMODATION.shown(product);
        JsonNode verdict = TEMPORARY_ACCOMMODATION.revise(product, 899);
        String url = product.at().measurement() + "/api/v1/measurements/"
                + verdict.path("measurement").asText();
        assertThat(verdict.path("standing").asText()).isEqualTo("submitted");

        // When
        Client.Answer approved = office.post(
                        url + "/approval", Map.of(), "If-Match", office.get(url).etag())
                .expect(200);
        JsonNode approvedOnly = TEMPORARY_ACCOMMODATION.shown(product);
        office.post(url + "/publication", Map.of(), "If-Match", approved.etag()).expect(200);

        // Then
        assertThat(approvedOnly).as("an approved value is not public yet").isEqualTo(before);
        JsonNode line = TEMPORARY_ACCOMMODATION.untilShown(product, 899);
        assertThat(line.at("/status/code").asText()).isEqualTo("green");
        assertThat(line.at("/status/explanation/sentence").asText()).contains("899", "900");
        assertThat(line.at("/period/code").asText()).isEqualTo(TEMPORARY_ACCOMMODATION.period());
    }

    @Test
    void whereNoApprovalIsNeededAPostIsOnTheBoardAtOnce(RunningProduct product) {
        try (var none = new ZeroApproval(product, "luton-2040")) {
            // When
            JsonNode verdict = TEMPORARY_ACCOMMODATION.revise(product, 946);

            // Then
            assertThat(verdict.path("standing").asText()).isEqualTo("published");
            JsonNode line = TEMPORARY_ACCOMMODATION.untilShown(product, 946);
            assertThat(line.at("/status/code").asText()).isEqualTo("red");
        }
        assertThat(TEMPORARY_ACCOMMODATION
                        .revise(product, LOADED)
                        .path("standing")
                        .asText())
                .isEqualTo("submitted");
    }
}
