package uk.luton2040.delivery.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.importing;
import static uk.luton2040.delivery.risk.Asking.MATRICES;
import static uk.luton2040.delivery.risk.Asking.REGISTERS;
import static uk.luton2040.delivery.risk.Asking.RISKS;
import static uk.luton2040.delivery.risk.Asking.corporate;
import static uk.luton2040.delivery.risk.Asking.dart;
import static uk.luton2040.delivery.risk.Asking.identify;
import static uk.luton2040.delivery.risk.Asking.place;
import static uk.luton2040.delivery.risk.Asking.put;
import static uk.luton2040.delivery.risk.Asking.risk;
import static uk.luton2040.delivery.risk.Asking.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EscalationTest {
    @BeforeEach
    void threeRegistersStandAboveOneAnother() throws SQLException {
        Asking.clear();
        importing("luton-dart,carbon-neutral,carbon-transport,DART,,").then().statusCode(200);
        corporate("five-by-five");
        place("five-by-five");
        dart("five-by-five");
    }

    @Test
    void aRiskGoesUpRegisterByRegisterAndBackAndIsSeenInEachThatHasIt() {
        // Given
        identify("late", "dart", ",\"current\":{\"likelihood\":3,\"impact\":3}");
        risk("late").then().body("appetite", equalTo(8)).body("aboveAppetite", equalTo(true));

        // When
        step("late", "escalation", "{\"on\":\"2021-06-01\",\"why\":\"Too much for a project\"}")
                .then()
                .statusCode(200)
                .body("registers", contains("dart", "place"))
                .body("appetite", equalTo(10))
                .body("aboveAppetite", equalTo(false));
        step("late", "escalation", "{\"on\":\"2021-06-02\",\"why\":\"The town is talking\"}")
                .then()
                .statusCode(200)
                .body("appetite", equalTo(12));

        // Then
        get("/api/v1/risks?register=dart").then().body("items.id", contains("late"));
        get("/api/v1/risks?register=place").then().body("items.id", contains("late"));
        get("/api/v1/risks?register=corporate").then().body("items.id", contains("late"));
        get("/api/v1/risks?heldBy=dart").then().body("items.id", empty());
        get("/api/v1/risks?escalated=true").then().body("items.id", contains("late"));
        step("late", "escalation", "{\"on\":\"2021-06-02\",\"why\":\"Further\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("none above"));

        // When
        step("late", "de-escalation", "{\"on\":\"2021-07-01\",\"why\":\"The talk is over\"}")
                .then()
                .statusCode(200)
                .body("registers", contains("dart", "place"))
                .body("appetite", equalTo(10));

        // Then
        get("/api/v1/risks?register=corporate").then().body("items.id", empty());
        get(RISKS + "late/escalations")
                .then()
                .body("direction", contains("up", "up", "down"))
                .body("from", contains("dart", "place", "corporate"))
                .body("to", contains("place", "corporate", "place"))
                .body("why", contains("Too much for a project", "The town is talking", "The talk is over"))
                .body("who[0]", equalTo("performance-office"));
        get("/api/v1/history/risk/late")
                .then()
                .body("change.what.take(4)", contains("de-escalated", "escalated", "escalated", "identified"));
    }

    @Test
    void whatIsHeldWhereItWasIdentifiedCannotGoDown() {
        // Given
        identify("late", "dart", "");

        // Then
        step("late", "de-escalation", "{\"why\":\"Down\"}").then().statusCode(409);
        step("late", "escalation", "{\"why\":\" \"}").then().statusCode(422);
        step("late", "escalation", "{\"on\":\"2021-04-11\",\"why\":\"Up\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/on"));
    }

    @Test
    void aScoreMeansTheSameInEveryRegisterThatShowsIt() {
        // Given
        Asking.make(MATRICES + "small", Asking.THREE_BY_THREE);
        identify("late", "dart", ",\"current\":{\"likelihood\":3,\"impact\":3}");
        step("late", "escalation", "{\"why\":\"Up\"}").then().statusCode(200);

        // Then
        put(REGISTERS + "place", "{\"title\":\"Place\",\"kind\":\"department\",\"matrix\":\"small\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("late"));
        put(REGISTERS + "corporate", "{\"title\":\"Corporate\",\"kind\":\"corporate\",\"matrix\":\"small\"}")
                .then()
                .statusCode(200);
        step("late", "escalation", "{\"why\":\"Up\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("different matrices"));
    }
}
