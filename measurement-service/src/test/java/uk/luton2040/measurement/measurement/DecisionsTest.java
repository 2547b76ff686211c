package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.accepted;
import static uk.luton2040.measurement.Api.decide;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.measurement;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Row.aRow;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.AtOnce;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DecisionsTest {

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void aSubmittedValueIsApprovedThenPublished() {
        // Given
        UUID id = accepted(aRow(aKpi().known(), "FY2021-Q2"));

        // When
        decide(id, "approval", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("newest.standing", is("approved"))
                .body("newest.approved.by", is("performance-office"));
        decide(id, "publication", "\"2\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("newest.standing", is("published"));

        // Then
        officer().get("/api/v1/measurements/" + id).then().header("ETag", "\"3\"");
    }

    @Test
    void aDecisionNamesWhatWasRead() {
        // Given
        UUID id = accepted(aRow(aKpi().known(), "FY2021-Q2"));

        // Then
        officer()
                .post("/api/v1/measurements/%s/approval".formatted(id))
                .then()
                .statusCode(428)
                .body("detail", containsString("\"1\""));
        decide(id, "approval", "\"7\"").then().statusCode(412);
        decide(id, "approval", "W/\"1\"").then().statusCode(412);
        assertThat(measurement(id).getString("newest.standing")).isEqualTo("submitted");
    }

    @Test
    void aValueReplacedMeanwhileIsNotApprovedUnread() {
        // Given
        String kpi = aKpi().known();
        UUID id = accepted(aRow(kpi, "FY2021-Q2").value("10"));
        accepted(aRow(kpi, "FY2021-Q2").value("90"));

        // When
        var answer = decide(id, "approval", "\"1\"");

        // Then
        answer.then().statusCode(412);
        assertThat(measurement(id).getString("newest.standing")).isEqualTo("submitted");
    }

    @Test
    void anApprovalIsVoidOnceTheValueIsReplaced() {
        // Given
        String kpi = aKpi().known();
        UUID id = accepted(aRow(kpi, "FY2021-Q2").value("10"));
        decide(id, "approval", "\"1\"").then().statusCode(200);

        // When
        accepted(aRow(kpi, "FY2021-Q2").value("90"));

        // Then
        assertThat(measurement(id).getString("newest.standing")).isEqualTo("submitted");
        decide(id, "publication", "\"3\"").then().statusCode(409);
    }

    @Test
    void stepsAreTakenInOrderAndOnce() {
        // Given
        UUID id = accepted(aRow(aKpi().known(), "FY2021-Q2"));

        // Then
        decide(id, "publication", "\"1\"").then().statusCode(409).body("type", is("/problems/conflict"));
        decide(id, "approval", "\"1\"").then().statusCode(200);
        decide(id, "approval", "\"2\"").then().statusCode(409);
        decide(id, "publication", "\"2\"").then().statusCode(200);
        decide(id, "publication", "\"3\"").then().statusCode(409);
    }

    @Test
    void ofManyApprovalsAtOnceOneCounts() {
        // Given
        UUID id = accepted(aRow(aKpi().known(), "FY2021-Q2"));

        // When
        List<Integer> answers =
                AtOnce.run(6, i -> decide(id, "approval", "\"1\"").statusCode());

        // Then
        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412);
        assertThat(measurement(id).getString("newest.standing")).isEqualTo("approved");
    }

    @Test
    void whatMatchesIsApprovedAndPublishedTogether() {
        // Given
        String kpi = aKpi().known();
        UUID first = accepted(aRow(kpi, "FY2021-Q1"));
        UUID second = accepted(aRow(kpi, "FY2021-Q2"));

        // When
        decideAll("approvals", kpi, "FY2021-Q1").body("approved", is(1));
        decideAll("approvals", kpi, "FY2021-Q1").body("approved", is(0));
        decideAll("publications", kpi, "FY2021-Q2").body("published", is(0));
        decideAll("publications", kpi, "FY2021-Q1").body("published", is(1));

        // Then
        assertThat(measurement(first).getString("newest.standing")).isEqualTo("published");
        assertThat(measurement(second).getString("newest.standing")).isEqualTo("submitted");
    }

    @Test
    void whatWasSubmittedAfterTheListWasReadIsLeftAlone() {
        // Given
        String kpi = aKpi().known();
        UUID seen = accepted(aRow(kpi, "FY2021-Q1"));
        String read = measurement(seen).getString("newest.submittedAt");
        UUID unseen = accepted(aRow(kpi, "FY2021-Q2"));

        // When
        officer()
                .body("{\"kpi\":\"%s\",\"submittedUntil\":\"%s\"}".formatted(kpi, read))
                .post("/api/v1/approvals")
                .then()
                .body("approved", is(1));

        // Then
        assertThat(measurement(seen).getString("newest.standing")).isEqualTo("approved");
        assertThat(measurement(unseen).getString("newest.standing")).isEqualTo("submitted");
    }

    private static io.restassured.response.ValidatableResponse decideAll(String what, String kpi, String period) {
        return officer()
                .body("""
                        {"organisation":"housing","kpi":"%s","period":"%s"}""".formatted(kpi, period))
                .post("/api/v1/" + what)
                .then()
                .statusCode(200);
    }

    @Test
    void aFilterNoDatabaseCouldHoldIsTheSendersMistake() {
        officer()
                .body("{\"kpi\":\"A\\u0000\"}")
                .post("/api/v1/approvals")
                .then()
                .statusCode(400);
        officer()
                .urlEncodingEnabled(false)
                .get("/api/v1/measurements?kpi=%00")
                .then()
                .statusCode(400);
    }

    @Test
    void onlyTheOfficeDecides() {
        // Given
        UUID id = accepted(aRow(aKpi().known(), "FY2021-Q2"));

        // Then
        for (String decision : List.of("approval", "publication")) {
            housing()
                    .header("If-Match", "\"1\"")
                    .post("/api/v1/measurements/%s/%s".formatted(id, decision))
                    .then()
                    .statusCode(403);
            housing().body("{}").post("/api/v1/%ss".formatted(decision)).then().statusCode(403);
        }
        assertThat(measurement(id).getString("newest.standing")).isEqualTo("submitted");
    }

    @Test
    void anotherOrganisationsMeasurementIsUnknown() {
        // Given
        UUID id = accepted(aRow(aKpi().known(), "FY2021-Q2"));

        // Then
        Api.hr().get("/api/v1/measurements/" + id).then().statusCode(404);
        Api.hr().get("/api/v1/measurements/%s/revisions".formatted(id)).then().statusCode(404);
        housing().get("/api/v1/measurements/" + id).then().statusCode(200);
        Api.auditor().get("/api/v1/measurements/" + id).then().statusCode(200);
        Api.as("portal-inclusive-economy-board")
                .get("/api/v1/measurements/" + id)
                .then()
                .statusCode(403);
    }
}
