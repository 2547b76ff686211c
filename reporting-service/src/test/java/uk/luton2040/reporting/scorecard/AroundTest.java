package uk.luton2040.reporting.scorecard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.reporting.Live.ECONOMY;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.scorecard;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.reporting.BoardOfItsOwn;
import uk.luton2040.testkit.RealParts;

/** What the scorecard and all reads around it have in common. */
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

    private BoardOfItsOwn own;

    @BeforeEach
    void aBoardOfItsOwn() {
        own = BoardOfItsOwn.told();
    }

    @ParameterizedTest
    @ValueSource(strings = {THREAD, PROJECTS, RISKS, RETURNS, MEETINGS})
    void aViewerSeesItsBoardsOnlyAndMayNotKnowOfOthers(String path) {
        assertThat(as(PORTAL).get(path).then().statusCode(200).extract().asString())
                .doesNotContain(own.priority(), own.project(), own.kpi(), own.board());
        as(PORTAL).get(path + "?board=" + WELLBEING).then().statusCode(200);
        as(PORTAL).get(path + "?board=" + ECONOMY).then().statusCode(404).contentType("application/problem+json");
        officer().get(path + "?board=no-such").then().statusCode(404);
        as("partner-housing").get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
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
        eventually(
                "the scorecard shows it",
                () -> officer()
                        .get(scorecard(own.board(), own.card()))
                        .then()
                        .statusCode(200)
                        .body("projects[0].standing.computed", is("red"))
                        .body("risks.id", contains("risk-" + own.project()))
                        .body("returns.overdue", is(1))
                        .body("attention.kind", hasItems("red", "return-overdue", "project-late", "risk"))
                        .body("summary.coverage", is("1 of 1 KPIs")));
        officer().get("/api/v1/self-check").then().body("different", not(hasItem(startsWith(own.board()))));
    }
}
