package uk.luton2040.reporting.pack;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static uk.luton2040.reporting.pack.Desk.PACKS;
import static uk.luton2040.reporting.pack.Desk.aPastMeeting;
import static uk.luton2040.reporting.pack.Desk.answered;
import static uk.luton2040.reporting.pack.Desk.clear;
import static uk.luton2040.reporting.pack.Desk.tag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ClearingTest {
    @BeforeEach
    void theWorldIsThere() {
        Live.world();
    }

    @Test
    void aDirectorWhoIsAnOfficerTooClearsWhatOthersWroteAndNothingElse() {
        // Given
        String others = answered(aPastMeeting());
        String own = answered(aPastMeeting());
        directingOfficer()
                .header("If-Match", tag(own))
                .contentType("application/merge-patch+json")
                .body("{\"highlights\":\"More homes were let.\"}")
                .patch(PACKS + "/" + own)
                .then()
                .statusCode(200);

        // Then
        clear(directingOfficer(), own).then().statusCode(409).body("errors.code", contains("own-work"));
        clear(directingOfficer(), others).then().statusCode(200).body("clearances.role", contains("director"));
    }

    private static RequestSpecification directingOfficer() {
        return given().auth().oauth2(TemporaryClients.ofDirectingOfficer());
    }
}
