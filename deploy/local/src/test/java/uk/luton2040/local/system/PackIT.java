package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.local.system.Pages.WELLBEING;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two packs of the Health and Wellbeing Board, from draft to issue, and what changed between them. */
@ExtendWith(WithProduct.class)
class PackIT {
    private static final OwnValue CRIMES = new OwnValue(WELLBEING, "safeguarding", "DIS-28", "FY2021-Q2");
    private static final int REVISED = 5_150;

    @Test
    void whatIsRevisedAfterOnePackMarksItAndIsToldInTheNext(RunningProduct product) {
        // Given
        Papers papers = new Papers(product);
        String first = papers.issued("hwb-2021-12");
        String firstAsIssued = papers.pack(first).text();

        // When
        try (var none = new ZeroApproval(product, "luton-2040")) {
            CRIMES.revise(product, REVISED);
            CRIMES.untilShown(product, REVISED);
        }
        String second = papers.issued(papers.meeting("hwb-system-test", WELLBEING, "2022-01-20"));

        // Then
        JsonNode standing = product.as("portal-" + WELLBEING)
                .get(papers.url() + "/" + first + "/standing")
                .expect(200)
                .json();
        assertThat(standing.path("revised").findValuesAsText("kpi")).contains(CRIMES.kpi());
        assertThat(standing.at("/files").findValuesAsText("format")).contains("json", "csv");
        assertThat(papers.pack(first).text()).as("a pack never changes").isEqualTo(firstAsIssued);
        JsonNode changes = product.as("portal-" + WELLBEING)
                .get(papers.url() + "/" + second + "/changes-since/" + first)
                .expect(200)
                .json();
        System.out.printf(
                "%nWhat changed between the board's packs of %s and %s%n",
                changes.at("/since/asAt").asText(), changes.at("/until/asAt").asText());
        changes.path("movements")
                .forEach(moved -> System.out.printf(
                        "%-14s %s%n",
                        moved.path("what").asText(), moved.path("sentence").asText()));
        assertThat(changes.path("movements")).anySatisfy(moved -> {
            assertThat(moved.path("code").asText()).isEqualTo(CRIMES.kpi());
            assertThat(moved.path("what").asText()).isEqualTo("revision");
            assertThat(moved.path("to").asText()).containsPattern("5,?150");
        });
    }
}
