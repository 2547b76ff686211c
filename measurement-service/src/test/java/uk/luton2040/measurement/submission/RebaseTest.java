package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.measurement;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Api.published;
import static uk.luton2040.measurement.Row.aRow;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.RealParts;

/** A rebase revises a whole series as one batch. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RebaseTest {

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void aRebaseIsPublishedAsAWholeOrNotAtAll() {
        // Given
        String kpi = aKpi().known();
        UUID first = published(aRow(kpi, "FY2021-Q1").value("10"));
        UUID second = published(aRow(kpi, "FY2021-Q2").value("20"));
        String submission = rebase(
                        kpi,
                        aRow(kpi, "FY2021-Q1").value("11"),
                        aRow(kpi, "FY2021-Q2").value("22"))
                .statusCode(201)
                .extract()
                .path("id");
        Api.decide(first, "approval", "\"4\"").then().statusCode(200);

        // When
        decide("publications", submission)
                .body("published", is(0))
                .body("left[0].why", containsString("part of a rebase"));
        Api.decide(first, "publication", "\"5\"").then().statusCode(409);
        decide("approvals", submission).body("approved", is(1));
        decide("publications", submission).body("published", is(2));

        // Then
        assertThat(measurement(second).getInt("newest.value")).isEqualTo(22);
        assertThat(measurement(second).getInt("newest.number")).isEqualTo(2);
        assertThat(measurement(second).getString("newest.reason")).isEqualTo("denominator-rebase");
        assertThat(measurement(second).getString("newest.note")).isEqualTo("Census 2021");
    }

    @Test
    void aRebaseGivesEveryValueThatIsPublished() {
        // Given
        String kpi = aKpi().known();
        published(aRow(kpi, "FY2021-Q1").value("10"));
        UUID second = published(aRow(kpi, "FY2021-Q2").value("20"));

        // Then
        rebase(kpi, aRow(kpi, "FY2021-Q2").value("22"))
                .statusCode(422)
                .body("errors[0].code", is("series-incomplete"))
                .body("errors[0].message", containsString("FY2021-Q1"));
        assertThat(measurement(second).getInt("newest.value")).isEqualTo(20);
    }

    @Test
    void aRebaseIsOfOneSeriesAndSaysWhy() {
        // Given
        String kpi = aKpi().known();
        String other = aKpi().known();

        // Then
        rebase(kpi, aRow(other, "FY2021-Q2")).statusCode(422).body("errors[0].code", is("another-series"));
        housing()
                .queryParam("rebase", kpi)
                .body(Row.submission(aRow(kpi, "FY2021-Q2")))
                .post("/api/v1/submissions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("?reason"));
    }

    @Test
    void aRebaseOfWhichAPartWasTakenBackIsNotPublished() {
        // Given
        String kpi = aKpi().known();
        UUID first = published(aRow(kpi, "FY2021-Q1").value("10"));
        UUID second = published(aRow(kpi, "FY2021-Q2").value("20"));
        String submission = rebase(
                        kpi,
                        aRow(kpi, "FY2021-Q1").value("11"),
                        aRow(kpi, "FY2021-Q2").value("22"))
                .statusCode(201)
                .extract()
                .path("id");
        decide("approvals", submission).body("approved", is(2));

        // When
        housing()
                .header("If-Match", "\"5\"")
                .body("{\"words\":\"Not this one\"}")
                .post("/api/v1/measurements/%s/withdrawal".formatted(first))
                .then()
                .statusCode(200);

        // Then
        decide("publications", submission).body("published", is(0)).body("left[0].why", containsString("withdrawn"));
        assertThat(measurement(second).getString("newest.standing")).isEqualTo("approved");
    }

    private static ValidatableResponse rebase(String kpi, Row... rows) {
        return housing()
                .queryParam("rebase", kpi)
                .queryParam("reason", "denominator-rebase")
                .queryParam("note", "Census 2021")
                .body(Row.submission(rows))
                .post("/api/v1/submissions")
                .then();
    }

    private static ValidatableResponse decide(String what, String submission) {
        return officer()
                .body("{\"submission\":\"%s\"}".formatted(submission))
                .post("/api/v1/" + what)
                .then()
                .statusCode(200);
    }
}
