package uk.luton2040.catalogue.kpi;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.testkit.RealParts;

/** From proposed to retired, step by step. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KpiLifeCycleTest {
    private ProposedKpi kpi;

    @BeforeEach
    void aKpiIsProposed() {
        kpi = ProposedKpi.make();
    }

    @Test
    void aStepIsTakenWithWhoAndWhy() {
        // When
        kpi.activate();

        // Then
        viewer().get(kpi.path()).then().body("lifeCycle", is("active"));
        viewer().get(kpi.path() + "/transitions")
                .then()
                .body("to", contains("in-consultation", "agreed", "active"))
                .body("who", hasItem("catalogue-office"))
                .body("why", hasItem("members agreed"));
    }

    @Test
    void aStepThatSkipsOthersIsRefused() {
        kpi.step("active", "in a hurry")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("illegal-transition"))
                .body("errors[0].message", containsString("in-consultation"));
    }

    @Test
    void anUnsettledKpiCannotBeActive() {
        // Given
        kpi.revise("{\"why\":\"team dissolved\",\"changes\":{\"providers\":null}}")
                .then()
                .statusCode(200);
        kpi.step("in-consultation", "members asked");
        kpi.step("agreed", "members agreed");

        // Then
        kpi.step("active", "go").then().statusCode(422).body("errors.message", contains("Who provides it?"));
    }

    @Test
    void aKpiCannotBeActiveThatWillLoseItsProvider() {
        // Given
        kpi.revise("{\"effectiveFrom\":\"2999-04-01\",\"why\":\"team dissolves\",\"changes\":{\"providers\":null}}")
                .then()
                .statusCode(200);
        kpi.step("in-consultation", "members asked");
        kpi.step("agreed", "members agreed");

        // Then
        kpi.step("active", "go").then().statusCode(422).body("errors.message", contains("Who provides it?"));
    }

    @Test
    void anActiveKpiCannotLoseItsProvider() {
        // Given
        kpi.activate();

        // Then
        kpi.revise("{\"why\":\"team dissolved\",\"changes\":{\"providers\":null}}")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("open-question"));
    }

    @Test
    void twoKpisThatAreTheSameAreMergedWithAForwardingAddress() {
        // When
        kpi.transition("{\"to\":\"retired\",\"why\":\"the same measure\",\"inFavourOf\":[\"CAR-01\"]}")
                .then()
                .statusCode(200)
                .body("forwardsTo", contains("CAR-01"));

        // Then
        viewer().get("/api/v1/kpis/CAR-01").then().body("succeeds", hasItem(kpi.code()));
        kpi.revise("{\"why\":\"x\",\"changes\":{\"decimals\":1}}").then().statusCode(409);
    }

    @Test
    void aKpiCannotGiveWayToItselfOrToNothing() {
        kpi.transition("{\"to\":\"retired\",\"why\":\"x\",\"inFavourOf\":[\"%s\"]}".formatted(kpi.code()))
                .then()
                .statusCode(422)
                .body("errors[0].code", is("itself"));
        kpi.transition("{\"to\":\"retired\",\"why\":\"x\",\"inFavourOf\":[\"NO-1\"]}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/inFavourOf/0"));
        viewer().get(kpi.path()).then().body("lifeCycle", is("proposed"));
    }
}
