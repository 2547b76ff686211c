package uk.luton2040.measurement.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.auditor;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.hr;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Sql;
import uk.luton2040.measurement.Topic;
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

    @Test
    void anExtensionIsGivenWithItsReasonAndKept() {
        // Given
        String kpi = aKpi().known();

        // When
        extend(kpi, "\"0\"", "2021-11-12", "New system.")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("now.due", is("2021-11-12"))
                .body("now.who", is("performance-office"));
        extend(kpi, "\"1\"", "2099-01-01", "It takes longer.").then().statusCode(200);

        // Then
        housing()
                .get(path(kpi, "extension"))
                .then()
                .header("ETag", "\"2\"")
                .body("history.due", is(List.of("2021-11-12", "2099-01-01")));
        one(kpi, "FY2021-Q2")
                .body("state", is("upcoming"))
                .body("due", is("2099-01-01"))
                .body("dueBecause", is("Extended from 29 October 2021: It takes longer."))
                .body("extension.reason", is("It takes longer."));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-29, Late.,     422, /due",
        "2021-11-12, ' ',       422, /reason",
        "2021-11-12, '\\u0000', 422, /reason"
    })
    void anExtensionThatIsNoneIsRefused(String due, String reason, int status, String pointer) {
        extend(aKpi().known(), "\"0\"", due, reason).then().statusCode(status).body("errors[0].pointer", is(pointer));
    }

    @Test
    void anExtensionNamesTheOneItWasMadeAgainst() {
        String kpi = aKpi().known();

        extend(kpi, null, "2021-11-12", "New system.").then().statusCode(428);
        extend(kpi, "\"3\"", "2021-11-12", "New system.").then().statusCode(412);
        housing()
                .header("If-Match", "\"0\"")
                .body("{\"due\":\"2021-11-12\",\"reason\":\"We would like to.\"}")
                .put(path(kpi, "extension"))
                .then()
                .statusCode(403);
    }

    @Test
    void aProviderSaysThatNoValueWillComeAndTakesItBack() {
        // Given
        String kpi = aKpi().known();

        // When
        nil(housing(), kpi, "\"0\"", "The survey was not run.").then().statusCode(200);

        // Then
        one(kpi, "FY2021-Q2")
                .body("state", is("nil"))
                .body("nil.reason", is("The survey was not run."))
                .body("nil.who", is("partner-housing"))
                .body("daysLate", is(0));
        housing()
                .header("If-Match", "\"1\"")
                .delete(path(kpi, "nil"))
                .then()
                .statusCode(200)
                .body("now", nullValue())
                .body("history", hasSize(2));
        one(kpi, "FY2021-Q2").body("state", is("overdue"));
        housing().header("If-Match", "\"2\"").delete(path(kpi, "nil")).then().statusCode(409);
    }

    @Test
    void aNilReturnAndAValueExcludeEachOther() {
        // Given
        String kpi = aKpi().known();
        nil(officer(), kpi, "\"0\"", "The survey was not run.").then().statusCode(200);

        // When
        Sql.measured(kpi, "FY2021-Q2", "", "SUBMITTED", "2021-11-05");

        // Then
        one(kpi, "FY2021-Q2").body("state", is("submitted")).body("nil", nullValue());
        nil(officer(), kpi, "\"1\"", "Really.").then().statusCode(409);
    }

    @Test
    void noOneSpeaksForAnotherOrganisation() {
        String kpi = aKpi().known();

        nil(hr(), kpi, "\"0\"", "We think so.").then().statusCode(404);
        nil(housing(), kpi, "\"0\"", "x".repeat(2_001)).then().statusCode(422);
        nil(housing(), kpi, null, "No.").then().statusCode(428);
    }

    @Test
    void aDueRuleMovesTheDatesOfItsKpi() {
        // Given
        String kpi = aKpi().known();

        // When
        rule(kpi, "\"0\"", "{\"kind\":\"lag\",\"lagDays\":21}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kind", is("lag"));

        // Then
        one(kpi, "FY2021-Q2").body("due", is("2021-10-21"));
        rule(kpi, "\"1\"", "{\"kind\":\"releases\",\"releases\":{\"FY2021-Q2\":\"2099-11-05\"}}")
                .then()
                .statusCode(200)
                .body("history", hasSize(2))
                .body("history[0].lagDays", is(21));
        one(kpi, "FY2021-Q2")
                .body("due", is("2099-11-05"))
                .body("embargoedUntil", is("2099-11-05"))
                .body("state", is("upcoming"));
    }

    @Test
    void whatIsDecidedIsToldWithoutItsReason() {
        // Given
        String kpi = aKpi().known();

        // When
        nil(housing(), kpi, "\"0\"", "Between ourselves").then().statusCode(200);
        extend(kpi, "\"0\"", "2099-12-01", "Between ourselves").then().statusCode(200);
        rule(kpi, "\"0\"", "{\"kind\":\"lag\",\"lagDays\":21}").then().statusCode(200);

        // Then
        assertThat(told(kpi + "/FY2021-Q2/housing/nil")).contains("\"nil\":{\"withdrawn\":false,");
        assertThat(told(kpi + "/FY2021-Q2/housing/extension")).contains("\"extension\":{\"due\":\"2099-12-01\"}");
        assertThat(told(kpi + "/rule")).contains("\"rule\":{\"kind\":\"lag\",\"lagDays\":21,\"releases\":[]}");
    }

    private static String told(String decision) {
        List<String> told = new ArrayList<>();
        eventually("%s is told".formatted(decision), () -> {
            told.clear();
            Topic.read("luton2040.measurement.return-decision.v1", decision)
                    .forEach(record -> told.add(record.value()));
            assertThat(told).singleElement().asString().doesNotContain("Between ourselves");
        });
        return told.getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                              | /kind",
                "{'kind':'soon'}                                                 | /kind",
                "{'kind':'lag'}                                                  | /lagDays",
                "{'kind':'lag','lagDays':-1}                                     | /lagDays",
                "{'kind':'usual','lagDays':3}                                    | /lagDays",
                "{'kind':'releases'}                                             | /releases",
                "{'kind':'usual','releases':{'FY2021-Q2':'2021-11-05'}}          | /releases",
                "{'kind':'releases','releases':{'FY21':'2021-11-05'}}            | /releases/FY21",
                "{'kind':'releases','releases':{'FY2021-Q2':'2021-09-30'}}       | /releases/FY2021-Q2",
                "{'kind':'releases','releases':{'FY2021-Q2':null}}               | /releases/FY2021-Q2"
            })
    void aDueRuleThatCannotBeIsRefused(String body, String pointer) {
        rule(aKpi().known(), "\"0\"", body.replace('\'', '"'))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is(pointer));
    }

    @Test
    void dueRulesAreTheOfficesToMake() {
        String kpi = aKpi().known();
        String lag = "{\"kind\":\"lag\",\"lagDays\":21}";

        rule("NO-SUCH", "\"0\"", lag).then().statusCode(404);
        rule(kpi, null, lag).then().statusCode(428);
        rule(kpi, "\"7\"", lag).then().statusCode(412);
        housing()
                .header("If-Match", "*")
                .body(lag)
                .put("/api/v1/due-rules/" + kpi)
                .then()
                .statusCode(403);
        auditor().get("/api/v1/due-rules/" + kpi).then().statusCode(200).body("kind", is("usual"));
    }

    private static Response list(RequestSpecification as, String kpi) {
        return as.queryParam("kpi", kpi).get("/api/v1/returns");
    }

    private static List<String> periods(RequestSpecification as, String kpi) {
        return list(as, kpi).then().statusCode(200).extract().jsonPath().getList("items.period");
    }

    private static ValidatableResponse one(String kpi, String period) {
        return officer()
                .get("/api/v1/returns/%s/%s/housing".formatted(kpi, period))
                .then()
                .statusCode(200);
    }

    private static String path(String kpi, String what) {
        return "/api/v1/returns/%s/FY2021-Q2/housing/%s".formatted(kpi, what);
    }

    private static Response extend(String kpi, @Nullable String ifMatch, String due, String reason) {
        return matching(officer(), ifMatch)
                .body("{\"due\":\"%s\",\"reason\":\"%s\"}".formatted(due, reason))
                .put(path(kpi, "extension"));
    }

    private static Response nil(RequestSpecification as, String kpi, @Nullable String ifMatch, String reason) {
        return matching(as, ifMatch)
                .body("{\"reason\":\"%s\"}".formatted(reason))
                .put(path(kpi, "nil"));
    }

    private static Response rule(String kpi, @Nullable String ifMatch, String body) {
        return matching(officer(), ifMatch).body(body).put("/api/v1/due-rules/" + kpi);
    }

    private static RequestSpecification matching(RequestSpecification as, @Nullable String ifMatch) {
        return ifMatch == null ? as : as.header("If-Match", ifMatch);
    }
}
