package uk.luton2040.reporting.scorecard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Live.ECONOMY;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anAction;
import static uk.luton2040.reporting.Told.anOpenedPeriod;
import static uk.luton2040.reporting.Told.event;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RedsWithoutActionTest {
    private final String board = unique("board-of-reds");
    private final String kpi = unique("RED");

    @BeforeEach
    void aBoardHasARed() {
        Live.world();
        String priority = unique("priority");
        String scorecard = unique("scorecard");
        tell(
                aPlan(unique("plan"), priority + "/outcome-of-" + priority),
                anOpenedPeriod("FY2021-H1"),
                aKpi(kpi).target("FY2021-H1", "90").state(),
                aPublishedValue(kpi, "FY2021-H1", "10").state(),
                aScorecard(scorecard, "six-monthly", aLine(priority, "outcome-of-" + priority, "Reds", kpi)),
                aBoard(board, scorecard, leading(priority)));
        eventually(
                "the board lists its red",
                () -> officer()
                        .get(path(board))
                        .then()
                        .statusCode(200)
                        .body("[0].reds", is(1))
                        .body("[0].withoutAction.kpi", contains(kpi))
                        .body("[0].withoutAction[0].explanation", containsString("90"))
                        .body("[0].period.code", is("FY2021-H1")));
    }

    @Test
    void aRedLeavesTheListWhenThereIsAnActionAndComesBackWhenThatIsClosed() {
        // Given
        String action = unique("action");

        // When
        tell(anAction(action, kpi, "open", "2022-01-31"));

        // Then
        eventually(
                "the red has left the list",
                () -> officer().get(path(board)).then().body("[0].reds", is(1)).body("[0].withoutAction", empty()));

        // When
        tell(event(anAction(action, kpi, "closed", "2022-01-31"), 1, 2));

        // Then
        eventually(
                "it is listed again",
                () -> officer().get(path(board)).then().body("[0].withoutAction.kpi", contains(kpi)));
    }

    @Test
    void theLineSaysWhatIsBeingDone() {
        // Given
        String action = unique("action");

        // When
        tell(anAction(action, kpi, "in-progress", "2021-11-30"));

        // Then
        String scorecard = officer().get(path(board)).path("[0].scorecard");
        eventually(
                "the line has the action",
                () -> officer()
                        .get(Live.scorecard(board, scorecard))
                        .then()
                        .body("priorities[0].outcomes[0].lines[0].kpis[0].noAction", is(false))
                        .body("priorities[0].outcomes[0].lines[0].kpis[0].actions.count", is(1))
                        .body("priorities[0].outcomes[0].lines[0].kpis[0].actions.overdue", is(1))
                        .body("priorities[0].outcomes[0].lines[0].kpis[0].actions.items[0].owner", is("Housing Lead")));
    }

    @Test
    void aMembersPortalSeesItsOwnBoardsAlone() {
        as("portal-health-and-wellbeing-board").get(path(Live.WELLBEING)).then().statusCode(200);
        as("portal-health-and-wellbeing-board").get(path(ECONOMY)).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-housing", "manager-housing"})
    void whoMaySeeNoBoardIsRefused(String client) {
        as(client).get(path(board)).then().statusCode(403).contentType(startsWith("application/problem+json"));
    }

    @Test
    void aBoardThatIsUnknownIsNotFound() {
        officer().get(path("nobodys-board")).then().statusCode(404);
    }

    private static String path(String board) {
        return "/api/v1/boards/" + board + "/reds-without-action";
    }
}
