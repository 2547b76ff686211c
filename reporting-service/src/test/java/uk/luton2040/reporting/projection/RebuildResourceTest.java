package uk.luton2040.reporting.projection;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RebuildResourceTest {
    @BeforeEach
    void boards() {
        Live.world();
    }

    @Test
    void anOfficerHasTheViewsMadeAnewAndSeesHowFarItIs() {
        // When
        officer()
                .contentType(ContentType.JSON)
                .post("/api/v1/rebuilds")
                .then()
                .statusCode(202)
                .header("Location", endsWith("/api/v1/rebuilds/current"))
                .body("cause", is("request"))
                .body("requestedBy", notNullValue())
                .body("calculation", notNullValue());

        // Then
        eventually(
                "the rebuild is done",
                () -> officer()
                        .get("/api/v1/rebuilds/current")
                        .then()
                        .statusCode(200)
                        .body("finishedAt", notNullValue())
                        .body("percent", is(100))
                        .body("kpis", greaterThan(4))
                        .body("knownUntil", nullValue()));
        officer().get("/api/v1/freshness").then().statusCode(200).body("rebuild", nullValue());
    }

    @Test
    void aViewerMayNotAskForOne() {
        Live.as("portal-health-and-wellbeing-board")
                .contentType(ContentType.JSON)
                .post("/api/v1/rebuilds")
                .then()
                .statusCode(403);
        Live.as("portal-health-and-wellbeing-board")
                .get("/api/v1/rebuilds/current")
                .then()
                .statusCode(403);
    }
}
