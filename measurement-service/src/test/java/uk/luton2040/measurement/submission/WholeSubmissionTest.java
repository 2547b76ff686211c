package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.hr;
import static uk.luton2040.measurement.Api.measurement;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Api.submit;
import static uk.luton2040.measurement.Row.aRow;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.RealParts;

/** A submission may be taken back or sent anew as a whole; what is published stays. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WholeSubmissionTest {

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void aWithdrawalTakesBackWhatNobodyHasPublished() {
        // Given
        String kpi = aKpi().known();
        Response taken = submit(aRow(kpi, "FY2021-Q1"), aRow(kpi, "FY2021-Q2"));
        String id = taken.path("id");
        UUID first = UUID.fromString(taken.path("rows[0].measurement"));
        UUID second = UUID.fromString(taken.path("rows[1].measurement"));
        Api.decide(first, "approval", "\"1\"");
        Api.decide(first, "publication", "\"2\"");

        // When
        withdraw(id).then().statusCode(200).body("withdrawn", is(1)).body("published", is(1));

        // Then
        assertThat(measurement(first).getString("newest.standing")).isEqualTo("published");
        assertThat(measurement(second).getString("newest.standing")).isEqualTo("withdrawn");
        housing()
                .get("/api/v1/submissions/" + id)
                .then()
                .body("withdrawn.by", is("partner-housing"))
                .body("withdrawn.because", is("Last year's figures"));
        withdraw(id).then().statusCode(409);
    }

    @Test
    void anotherOrganisationsSubmissionCannotBeWithdrawnOrReplaced() {
        // Given
        String id = submit(aRow(aKpi().known(), "FY2021-Q2")).path("id");
        String theirs = aKpi().providedBy("hr").known();

        // Then
        hr().body("{\"words\":\"Away\"}")
                .post("/api/v1/submissions/%s/withdrawal".formatted(id))
                .then()
                .statusCode(404);
        hr().queryParam("replaces", id)
                .body(Row.submission(aRow(theirs, "FY2021-Q2")))
                .post("/api/v1/submissions")
                .then()
                .statusCode(404);
        assertThat(Api.kept(theirs)).isZero();
    }

    @Test
    void aSubmissionThatReplacesAnotherWithdrawsWhatItDoesNotGive() {
        // Given
        String kpi = aKpi().known();
        Response taken =
                submit(aRow(kpi, "FY2021-Q1").value("1"), aRow(kpi, "FY2021-Q2").value("2"));
        UUID dropped = UUID.fromString(taken.path("rows[0].measurement"));
        UUID revised = UUID.fromString(taken.path("rows[1].measurement"));

        // When
        housing()
                .queryParam("replaces", taken.<String>path("id"))
                .body(Row.submission(aRow(kpi, "FY2021-Q2").value("3")))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);

        // Then
        assertThat(measurement(dropped).getString("newest.standing")).isEqualTo("withdrawn");
        assertThat(measurement(revised).getInt("newest.value")).isEqualTo(3);
    }

    @Test
    void submissionsAreListedNewestFirstToThoseWhoMayKnowOfThem() {
        // Given
        String kpi = aKpi().known();
        String older = submit(aRow(kpi, "FY2021-Q1")).path("id");
        String newer = submit(aRow(kpi, "FY2021-Q2")).path("id");

        // Then
        var page = housing()
                .queryParam("limit", 1)
                .get("/api/v1/submissions")
                .then()
                .body("items[0].rows", nullValue());
        String first = page.extract().path("items[0].id");
        String next = page.extract().path("next");
        String second = housing()
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/api/v1/submissions")
                .then()
                .extract()
                .path("items[0].id");
        assertThat(first).isEqualTo(newer);
        assertThat(second).isEqualTo(older);
        assertThat(hr().queryParam("limit", 200)
                        .get("/api/v1/submissions")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("items.find { it.id == '" + newer + "' }.id"))
                .isNull();
        officer()
                .queryParam("cursor", "bm9uc2Vuc2U")
                .get("/api/v1/submissions")
                .then()
                .statusCode(422);
    }

    private static Response withdraw(String id) {
        return housing()
                .body("{\"words\":\"Last year's figures\"}")
                .post("/api/v1/submissions/%s/withdrawal".formatted(id));
    }
}
