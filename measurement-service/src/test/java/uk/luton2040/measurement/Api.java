package uk.luton2040.measurement;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import uk.luton2040.testkit.Tokens;

/** The service as its clients use it, each with its own token of the real realm. */
public final class Api {
    private Api() {}

    public static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client)).contentType(ContentType.JSON);
    }

    /** A data submitter of the organisation {@code housing}. */
    public static RequestSpecification housing() {
        return as("partner-housing");
    }

    /** A data submitter of the organisation {@code hr}. */
    public static RequestSpecification hr() {
        return as("partner-hr");
    }

    public static RequestSpecification officer() {
        return as("performance-office");
    }

    public static RequestSpecification auditor() {
        return as("audit-office");
    }

    public static Response open(String period, String due) {
        return officer().body("""
                        {"code":"%s","due":"%s"}""".formatted(period, due)).post("/api/v1/periods");
    }

    /** FY2021-Q1 and FY2021-Q2 are what the performance office has opened, whatever else a test opens inside them. */
    public static void theYearIsOpen() {
        open("FY2021-Q1", "2021-07-30");
        open("FY2021-Q2", "2021-10-29");
    }

    public static Response submit(Row... rows) {
        return housing().body(Row.submission(rows)).post("/api/v1/submissions");
    }

    /** The measurement's id, after its row was accepted. */
    public static UUID accepted(Row row) {
        return UUID.fromString(submit(row).then().statusCode(201).extract().path("rows[0].measurement"));
    }

    public static UUID published(Row row) {
        UUID id = accepted(row);
        decide(id, "approval", "\"1\"").then().statusCode(200);
        decide(id, "publication", "\"2\"").then().statusCode(200);
        return id;
    }

    /** @param decision {@code approval} or {@code publication} */
    public static Response decide(UUID id, String decision, String ifMatch) {
        return officer().header("If-Match", ifMatch).post("/api/v1/measurements/%s/%s".formatted(id, decision));
    }

    public static JsonPath measurement(UUID id) {
        return officer()
                .get("/api/v1/measurements/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** How many measurements of the KPI are kept. */
    public static int kept(String kpi) {
        return officer()
                .queryParam("limit", 200)
                .queryParam("kpi", kpi)
                .get("/api/v1/measurements")
                .then()
                .statusCode(200)
                .extract()
                .<java.util.List<?>>path("items")
                .size();
    }

    /** Leaves that of the commentary of a revision. */
    public static ValidatableResponse redact(UUID id, int number, int revision, String leftOver) {
        return officer()
                .header("If-Match", "\"%d\"".formatted(revision))
                .body("{\"commentary\":\"%s\",\"because\":\"It named a resident.\"}".formatted(leftOver))
                .post("/api/v1/measurements/%s/revisions/%d/redaction".formatted(id, number))
                .then();
    }
}
