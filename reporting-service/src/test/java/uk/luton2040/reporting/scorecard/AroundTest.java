package uk.luton2040.reporting.scorecard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Live.ECONOMY;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.scorecard;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aCourse;
import static uk.luton2040.reporting.Told.aDeliveryPlan;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aMatrix;
import static uk.luton2040.reporting.Told.aMeeting;
import static uk.luton2040.reporting.Told.aMilestone;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aPublishedUpdate;
import static uk.luton2040.reporting.Told.aRegister;
import static uk.luton2040.reporting.Told.aRisk;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anAction;
import static uk.luton2040.reporting.Told.anOrganisation;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

/** What is read around the scorecards, through HTTP, of a board and an outcome of its own. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AroundTest {
    private static final String PORTAL = "portal-health-and-wellbeing-board";
    private static final String OUTCOME = "/api/v1/outcomes/";
    private static final String THREAD = "/api/v1/golden-thread";
    private static final String PROJECTS = "/api/v1/projects/summary";
    private static final String RISKS = "/api/v1/risks/register";
    private static final String RETURNS = "/api/v1/returns/overview";
    private static final String MEETINGS = "/api/v1/meetings";

    private String priority;
    private String outcome;
    private String board;
    private String kpi;
    private String project;
    private String team;

    @BeforeEach
    void aBoardOfItsOwn() {
        Live.world();
        priority = unique("priority");
        outcome = unique("outcome");
        board = unique("board");
        kpi = unique("KPI");
        project = unique("project");
        team = unique("team");
        String card = unique("card");
        String plan = unique("plan");
        tell(
                aPlan(plan, priority + "/" + outcome),
                anOrganisation(team, "The " + team),
                aScorecard(card, "six-monthly", aLine(priority, outcome, "One", kpi)),
                aBoard(board, card, leading(priority)),
                aKpi(kpi)
                        .on(priority, outcome)
                        .by(team)
                        .target("FY2021-H1", "70")
                        .state(),
                aPublishedValue(kpi, "FY2020-H2", "60").by(team).state(),
                aCourse(
                        project,
                        priority,
                        outcome,
                        "green",
                        "2021-01-01",
                        "2021-06-30",
                        aMilestone("Begin", "2021-02-01", "2021-02-01"),
                        aMilestone("End", "2021-06-30", null)),
                aPublishedUpdate(project, 1, "FY2021-Q1", "The roof is on."),
                aMatrix("5x5"),
                aRegister("of-" + project, project, "5x5"),
                aRisk("risk-" + project, "of-" + project, "5x5", 4, 5, "up"),
                anAction("action-" + kpi, kpi, "open", "2021-05-01"),
                aDeliveryPlan("service-" + plan, "service", null, List.of(outcome), List.of()),
                aDeliveryPlan("team-" + plan, "team", "service-" + plan, List.of(), List.of(project)),
                aMeeting("past-" + board, board, "2020-01-20"),
                aMeeting("next-" + board, board, "2099-01-20"));
        eventually(
                "all of it is told",
                () -> officer().get(MEETINGS + "?board=" + board).then().body("meetings.size()", is(2)));
    }

    @Test
    void anOutcomeIsShownWithAllThatIsDoneForIt() {
        officer()
                .get(OUTCOME + outcome)
                .then()
                .statusCode(200)
                .body("priority.code", is(priority))
                .body("period.code", is("FY2021-H1"))
                .body("counts.kpis", is(1))
                .body("counts.red", is(1))
                .body("worst.code", is(kpi))
                .body("summary.sentence", startsWith("0 green, 0 amber, 1 red"))
                .body("kpis.code", contains(kpi))
                .body("projects[0].code", is(project))
                .body("projects[0].standing.computed", is("red"))
                .body("projects[0].update.highlights", is("The roof is on."))
                .body("risks.id", contains("risk-" + project))
                .body("actions[0].subject", is(kpi))
                .body("actions[0].action.overdue", is(true));
    }

    @Test
    void anOutcomeIsShownAsItWasForAnEarlierPeriodAndNoLaterOne() {
        officer()
                .get(OUTCOME + outcome + "?period=FY2020-H1")
                .then()
                .statusCode(200)
                .body("period.code", is("FY2020-H1"))
                .body("counts.noData", is(1));
        officer().get(OUTCOME + outcome + "?period=FY2030-H1").then().statusCode(422);
        officer().get(OUTCOME + outcome + "?period=soon").then().statusCode(422);
    }

    @Test
    void theThreadIsWalkedBothWays() {
        officer()
                .get(THREAD + "/outcome/" + outcome)
                .then()
                .statusCode(200)
                .body("nodes.find { it.code == '%s' }.above".formatted(outcome), contains("priority/" + priority))
                .body(
                        "nodes.find { it.code == '%s' }.below".formatted(outcome),
                        hasItems("kpi/" + kpi, "project/" + project))
                .body("nodes.find { it.kind == 'team-plan' }.above", hasItem("project/" + project))
                .body("counts.service-plan", is(1));
        officer().get(THREAD + "/outcome/no-such").then().statusCode(404);
        officer().get(THREAD + "/" + board + "/" + outcome).then().statusCode(404);
        officer().get(THREAD + "?board=" + board).then().body("counts.outcome", is(1));
    }

    @Test
    void projectsAreOnOneTimelineWithBaselineForecastAndSlippage() {
        officer()
                .get(PROJECTS + "?priority=" + priority)
                .then()
                .statusCode(200)
                .body("projects.code", contains(project))
                .body("projects[0].boards", contains(board))
                .body("projects[0].status", is("green"))
                .body("projects[0].standing.computed", is("red"))
                .body("projects[0].standing.difference", containsString("lead says green"))
                .body("projects[0].standing.slippageDays", greaterThan(0))
                .body("projects[0].milestones.title", contains("Begin", "End"))
                .body("projects[0].milestones[0].actual", is("2021-02-01"))
                .body("projects[0].milestones[1].overdue", is(true))
                .body("late", is(1));
        officer()
                .get(PROJECTS + "?priority=" + priority + "&status=green")
                .then()
                .body("projects.size()", is(0));
        officer().get(PROJECTS + "?lead=project-lead-" + project).then().body("projects.code", contains(project));
        officer().get(PROJECTS + "?status=splendid").then().statusCode(422);
    }

    @Test
    void aBoardsRisksStandInTheCellsOfTheirMatrix() {
        officer()
                .get(RISKS + "?board=" + board)
                .then()
                .statusCode(200)
                .body("open", is(1))
                .body("up", is(1))
                .body("aboveAppetite", is(1))
                .body("reviewsOverdue", is(1))
                .body("heatMaps[0].cells[0].likelihood", is(4))
                .body("heatMaps[0].cells[0].impact", is(5))
                .body("heatMaps[0].cells[0].risks", is(1))
                .body("risks[0].before", is(4));
    }

    @Test
    void whoOwesWhatIsToldWithoutAnyValue() {
        // When
        Response owed = officer().get(RETURNS + "?organisation=" + team);

        // Then
        owed.then()
                .statusCode(200)
                .body("counts.overdue", is(1))
                .body("organisations.code", contains(team))
                .body("organisations[0].returns[0].kpi", is(kpi))
                .body("organisations[0].returns[0].period.code", is("FY2021-H1"))
                .body("organisations[0].returns[0].boards", contains(board))
                .body("organisations[0].returns[0].daysLate", greaterThan(0))
                .body("boards.find { it.code == '%s' }.counts.overdue".formatted(board), is(1));
        assertThat(owed.asString()).doesNotContain("\"value\"");
    }

    @Test
    void aDraftEndsTheDebtAndShowsNoNumber() {
        // When
        tell(new uk.luton2040.contracts.MeasurementState(
                java.util.UUID.randomUUID(), kpi, "FY2021-H1", team, null, "submitted", null, List.of(), null));

        // Then
        eventually(
                "nothing is owed",
                () -> officer().get(RETURNS + "?organisation=" + team).then().body("counts.overdue", is(0)));
        officer()
                .get(OUTCOME + outcome)
                .then()
                .body("kpis[0].owed.size()", is(0))
                .body("kpis[0].freshness", is("carried-forward"));
    }

    @Test
    void theNextMeetingIsNamedWithItsDays() {
        officer()
                .get(MEETINGS + "?board=" + board)
                .then()
                .statusCode(200)
                .body("next.code", contains("next-" + board))
                .body("next[0].publication", is("2099-01-12"))
                .body("meetings.code", contains("past-" + board, "next-" + board));
    }

    @ParameterizedTest
    @ValueSource(strings = {THREAD, PROJECTS, RISKS, RETURNS, MEETINGS})
    void aViewerSeesItsBoardsOnlyAndMayNotKnowOfOthers(String path) {
        assertThat(as(PORTAL).get(path).then().statusCode(200).extract().asString())
                .doesNotContain(priority, project, kpi, board);
        as(PORTAL).get(path + "?board=" + WELLBEING).then().statusCode(200);
        as(PORTAL).get(path + "?board=" + ECONOMY).then().statusCode(404).contentType("application/problem+json");
        officer().get(path + "?board=no-such").then().statusCode(404);
        as("partner-housing").get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void aViewerSeesTheOutcomesOfItsBoardsOnly() {
        as(PORTAL).get(OUTCOME + "disadvantaged-housing").then().statusCode(200);
        as(PORTAL).get(OUTCOME + "community-fairness").then().statusCode(200);
        as(PORTAL).get(OUTCOME + "community-events").then().statusCode(404);
        as(PORTAL).get(OUTCOME + outcome).then().statusCode(404);
        as(PORTAL).get(THREAD + "/outcome/" + outcome).then().statusCode(404);
        officer().get(OUTCOME + "no-such").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {THREAD, PROJECTS, RISKS, MEETINGS, OUTCOME + "disadvantaged-housing"})
    void whatWasKnownThenIsAskedForAgain(String path) {
        // Given
        Response first = officer().get(path);
        String asAt = first.jsonPath().getString("asAt");
        tell(aPlan(unique("plan"), unique("priority") + "/" + unique("outcome")));

        // When
        Response again = officer().get(path + "?asAt=" + asAt);

        // Then
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        officer()
                .header("If-None-Match", again.getHeader("ETag"))
                .get(path + "?asAt=" + asAt)
                .then()
                .statusCode(304);
        officer().get(path + "?asAt=yesterday").then().statusCode(422);
    }

    @Test
    void theBoardsScorecardShowsAllOfIt() {
        String card = officer().get("/api/v1/boards/" + board + "/overview").path("scorecards[0].code");

        eventually(
                "the scorecard shows it",
                () -> officer()
                        .get(scorecard(board, card))
                        .then()
                        .statusCode(200)
                        .body("projects[0].standing.computed", is("red"))
                        .body("risks.id", contains("risk-" + project))
                        .body("returns.overdue", is(1))
                        .body("attention.kind", hasItems("red", "return-overdue", "project-late", "risk"))
                        .body("summary.coverage", is("1 of 1 KPIs")));
        officer().get("/api/v1/self-check").then().body("different", not(hasItem(startsWith(board))));
    }
}
