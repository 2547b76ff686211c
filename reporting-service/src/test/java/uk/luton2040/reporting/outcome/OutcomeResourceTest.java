package uk.luton2040.reporting.outcome;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.BoardOfItsOwn;
import uk.luton2040.testkit.RealParts;

/** One outcome with all that is done for it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutcomeResourceTest {
    private static final String PORTAL = "portal-health-and-wellbeing-board";
    private static final String OUTCOME = "/api/v1/outcomes/";
    private static final String THREAD = "/api/v1/golden-thread";

    private BoardOfItsOwn own;

    @BeforeEach
    void aBoardOfItsOwn() {
        own = BoardOfItsOwn.told();
    }

    @Test
    void anOutcomeIsShownWithAllThatIsDoneForIt() {
        officer()
                .get(OUTCOME + own.outcome())
                .then()
                .statusCode(200)
                .body("priority.code", is(own.priority()))
                .body("period.code", is("FY2021-H1"))
                .body("counts.kpis", is(1))
                .body("counts.red", is(1))
                .body("worst.code", is(own.kpi()))
                .body("summary.sentence", startsWith("0 green, 0 amber, 1 red"))
                .body("kpis.code", contains(own.kpi()))
                .body("projects[0].code", is(own.project()))
                .body("projects[0].standing.computed", is("red"))
                .body("projects[0].update.highlights", is("The roof is on."))
                .body("risks.id", contains("risk-" + own.project()))
                .body("actions[0].subject", is(own.kpi()))
                .body("actions[0].action.overdue", is(true));
    }

    @Test
    void anOutcomeIsShownAsItWasForAnEarlierPeriodAndNoLaterOne() {
        officer()
                .get(OUTCOME + own.outcome() + "?period=FY2020-H1")
                .then()
                .statusCode(200)
                .body("period.code", is("FY2020-H1"))
                .body("counts.noData", is(1));
        officer().get(OUTCOME + own.outcome() + "?period=FY2030-H1").then().statusCode(422);
        officer().get(OUTCOME + own.outcome() + "?period=soon").then().statusCode(422);
    }

    @Test
    void aViewerSeesTheOutcomesOfItsBoardsOnly() {
        as(PORTAL).get(OUTCOME + "disadvantaged-housing").then().statusCode(200);
        as(PORTAL).get(OUTCOME + "community-fairness").then().statusCode(200);
        as(PORTAL).get(OUTCOME + "community-events").then().statusCode(404);
        as(PORTAL).get(OUTCOME + own.outcome()).then().statusCode(404);
        as(PORTAL).get(THREAD + "/outcome/" + own.outcome()).then().statusCode(404);
        officer().get(OUTCOME + "no-such").then().statusCode(404);
    }
}
