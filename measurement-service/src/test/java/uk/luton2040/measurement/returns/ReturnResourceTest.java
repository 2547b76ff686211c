package uk.luton2040.measurement.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.auditor;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.hr;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.returns.AReturn.one;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Sql;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReturnResourceTest {

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void eachOpenedQuarterOwesItsQuarterlyValueUntilItIsThere() {
        // Given
        String kpi = aKpi().known();
        Sql.measured(kpi, "FY2021-Q2", "", "PUBLISHED", "2021-11-05");

        // When
        Response answer = list(housing(), kpi);

        // Then
        answer.then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].period", is("FY2021-Q1"))
                .body("items[0].periodLabel", is("April to June 2021"))
                .body("items[0].title", is("Homes let within 28 days"))
                .body("items[0].state", is("overdue"))
                .body("items[0].expected", is(1))
                .body("items[0].received", is(0))
                .body("items[0].next", startsWith("Send the value now"))
                .body("items[1].state", is("published"))
                .body("items[1].due", is("2021-10-29"))
                .body("items[1].dueBecause", is("The due date of July to September 2021."))
                .body("items[1].daysLate", is(7))
                .body("items[1].completedOn", is("2021-11-05"));
    }

    @Test
    void aHistoricLoadIsLateByTheDayItSays() {
        String kpi = aKpi().known();
        Sql.measured("housing", kpi, "FY2021-Q2", "", "SUBMITTED", "2022-01-10", LocalDate.of(2021, 10, 28));

        one(kpi, "FY2021-Q2").body("daysLate", is(0)).body("completedOn", is("2021-10-28"));
    }

    @Test
    void ofABrokenDownKpiEveryCategoryIsExpected() {
        // Given
        String kpi = aKpi().brokenDownBy(List.of("male", "female")).known();
        Sql.measured(kpi, "FY2021-Q2", "male", "APPROVED", "2021-10-05");

        // Then
        one(kpi, "FY2021-Q2")
                .body("state", is("overdue"))
                .body("received", is(1))
                .body("expected", is(2))
                .body("missing", is(List.of("female")))
                .body("next", containsString("what is missing (female)"));
    }

    @Test
    void anOrganisationSeesItsOwnReturnsAlone() {
        // Given
        String kpi = aKpi().providedBy("housing", "hr").known();

        // Then
        assertThat(list(housing(), kpi).jsonPath().getList("items.organisation"))
                .containsOnly("housing");
        assertThat(list(housing().queryParam("organisation", "hr"), kpi)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(list(auditor(), kpi).jsonPath().getList("items.organisation"))
                .containsExactly("housing", "hr", "housing", "hr");
        hr().get("/api/v1/returns/%s/FY2021-Q2/housing".formatted(kpi)).then().statusCode(404);
        hr().get("/api/v1/returns/%s/FY2021-Q2/housing/nil".formatted(kpi))
                .then()
                .statusCode(404);
    }

    @Test
    void theListIsFilteredAndPaged() {
        // Given
        String kpi = aKpi().collected("monthly").known();
        Sql.measured(kpi, "2021-07", "", "QUERIED", "2021-08-05");

        // Then
        assertThat(periods(officer().queryParam("state", "queried"), kpi)).containsExactly("2021-07");
        assertThat(periods(officer().queryParam("dueBefore", "2021-10-01"), kpi))
                .contains("2021-06")
                .doesNotContain("2021-09");
        assertThat(periods(officer().queryParam("openedPeriod", "FY2021-Q2"), kpi))
                .containsExactly("2021-07", "2021-08", "2021-09");
        Response first = list(officer().queryParam("limit", 4), kpi);
        List<String> rest =
                periods(officer().queryParam("cursor", first.jsonPath().getString("next")), kpi);
        assertThat(first.jsonPath().getList("items.period"))
                .containsExactly("2021-04", "2021-05", "2021-06", "2021-07");
        assertThat(rest).containsExactly("2021-08", "2021-09");
    }

    @ParameterizedTest
    @CsvSource({"state, late, unknown-state", "dueBefore, tomorrow, not-a-date"})
    void aFilterThatSaysNothingIsRefused(String name, String value, String code) {
        officer()
                .queryParam(name, value)
                .get("/api/v1/returns")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("?" + name))
                .body("errors[0].code", is(code));
    }

    @Test
    void theListIsAFileToo() {
        // Given
        String kpi = aKpi().titled("=HYPERLINK(1)").known();

        // When
        String csv = officer()
                .queryParam("kpi", kpi)
                .accept("text/csv")
                .get("/api/v1/returns")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .extract()
                .asString();

        // Then
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv)
                .startsWith("kpi,title,period,")
                .contains("'=HYPERLINK(1)")
                .contains(",overdue,");
    }

    @Test
    void aBoardsViewerHasNoBusinessHere() {
        Api.as("portal-health-and-wellbeing-board")
                .get("/api/v1/returns")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "NO-SUCH, FY2021-Q2, housing, 'There is no KPI'",
        "'',      FY2031-Q2, housing, 'has not opened'",
        "'',      FY2021-Q9, housing, 'FY2021-Q9'",
        "'',      FY2021-Q2, hr,      'owes no value'",
        "'',      2021-07,   housing, 'owes no value'"
    })
    void whatIsNotOwedSaysWhy(String code, String period, String organisation, String why) {
        String kpi = code.isEmpty() ? aKpi().known() : code;

        officer()
                .get("/api/v1/returns/%s/%s/%s/extension".formatted(kpi, period, organisation))
                .then()
                .statusCode(404)
                .body("detail", containsString(why));
    }

    private static Response list(RequestSpecification as, String kpi) {
        return as.queryParam("kpi", kpi).get("/api/v1/returns");
    }

    private static List<String> periods(RequestSpecification as, String kpi) {
        return list(as, kpi).then().statusCode(200).extract().jsonPath().getList("items.period");
    }
}
