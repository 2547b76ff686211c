package uk.luton2040.delivery.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.delivery.DeliveryPlan.HEADING;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.projects;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportAccessTest {
    private static final String MASTERPLAN =
            "masterplan,economy,economy-town-centre,Town Centre Masterplan,,Publish: summer 2021";

    @BeforeEach
    void startWithoutProjects() throws SQLException {
        DeliveryPlan.clear();
    }

    @Test
    void aProjectLeadOrAPerformanceOfficerMayImport() {
        as("performance-office")
                .multiPart(projects(HEADING + MASTERPLAN))
                .post("/api/v1/imports")
                .then()
                .statusCode(200);
    }

    @Test
    void othersMayNotImport() {
        as("partner-housing")
                .multiPart(projects(HEADING + MASTERPLAN))
                .post("/api/v1/imports")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
        get("/api/v1/projects/masterplan").then().statusCode(404);
    }

    @Test
    void nobodyImportsWithoutAToken() {
        given().multiPart(projects(HEADING + MASTERPLAN))
                .post("/api/v1/imports")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void aTokenOfAnotherRealmIsNone() {
        given().auth()
                .oauth2(Tokens.fromElsewhere())
                .multiPart(projects(HEADING + MASTERPLAN))
                .post("/api/v1/imports")
                .then()
                .statusCode(401);
    }

    @Test
    void plainTextIsNotWhatAnImportTakes() {
        as("performance-office")
                .contentType(ContentType.TEXT)
                .body("[]")
                .post("/api/v1/imports")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void aBodyWithoutAFileSaysWhatIsMissing() {
        as("performance-office")
                .multiPart("projects", "code,title")
                .post("/api/v1/imports")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("no-file"));
    }

    @Test
    void aMalformedMultipartBodyIsTheClientsMistake() {
        as("performance-office")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .body("this is no multipart body".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed-request"));
    }
}
