package uk.luton2040.delivery.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectLifeTest {
    private static final String HALL = "/api/v1/projects/hall";

    @BeforeEach
    void aHallIsBuilt() throws SQLException {
        DeliveryPlan.clear();
        as("performance-office")
                .contentType("application/json")
                .body("""
                        {"code":"hall","title":"Market Hall","priority":"economy","stage":"in-progress",
                        "lead":{"subject":"test-project-lead","name":"Leo Lead"},"start":"2021-01-01","end":"2021-12-31",
                        "effects":[{"kpi":"ECO-17","direction":"higher","amount":5.50,"milestone":"open"},
                        {"kpi":"ECO-18","direction":"lower"}],
                        "milestones":[{"code":"plan","title":"Plan","date":"March 2021","weight":3,"actual":"2021-03-09"},
                        {"code":"open","title":"Open","date":"November 2021","dependsOn":["plan"]}]}""")
                .post("/api/v1/projects")
                .then()
                .statusCode(201);
    }

    @Test
    void progressTellsSlippageFirstAndItsArithmetic() {
        get(HALL + "/progress")
                .then()
                .statusCode(200)
                .body("computedStatus", equalTo("amber"))
                .body("ownStatus", equalTo("not-reported"))
                .body("differs", equalTo(false))
                .body("doneShare", equalTo(0.75f))
                .body("elapsedShare", equalTo(1.0f))
                .body("nextMilestone.code", equalTo("open"))
                .body("milestones[0].slippageDays", equalTo(-22))
                .body("milestones[1].overdue", equalTo(true))
                .body("explanation.arithmetic", hasItem("share done = 3 / 4 = 0.7500"))
                .body("explanation.arithmetic", hasItem(containsString("slippage = ")));
    }

    @Test
    void progressCanBeAskedAsItWasKnown() {
        // Given
        Instant before = Instant.now();
        set("open", 1, "", "{\"title\":\"Open\",\"date\":\"November 2021\",\"actual\":\"2021-11-20\"}")
                .then()
                .statusCode(200);

        // Then
        get(HALL + "/progress").then().body("doneShare", equalTo(1.0f));
        get(HALL + "/progress?asAt=" + before).then().statusCode(200).body("doneShare", equalTo(0.75f));
        get(HALL + "/progress?asAt=2020-01-01T00:00:00Z").then().statusCode(404);
    }

    @Test
    void aMilestoneThatIsReachedMarksTheDayForItsKpi() {
        // When
        set("open", 1, "", "{\"title\":\"Open\",\"date\":\"November 2021\",\"actual\":\"2021-11-20\"}")
                .then()
                .statusCode(200);

        // Then
        get("/api/v1/completions?kpi=ECO-17")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo("hall:open:ECO-17"))
                .body("items[0].on", equalTo("2021-11-20"))
                .body("items[0].title", equalTo("Market Hall: Open"))
                .body("items[0].amount", equalTo(5.5f))
                .body("items[0].withdrawn", equalTo(false));
        get("/api/v1/history/completion/hall:open:ECO-17")
                .then()
                .statusCode(200)
                .body("[0].revision", equalTo(1));

        // And when it was not reached after all
        set("open", 2, "", "{\"title\":\"Open\",\"date\":\"November 2021\"}")
                .then()
                .statusCode(200);
        get("/api/v1/completions?project=hall").then().body("items[0].withdrawn", equalTo(true));
    }

    @Test
    void aMovedOrRemovedMilestoneSaysWhyAndKeepsItsDate() {
        // Given
        set("open", 1, "", "{\"title\":\"Open\",\"date\":\"2022\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("?why"));

        // When
        set("open", 1, "?why=Late", "{\"title\":\"Open\",\"date\":\"2022\"}")
                .then()
                .statusCode(200);
        takeOut("plan", 2, "?why=Not%20needed")
                .then()
                .statusCode(200)
                .body("rebaselines.what", contains("milestone:open", "milestone:plan"))
                .body("rebaselines[1].became", nullValue());

        // Then
        takeOut("open", 3, "?why=Not%20needed")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/effects/0/milestone"));
        takeOut("nothing", 3, "").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"title":"","date":"2022"}                              | 422 | /title
                    {"title":"Open","date":"2022","weight":-1}              | 422 | /weight
                    {"title":"Open","date":"2022","dependsOn":["nothing"]}  | 422 | /dependsOn/0
                    {"title":"Open"}                                        | 422 | /date
                    {"title":"Open","date":"2022","size":1}                 | 400 | /size
                    """)
    void whatIsWrongWithAMilestoneIsPointedAtInItsBody(String body, int status, String pointer) {
        set("open", 1, "?why=Late", body).then().statusCode(status).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aClosedProjectIsOnlyReadUntilItIsReopened() {
        // When
        post("closure", 1, "{\"stage\":\"completed\",\"on\":\"2021-12-20\",\"delivered\":\"A hall\"}")
                .then()
                .statusCode(200)
                .body("stage", equalTo("completed"))
                .body("closure.delivered", equalTo("A hall"));

        // Then
        get(HALL + "/progress").then().body("computedStatus", equalTo("blue")).body("slippageDays", equalTo(-11));
        get("/api/v1/completions?project=hall").then().body("items.id", contains("hall::ECO-18"));
        set("open", 2, "", "{\"title\":\"Open\",\"date\":\"November 2021\"}")
                .then()
                .statusCode(409);
        post("closure", 2, "{\"stage\":\"completed\",\"on\":\"2021-12-20\",\"delivered\":\"A hall\"}")
                .then()
                .statusCode(409);

        // When
        post("reopening", 2, "{\"why\":\"The roof leaks\"}")
                .then()
                .statusCode(200)
                .body("stage", equalTo("in-progress"))
                .body("closure", nullValue());

        // Then
        get("/api/v1/completions?project=hall").then().body("items.withdrawn", everyItem(equalTo(true)));
        post("reopening", 3, "{\"why\":\"The roof leaks\"}").then().statusCode(409);
    }

    @Test
    void aProjectIsNotClosedOnADayToCome() {
        post("closure", 1, "{\"stage\":\"completed\",\"on\":\"2999-12-20\",\"delivered\":\"A hall\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/on"));
    }

    @Test
    void whoAsksForResourcesDoesNotDecide() {
        // When
        String lead = TemporaryClients.ofProjectLead();
        DeliveryPlan.holding(lead)
                .contentType("application/json")
                .body("{\"kind\":\"capital\",\"what\":\"Steel\",\"asked\":40000,\"savingsPromised\":5000.50}")
                .post(HALL + "/resource-requests")
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("askedBy", equalTo("test-project-lead"));
        String decision = "{\"outcome\":\"partly\",\"granted\":30000,\"by\":\"Board\",\"on\":\"2021-06-01\"}";

        // Then
        DeliveryPlan.holding(lead)
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(decision)
                .put(HALL + "/resource-requests/1/decision")
                .then()
                .statusCode(403);
        as("performance-office")
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(decision)
                .put(HALL + "/resource-requests/1/decision")
                .then()
                .statusCode(200)
                .body("requests[0].decision.granted", equalTo(30000));
        DeliveryPlan.holding(lead)
                .contentType("application/json")
                .header("If-Match", "\"3\"")
                .body("{\"delivered\":1200.50}")
                .put(HALL + "/resource-requests/1/savings")
                .then()
                .statusCode(200);
        get(HALL + "/resource-requests")
                .then()
                .body("[0].savingsPromised", equalTo(5000.5f))
                .body("[0].savingsDelivered", equalTo(1200.5f));
        as("performance-office")
                .contentType("application/json")
                .header("If-Match", "\"4\"")
                .body(decision)
                .put(HALL + "/resource-requests/2/decision")
                .then()
                .statusCode(404);
    }

    private static Response set(String milestone, int revision, String query, String json) {
        return as("performance-office")
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .header("If-Match", "\"" + revision + "\"")
                .body(json)
                .put(HALL + "/milestones/" + milestone + query);
    }

    private static Response takeOut(String milestone, int revision, String query) {
        return as("performance-office")
                .urlEncodingEnabled(false)
                .header("If-Match", "\"" + revision + "\"")
                .delete(HALL + "/milestones/" + milestone + query);
    }

    private static Response post(String what, int revision, String json) {
        return as("performance-office")
                .contentType("application/json")
                .header("If-Match", "\"" + revision + "\"")
                .body(json)
                .post(HALL + "/" + what);
    }
}
