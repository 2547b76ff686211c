package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.kept;
import static uk.luton2040.measurement.Api.submit;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.measurement.Row.submission;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SubmissionResourceTest {

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void aYearsOutturnIsTakenOfAKpiThatIsCollectedMoreOften() {
        // Given
        String kpi = aKpi().collected("quarterly").known();

        // Then
        submit(aRow(kpi, "FY2020").with("receivedOn", "\"2021-06-01\""))
                .then()
                .statusCode(201)
                .body("accepted", is(1));
        submit(aRow(kpi, "2020").with("receivedOn", "\"2021-06-01\""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("wrong-period"));
    }

    @Test
    void goodRowsAreTakenEachWithItsVerdict() {
        // Given
        String kpi = aKpi().known();

        // When
        var answer = submit(
                aRow(kpi, "FY2021-Q1").text("id", "mine-1"),
                aRow(kpi, "FY2021-Q2").with("numerator", "1").with("denominator", "8"));

        // Then
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/submissions/" + answer.path("id")))
                .body("accepted", is(2))
                .body("refused", is(0))
                .body("dryRun", is(false))
                .body("rows.index", contains(0, 1))
                .body("rows[0].id", is("mine-1"))
                .body("rows.outcome", contains("accepted", "accepted"))
                .body("rows.standing", contains("submitted", "submitted"));
        housing()
                .get("/api/v1/submissions/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("submittedBy", is("partner-housing"))
                .body("rows", is(answer.<List<Map<String, Object>>>path("rows")));
    }

    @Test
    void decimalsSurviveUnrounded() {
        // Given
        String kpi = aKpi().ofType("currency", 16).known();

        // When
        var id = Api.accepted(aRow(kpi, "FY2021-Q2").value("-0.1000000000000003"));

        // Then
        assertThat(housing().get("/api/v1/measurements/" + id).asString()).contains("\"value\":-0.1000000000000003");
    }

    @ParameterizedTest
    @CsvSource({"boolean,1,0.5", "number,0,12e3", "number,0,12.000", "index,2,-3.25", "rank,0,59", "percentage,1,100"})
    void unusualValuesThatAreRightAreTaken(String type, int decimals, String value) {
        String kpi = aKpi().ofType(type, decimals).known();

        submit(aRow(kpi, "FY2021-Q2").value(value)).then().statusCode(201);
    }

    @Test
    void aNarrativeIsItsCommentary() {
        String kpi = aKpi().ofType("narrative", 0).known();

        submit(aRow(kpi, "FY2021-Q2").without("value").text("commentary", "Two hubs opened."))
                .then()
                .statusCode(201);
    }

    @Test
    void anOldValueIsTakenWithTheDayItWasReceived() {
        String kpi = aKpi().known();

        submit(aRow(kpi, "FY2019-Q1").text("receivedOn", "2019-07-20")).then().statusCode(201);
    }

    @Test
    void partsOfAKpiAreMeasurementsOfTheirOwn() {
        // Given
        String kpi = aKpi().brokenDownBy(List.of("male", "female")).known();

        // When
        submit(
                        aRow(kpi, "FY2021-Q2").text("category", "male"),
                        aRow(kpi, "FY2021-Q2").text("category", "female"))
                .then()
                .statusCode(201);

        // Then
        assertThat(kept(kpi)).isEqualTo(2);
    }

    @Test
    void atomicKeepsNothingWhenOneRowIsBad() {
        // Given
        String kpi = aKpi().known();

        // When
        var answer = submit(aRow(kpi, "FY2021-Q1"), aRow(kpi, "FY2021-Q2").value("101"));

        // Then
        answer.then()
                .statusCode(422)
                .body("detail", is("1 of 2 rows were refused."))
                .body("errors.pointer", contains("/measurements/1/value"));
        assertThat(kept(kpi)).isZero();
    }

    @Test
    void partialKeepsTheGoodRows() {
        // Given
        String kpi = aKpi().known();
        String body = submission(
                aRow(kpi, "FY2021-Q1").value("101").text("id", "bad"),
                aRow(kpi, "FY2021-Q2").text("id", "good"));

        // When
        var answer = housing().body(body).post("/api/v1/submissions?mode=partial");

        // Then
        answer.then()
                .statusCode(201)
                .body("accepted", is(1))
                .body("refused", is(1))
                .body("rows.id", contains("bad", "good"))
                .body("rows.outcome", contains("refused", "accepted"))
                .body("rows[0].errors[0].field", is("value"))
                .body("rows[1].measurement", notNullValue())
                .body("rows[1].keySet()", contains("index", "id", "outcome", "measurement", "standing"));
        assertThat(kept(kpi)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void aDryRunSaysWhatWouldHappenAndKeepsNothing(String mode) {
        // Given
        String kpi = aKpi().known();
        String body = submission(aRow(kpi, "FY2021-Q1"), aRow(kpi, "FY2021-Q2"));

        // When
        var answer = housing().body(body).post("/api/v1/submissions?dryRun=true&mode=" + mode);

        // Then
        answer.then()
                .statusCode(200)
                .body("dryRun", is(true))
                .body("accepted", is(2))
                .body("rows[0].measurement", nullValue());
        assertThat(kept(kpi)).isZero();
        housing().get("/api/v1/submissions/" + answer.path("id")).then().statusCode(404);
    }

    @Test
    void aDryRunOfANewValueLeavesTheOldOne() {
        // Given
        String kpi = aKpi().known();
        var id = Api.accepted(aRow(kpi, "FY2021-Q1"));

        // When
        housing()
                .body(submission(aRow(kpi, "FY2021-Q1").value("99")))
                .post("/api/v1/submissions?dryRun=true")
                .then()
                .statusCode(200)
                .body("rows[0].measurement", is(id.toString()));

        // Then
        assertThat(Api.measurement(id).getString("newest.value")).isEqualTo("12.5");
    }

    @Test
    void anUnknownModeIsNamed() {
        housing()
                .body(submission(aRow("X", "FY2021-Q1")))
                .post("/api/v1/submissions?mode=loose")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("?mode"));
    }

    @Test
    void inventedValuesAreFlagged() {
        // Given
        Row row = aRow(aKpi().known(), "FY2021-Q2");

        // When
        String id = housing()
                .body("{\"illustrative\":true,\"measurements\":[%s]}".formatted(row))
                .post("/api/v1/submissions")
                .path("rows[0].measurement");

        // Then
        housing().get("/api/v1/measurements/" + id).then().body("newest.illustrative", is(true));
    }
}
