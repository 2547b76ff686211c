package uk.luton2040.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aChartDecision;
import static uk.luton2040.reporting.Told.aCompletion;
import static uk.luton2040.reporting.Told.event;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KpiResourceTest {
    private static final String PORTAL = "portal-health-and-wellbeing-board";

    @BeforeEach
    void theWorldIsThere() {
        Live.world();
    }

    @Test
    void aHistoryHasItsPointsLimitsAndFlags() {
        // Given: the worked series of the control charts
        String kpi = unique("KPI");
        tell(aKpi(kpi)
                .every("monthly")
                .betterWhen("lower")
                .target("every-period", "3")
                .state());

        // When
        tellMonths(kpi, "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1");

        // Then
        officer()
                .get(history(kpi))
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("code", is(kpi))
                .body("points", hasSize(18))
                .body("points[0].period.code", is("2020-01"))
                .body("points[0].target.value", is(3))
                .body("points[0].status", is("green"))
                .body("points[4].flags.signal", contains("beyond-limits"))
                .body("points[4].flags.sentence", contains("above the upper limit"))
                .body("points.findAll { it.flags.size() > 0 }", hasSize(1))
                .body("segments", hasSize(1))
                .body("segments[0].limits.upper.toString()", startsWith("4.6044"))
                .body("chart.variation", is("common-cause"))
                .body("chart.assurance", is("hit-and-miss"))
                .body("outlook.verdict", is("on-course"))
                .body("progress.rating", is("none"));
    }

    @Test
    void whatWasServedIsServedAgainAfterARevision() {
        // Given
        String kpi = unique("KPI");
        tell(aKpi(kpi).every("monthly").state());
        tellMonths(kpi, "50 51");
        Response before = officer().get(history(kpi));
        String asAt = before.jsonPath().getString("asAt");

        // When
        tell(event(aPublishedValue(kpi, "2020-02", "60").revised(2).state(), 1, 2));
        eventually(
                "the revision is there",
                () -> officer().get(history(kpi)).then().body("points[1].value", is(60)));

        // Then
        Response again = officer().get(history(kpi) + "?asAt=" + asAt);
        assertThat(again.asByteArray()).isEqualTo(before.asByteArray());
        officer()
                .header("If-None-Match", again.getHeader("ETag"))
                .get(history(kpi) + "?asAt=" + asAt)
                .then()
                .statusCode(304);
    }

    @Test
    void everyRevisionAndEveryProjectThatWasToMoveItIsTold() {
        // Given
        String kpi = unique("KPI");
        tell(aKpi(kpi).every("monthly").betterWhen("lower").state());
        tellMonths(kpi, "50 51 50 52 50 51 50 51");
        tell(event(aPublishedValue(kpi, "2020-02", "60").revised(2).state(), 1, 2));

        // When
        tell(aCompletion(kpi, "warm-homes", "2020-07-01"));

        // Then
        eventually(
                "the project is told of",
                () -> officer()
                        .get(history(kpi))
                        .then()
                        .body("points[1].revisions.number", contains(1, 2))
                        .body("points[1].revisions.reason", contains(null, "correction"))
                        .body("points[1].revisions.valueText", contains("51% of spend", "60% of spend"))
                        .body("markers.title", contains("Title of warm-homes"))
                        .body("markers[0].verdict", is("too-early"))
                        .body("markers[0].sentence", startsWith("2 of the 7 periods")));
    }

    @Test
    void whatWasDecidedAboutTheChartIsThereAndLeavesThePeriodOut() {
        // Given
        String kpi = unique("KPI");
        tell(aKpi(kpi).every("monthly").betterWhen("lower").state());
        tellMonths(kpi, "50 51 50 52 190 51 50 51");

        // When
        tell(aChartDecision(kpi, "2020-05", "exceptional"));

        // Then
        eventually(
                "the decision is there",
                () -> officer()
                        .get(history(kpi))
                        .then()
                        .body("decisions.kind", contains("exceptional"))
                        .body("points[4].leftOut", is(true))
                        .body("points[4].flags", hasSize(0)));
    }

    @Test
    void aKpiWithoutValuesHasAnEmptyHistoryThatSaysSo() {
        officer()
                .get(history("COM-02"))
                .then()
                .statusCode(200)
                .body("points", hasSize(0))
                .body("chart.limits", nullValue())
                .body("chart.sentence", is("No value has been published."));
    }

    @Test
    void aBoardViewerSeesTheKpisOfItsBoardsAndMayNotKnowOfOthers() {
        as(PORTAL).get(history("DIS-03")).then().statusCode(200).body("points", hasSize(2));
        as(PORTAL).get(history("ECO-17")).then().statusCode(404);
        officer().get(history("ECO-17")).then().statusCode(200);
    }

    @Test
    void anUnknownKpiIsNotFoundAndANonsenseInstantRefused() {
        officer().get(history("NO-SUCH")).then().statusCode(404).contentType("application/problem+json");
        officer().get(history("DIS-03") + "?asAt=yesterday").then().statusCode(422);
    }

    @Test
    void withoutATokenThereIsNothing() {
        io.restassured.RestAssured.given().get(history("DIS-03")).then().statusCode(401);
    }

    private static void tellMonths(String kpi, String values) {
        Period period = Period.parse("2020-01");
        for (String value : values.split(" ")) {
            tell(aPublishedValue(kpi, period.code(), value).state());
            period = period.next();
        }
        int told = values.split(" ").length;
        eventually(
                "all values are there",
                () -> officer().get(history(kpi)).then().statusCode(200).body("points", hasSize(told)));
    }

    private static String history(String kpi) {
        return "/api/v1/kpis/" + kpi + "/history";
    }
}
