package uk.luton2040.delivery.action;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.FollowUp.OWNER;
import static uk.luton2040.delivery.FollowUp.known;
import static uk.luton2040.delivery.FollowUp.post;
import static uk.luton2040.delivery.FollowUp.takeAction;
import static uk.luton2040.delivery.TheOthers.aBoard;
import static uk.luton2040.delivery.TheOthers.aKpi;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.delivery.FollowUp;
import uk.luton2040.delivery.risk.Asking;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ActionListTest {
    private static final String ACTIONS = "/api/v1/actions";
    private static final String KPI = "ECO-17";

    @BeforeEach
    void aKpiIsKnownAndNoActionTaken() throws SQLException {
        FollowUp.clear();
        Asking.clear();
        known(aKpi(KPI, "active", "economy", "economy-local-spend"), "kpi", KPI);
    }

    @Test
    void filtersNarrowTheListWhichGoesByTheDayDue() {
        // Given
        String late = takeAction(KPI, "2021-12-01");
        String next = takeAction(KPI, "2099-01-31");
        String done = takeAction(KPI, "2021-11-01");
        post(as(OWNER), ACTIONS + "/" + done + "/transitions", 1, "{\"to\":\"done\"}")
                .then()
                .statusCode(200);

        // Then
        get(ACTIONS).then().body("items.code", contains(done, late, next)).body("next", nullValue());
        get(ACTIONS + "?overdue=true").then().body("items.code", contains(late));
        get(ACTIONS + "?overdue=false").then().body("items.code", contains(done, next));
        get(ACTIONS + "?standing=done").then().body("items.code", contains(done));
        get(ACTIONS + "?kind=kpi&subject=ECO-17&owner=" + OWNER).then().body("items.size()", equalTo(3));
        get(ACTIONS + "?kind=project").then().body("items", empty());
        get(ACTIONS + "?owner=nobody").then().body("items", empty());
        String cursor = get(ACTIONS + "?limit=2").path("next");
        get(ACTIONS + "?limit=2&cursor=" + cursor).then().body("items.code", contains(next));
    }

    @Test
    void aBoardsListHasTheActionsOnWhatItSees() {
        // Given
        String board = "board-" + System.nanoTime();
        known(aBoard(board, "economy"), "board", board);
        known(aKpi("DIS-03", "active", "disadvantaged", null), "kpi", "DIS-03");
        String economy = takeAction(KPI, "2099-01-31");
        takeAction("DIS-03", "2099-01-31");

        // Then
        get(ACTIONS + "?board=" + board).then().body("items.code", contains(economy));
        get(ACTIONS + "?board=nobodys").then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=weather", "standing=red", "overdue=maybe", "limit=0", "cursor=%3F"})
    void aParameterThatBreaksItsRuleIsRefused(String query) {
        get(ACTIONS + "?" + query).then().statusCode(422);
    }
}
