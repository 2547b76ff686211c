package uk.luton2040.reporting.scorecard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Live.ECONOMY;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.scorecard;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aProject;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anOrganisation;
import static uk.luton2040.reporting.Told.event;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.reporting.BoardOfItsOwn;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BoardResourceTest {
    private static final String PORTAL = "portal-health-and-wellbeing-board";
    private static final String SCORECARD = scorecard(WELLBEING, "luton-2040");

    @BeforeEach
    void theWorldIsThere() {
        Live.world();
    }

    @Test
    void aScorecardHasAStrongTagOfItsOwn() {
        officer()
                .get(SCORECARD)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
                .header("Cache-Control", containsString("no-cache"))
                .header("Cache-Control", containsString("private"));
    }

    @Test
    void whoHasItAlreadyGetsNoBody() {
        // Given
        String tag = officer().get(SCORECARD).getHeader("ETag");

        // When
        Response again = officer().header("If-None-Match", tag).get(SCORECARD);

        // Then
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(again.asByteArray()).isEmpty();
    }

    @Test
    void anotherTagGetsTheWholeBody() {
        officer()
                .header("If-None-Match", "\"0123456789abcdef0123456789abcdef\"")
                .get(SCORECARD)
                .then()
                .statusCode(200)
                .body("board.code", is(WELLBEING));
    }

    @Test
    void theKpiRowSaysWhatItIsAndWhy() {
        // When
        var rows = officer().get(SCORECARD).then();

        // Then
        String kpi = "priorities.find { it.code == 'disadvantaged' }.outcomes[0].lines[0].kpis[0].";
        rows.body(kpi + "valueText", is("17 people"))
                .body(kpi + "period.code", is("FY2021-Q2"))
                .body(kpi + "quality", is("provisional"))
                .body(kpi + "status.word", is("Red"))
                .body(kpi + "status.explanation.sentence", startsWith("17 people misses the illustrative target"))
                .body(kpi + "direction.direction", is("worsening"))
                .body(kpi + "providers.name", contains("Housing"))
                .body(kpi + "illustrative", contains("value", "target", "rule"))
                .body(kpi + "history.size()", is(8))
                .body("notice", startsWith("This page shows illustrative data"))
                .body("priorities.find { it.code == 'community' }.outcomes.code", contains("community-fairness"));
    }

    @Test
    void whatWasServedIsServedAgainByteForByteAfterEverythingHasChanged() {
        // Given
        String priority = unique("priority");
        String board = unique("board");
        String card = unique("card");
        String kpi = unique("KPI");
        String other = unique("KPI");
        String plan = unique("plan");
        String organisation = unique("team");
        tell(aPlan(plan, priority + "/" + priority + "-1"));
        tell(aScorecard(card, "six-monthly", aLine(priority, null, "One", kpi)));
        tell(aBoard(board, card, leading(priority)));
        tell(aKpi(kpi).by(organisation).target("FY2021-H1", "60").state());
        tell(aPublishedValue(kpi, "FY2021-H1", "63.40").by(organisation).state());
        eventually(
                "the value is on the board",
                () -> officer().get(scorecard(board, card)).then().body("counts.green", is(1)));
        byte[] served = officer().get(scorecard(board, card)).asByteArray();
        String asAt = officer().get(scorecard(board, card)).path("asAt");

        // When
        tell(event(
                aPublishedValue(kpi, "FY2021-H1", "12")
                        .by(organisation)
                        .revised(2)
                        .state(),
                1,
                2));
        tell(event(
                aKpi(kpi)
                        .by(organisation)
                        .target("FY2021-H1", "90")
                        .judgedBy(rule("percent", "0.01", false))
                        .state(),
                1,
                2));
        tell(anOrganisation(organisation, "Renamed team"));
        tell(aKpi(other).state());
        tell(event(aPlan(plan, priority + "/" + priority + "-1", priority + "/" + priority + "-2"), 1, 2));
        tell(aProject(unique("project"), priority, null));
        tell(aBoard(unique("board"), board, java.util.List.of()));
        tell(event(aScorecard(card, "six-monthly", aLine(priority, null, "Renamed", kpi, other)), 1, 2));
        eventually(
                "everything has changed",
                () -> officer()
                        .get(scorecard(board, card))
                        .then()
                        .body("counts.red", is(1))
                        .body("counts.kpis", is(2))
                        .body("projects.size()", is(1))
                        .body("priorities[0].outcomes.size()", is(2)));

        // Then
        Response again = officer().queryParam("asAt", asAt).get(scorecard(board, card));
        assertThat(again.asByteArray()).isEqualTo(served);
        assertThat(again.getHeader("ETag"))
                .isNotEqualTo(officer().get(scorecard(board, card)).getHeader("ETag"));
    }

    @Test
    void anInstantAfterTheNewestFactIsAnsweredAsAtThatFact() {
        // When
        String asAt = officer()
                .queryParam("asAt", "2999-01-01T00:00:00Z")
                .get(SCORECARD)
                .path("asAt");

        // Then
        Instant known = Instant.parse(officer().get("/api/v1/freshness").path("knownUntil"));
        assertThat(Instant.parse(asAt)).isBeforeOrEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z"})
    void beforeAnythingWasKnownThereIsNoBoard(String asAt) {
        officer().queryParam("asAt", asAt).get(SCORECARD).then().statusCode(404);
    }

    @Test
    void anotherPeriodIsMadeOnDemand() {
        officer()
                .queryParam("period", "FY2020-H2")
                .get(SCORECARD)
                .then()
                .statusCode(200)
                .body("period.code", is("FY2020-H2"))
                .body(
                        "priorities.find { it.code == 'disadvantaged' }.outcomes[0].lines[1].kpis[0].valueText",
                        is("71% of spend"))
                .body(
                        "priorities.find { it.code == 'disadvantaged' }.outcomes[0].lines[1].kpis[0].freshness",
                        is("new"))
                .body("priorities.find { it.code == 'disadvantaged' }.outcomes[0].lines[0].kpis[0].value", nullValue());
    }

    @Test
    void theCurrentPeriodOnDemandIsTheView() {
        // Given
        byte[] view = officer().get(SCORECARD).asByteArray();
        String asAt = officer().get(SCORECARD).path("asAt");

        // When
        byte[] made = officer()
                .queryParam("asAt", asAt)
                .queryParam("period", "FY2021-H1")
                .get(SCORECARD)
                .asByteArray();

        // Then
        assertThat(made).isEqualTo(view);
    }

    @Test
    void withChartsItSaysTheSameAndHasTheSparklineOfEachKpiThatHasAValue() {
        // When
        Response plain = as(PORTAL).get(SCORECARD);
        Response charts = as(PORTAL).queryParam("charts", true).get(SCORECARD);

        // Then
        Map<String, Object> said = charts.path("$");
        Map<String, String> drawn = charts.path("sparklines");
        assertThat(drawn).containsKeys("DIS-01", "DIS-03", "DIS-14");
        assertThat(drawn.get("DIS-03"))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\"")
                .contains("<title id=\"spark-DIS-03-title\">Title of DIS-03</title>", "Q2 2021/22: 17.")
                .doesNotContain("style");
        assertThat(said.remove("sparklines")).isNotNull();
        assertThat(said).isEqualTo(plain.path("$"));
    }

    @Test
    void whoHasItWithChartsAlreadyGetsNoBody() {
        // Given
        String plain = officer().get(SCORECARD).getHeader("ETag");
        String charts = officer().get(SCORECARD + "?charts=true").getHeader("ETag");

        // Then
        assertThat(charts).isNotEqualTo(plain);
        officer()
                .header("If-None-Match", charts)
                .get(SCORECARD + "?charts=true")
                .then()
                .statusCode(304);
        officer()
                .header("If-None-Match", plain)
                .get(SCORECARD + "?charts=true")
                .then()
                .statusCode(200);
    }

    @Test
    void anotherPeriodsChartsEndWithIt() {
        officer()
                .get(SCORECARD + "?charts=true&period=FY2020-H2")
                .then()
                .statusCode(200)
                .body("period.code", is("FY2020-H2"))
                .body("sparklines.'DIS-03'", nullValue());
    }

    @Test
    void newFiguresAreDrawnAnew() {
        // Given
        BoardOfItsOwn own = BoardOfItsOwn.told();
        String address = scorecard(own.board(), own.card()) + "?charts=true";
        officer().get(address).then().body("sparklines." + own.kpi(), containsString("H2 2020/21: 60%"));

        // When
        tell(aPublishedValue(own.kpi(), "FY2021-H1", "65").by(own.team()).state());

        // Then
        eventually(
                "the new value is drawn",
                () -> officer().get(address).then().body("sparklines." + own.kpi(), containsString("H1 2021/22: 65%")));
    }

    @Test
    void badParametersAreNamed() {
        officer()
                .queryParam("period", "spring")
                .get(SCORECARD)
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].pointer", is("?period"));
        officer()
                .queryParam("asAt", "yesterday")
                .get(SCORECARD)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("?asAt"))
                .body("errors[0].message", startsWith("“yesterday” is no moment. Give a day such as 2021-10-31"));
    }

    @Test
    void aPeriodAheadOfTheOpenedOnesOrOfAnotherKindIsRefused() {
        officer()
                .get(SCORECARD + "?period=FY2099-H1")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("?period"))
                .body("errors[0].code", is("not-opened"));
        officer().get(SCORECARD + "?period=2021-06").then().statusCode(422).body("errors[0].code", is("wrong-period"));
    }

    @Test
    void theUnknownIsNotFound() {
        officer()
                .get(scorecard("no-board", "luton-2040"))
                .then()
                .statusCode(404)
                .body("type", is("/problems/not-found"));
        officer().get(scorecard(WELLBEING, "corporate")).then().statusCode(404);
        officer()
                .get(scorecard(WELLBEING, "corporate") + "?period=FY2021-Q2")
                .then()
                .statusCode(404);
        officer().get("/api/v1/boards/no-board/overview").then().statusCode(404);
    }

    @Test
    void aBoardsPortalSeesItsOwnBoardAndKnowsOfNoOther() {
        as(PORTAL).get(SCORECARD).then().statusCode(200);
        as(PORTAL).get("/api/v1/boards/" + WELLBEING + "/overview").then().statusCode(200);
        as(PORTAL).get("/api/v1/boards").then().body("code", contains(WELLBEING));
        as(PORTAL)
                .get(scorecard(ECONOMY, "luton-2040"))
                .then()
                .statusCode(404)
                .body("detail", is("There is no board '" + ECONOMY + "'."));
        as(PORTAL).get(scorecard(ECONOMY, "luton-2040") + "?charts=true").then().statusCode(404);
        as(PORTAL).get("/api/v1/boards/" + ECONOMY + "/overview").then().statusCode(404);
        as(PORTAL)
                .queryParam("period", "FY2021-H1")
                .get(scorecard(ECONOMY, "luton-2040"))
                .then()
                .statusCode(404);
    }

    @Test
    void officersAndAuditorsSeeEveryBoard() {
        officer().get("/api/v1/boards").then().body("code", hasItems(WELLBEING, ECONOMY));
        as("audit-office").get("/api/v1/boards").then().body("code", hasItems(WELLBEING, ECONOMY));
    }

    @Test
    void anOverviewSaysWhatTheBoardReceives() {
        officer()
                .get("/api/v1/boards/" + WELLBEING + "/overview")
                .then()
                .body("scorecards.code", contains("luton-2040"))
                .body("scorecards[0].period.label", is("April to September 2021"))
                .body("scorecards[0].href", is(SCORECARD))
                .body("projects.code", contains("private-sector-housing-strategy"));
    }

    @Test
    void whoSubmitsDataDoesNotReadBoards() {
        as("partner-housing").get(SCORECARD).then().statusCode(403).contentType(startsWith("application/problem+json"));
        as("partner-housing").get("/api/v1/boards").then().statusCode(403);
    }

    @Test
    void nobodyComesInWithoutATokenOfThisRealm() {
        given().get(SCORECARD).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        given().auth().oauth2(Tokens.fromElsewhere()).get(SCORECARD).then().statusCode(401);
        given().auth().oauth2("not.a.token").get(SCORECARD).then().statusCode(401);
    }

    @Test
    void answersCarrySecurityHeadersAndNoPolicyMeantForPages() {
        officer()
                .get(SCORECARD)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", nullValue())
                .header("Trace-Id", not(is("")));
    }
}
