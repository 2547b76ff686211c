package uk.luton2040.reporting.action;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static uk.luton2040.reporting.Live.ECONOMY;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.BoardOfItsOwn;
import uk.luton2040.testkit.RealParts;

/** Who does what, and what is red with nobody doing anything. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ActionsOverviewResourceTest {
    private static final String ACTIONS = "/api/v1/actions/overview";

    private BoardOfItsOwn own;

    @BeforeEach
    void aBoardOfItsOwn() {
        own = BoardOfItsOwn.told();
    }

    @Test
    void aBoardsActionsAreListedByOwner() {
        officer()
                .get(ACTIONS + "?board=" + own.board())
                .then()
                .statusCode(200)
                .body("counts.open", is(1))
                .body("counts.overdue", is(1))
                .body("owners.name", contains("Housing Lead"))
                .body("owners[0].actions.code", contains("action-" + own.kpi()))
                .body("owners[0].actions[0].title", is("Title of " + own.kpi()))
                .body("owners[0].actions[0].daysLate", greaterThan(0))
                .body("reds", is(1))
                .body("redsWithoutAction.size()", is(0));
    }

    @Test
    void aRedAboutWhichNothingIsDoneIsNamedWithWhoSeesIt() {
        officer()
                .get(ACTIONS + "?board=" + WELLBEING)
                .then()
                .statusCode(200)
                .body("redsWithoutAction.kpi", contains("DIS-03"))
                .body("redsWithoutAction[0].boards", contains("The " + WELLBEING));
    }

    @Test
    void aViewerHearsOfWhatItsOwnBoardsSee() {
        as("portal-" + WELLBEING)
                .get(ACTIONS)
                .then()
                .statusCode(200)
                .body("owners.actions.flatten().code", not(hasItem("action-" + own.kpi())))
                .body("redsWithoutAction.kpi", contains("DIS-03"));
        as("portal-" + WELLBEING).get(ACTIONS + "?board=" + ECONOMY).then().statusCode(404);
        as("partner-housing").get(ACTIONS).then().statusCode(403);
    }
}
