package uk.luton2040.reporting.scorecard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CallerResourceTest {
    @Test
    void aPortalIsToldWhichBoardItMaySee() {
        as("portal-health-and-wellbeing-board")
                .get("/api/v1/caller")
                .then()
                .statusCode(200)
                .body("name", is("portal-health-and-wellbeing-board"))
                .body("boards", contains(WELLBEING))
                .body("everyBoard", is(false));
    }

    @Test
    void anOfficerIsToldThatItSeesThemAll() {
        officer()
                .get("/api/v1/caller")
                .then()
                .statusCode(200)
                .body("boards", empty())
                .body("everyBoard", is(true));
    }

    @Test
    void nobodyIsToldNothing() {
        given().get("/api/v1/caller").then().statusCode(401);
    }
}
