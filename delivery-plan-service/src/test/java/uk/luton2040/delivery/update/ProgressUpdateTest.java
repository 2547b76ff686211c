package uk.luton2040.delivery.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.delivery.TheOthers;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProgressUpdateTest {
    private static final String UPDATES = "/api/v1/projects/hall/updates";
    private static final String Q1 = """
            {"period":"FY2021-Q1","ownStatus":"green","highlights":"The plan stands","nextSteps":"Build",
            "forecastEnd":"early 2022","milestones":[{"code":"plan","actual":"2021-03-09"},
            {"code":"open","forecast":"December 2021"}]}""";
    private static final String Q2 = """
            {"period":"FY2021-Q2","ownStatus":"red","highlights":"None","challenges":"Steel","nextSteps":"Wait"}""";

    @BeforeEach
    void aHallReportsByTheQuarter() throws SQLException {
        DeliveryPlan.clear();
        TheOthers.tell(1, TheOthers.aPeriod("FY2021-H1", LocalDate.of(2021, 10, 20)));
        TheOthers.tell(1, TheOthers.aPeriod("FY2021-Q1", LocalDate.of(2021, 7, 20)));
        TheOthers.tell(1, TheOthers.aPeriod("FY2021-Q2", LocalDate.of(2021, 10, 20)));
        officer()
                .header("If-Match", "\"0\"")
                .body("""
                        {"title":"Quarterly","frequency":"quarterly","calendar":"financial","daysAfter":14}""")
                .put("/api/v1/update-rules/usual")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        officer().body("""
                        {"code":"hall","title":"Market Hall","priority":"economy","stage":"in-progress",
                        "lead":{"subject":"test-project-lead","name":"Leo Lead"},"start":"2021-05-01","end":"2021-12-31",
                        "milestones":[{"code":"plan","title":"Plan","date":"March 2021"},
                        {"code":"open","title":"Open","date":"November 2021"}]}""").post("/api/v1/projects").then().statusCode(201);
        eventually(
                "the opened periods have arrived",
                () -> get("/api/v1/project-updates/due?project=hall")
                        .then()
                        .body("items.period", hasItems("FY2021-Q1", "FY2021-Q2")));
    }

    @Test
    void whatIsOwedIsOverdueUntilItIsPublished() {
        // Given
        get("/api/v1/project-updates/due?state=overdue&project=hall")
                .then()
                .statusCode(200)
                .body("items.period", contains("FY2021-Q1", "FY2021-Q2"))
                .body("items[0].due", equalTo("2021-07-14"))
                .body("items[0].lead.name", equalTo("Leo Lead"))
                .body("items[0].cycle", equalTo("usual"));

        // When
        publish(Q1, 1);

        // Then
        get("/api/v1/project-updates/due?project=hall").then().body("items.period", contains("FY2021-Q2"));
        get("/api/v1/project-updates/due?project=hall&state=late").then().body("items.period", contains("FY2021-Q1"));
    }

    @Test
    void aPublishedUpdateIsTheProjectsAndFrozen() {
        // When
        publish(Q1, 1);

        // Then
        get("/api/v1/projects/hall")
                .then()
                .body("status", equalTo("green"))
                .body("forecastEnd.words", equalTo("early 2022"))
                .body("milestones[0].actual", equalTo("2021-03-09"))
                .body("milestones[1].forecast.words", equalTo("December 2021"))
                .body("rebaselines", hasSize(0));
        get(UPDATES + "/1")
                .then()
                .body("standing", equalTo("published"))
                .body("due", equalTo("2021-07-14"))
                .body("publishedBy", equalTo("performance-office"));
        officer()
                .header("If-Match", "\"2\"")
                .body(Q1)
                .put(UPDATES + "/1")
                .then()
                .statusCode(409);
        officer().header("If-Match", "\"2\"").delete(UPDATES + "/1").then().statusCode(409);
        get("/api/v1/projects/hall/progress")
                .then()
                .body("computedStatus", equalTo("red"))
                .body("differs", equalTo(true))
                .body("difference", equalTo("Its lead says green; its milestones and its time say red."));
    }

    @Test
    void aCorrectionIsANewUpdateAndSaysWhy() {
        // Given
        publish(Q1, 1);

        // When
        var plain = officer().body(Q1).post(UPDATES);
        var silent = officer()
                .body(Q1.replace("{\"period\"", "{\"corrects\":1,\"period\""))
                .post(UPDATES);
        String corrected = Q1.replace("\"green\"", "\"amber\"")
                .replace("{\"period\"", "{\"corrects\":1,\"why\":\"Too rosy\",\"period\"");
        publish(corrected, 2);

        // Then
        plain.then().statusCode(422).body("errors[0].pointer", equalTo("/corrects"));
        silent.then().statusCode(422).body("errors[0].pointer", equalTo("/why"));
        get(UPDATES)
                .then()
                .body("items.number", contains(2, 1))
                .body("items[1].ownStatus", equalTo("green"))
                .body("items[0].corrects", equalTo(1));
        get("/api/v1/projects/hall").then().body("status", equalTo("amber"));
    }

    @Test
    void anEarlierPeriodReportedLaterDoesNotTurnTheProjectBack() {
        // Given
        publish(Q2, 1);

        // When
        publish(Q1, 2);

        // Then
        get("/api/v1/projects/hall").then().body("status", equalTo("red")).body("forecastEnd", nullValue());
    }

    @Test
    void aDraftIsReadByItsWritersAlone() {
        // When
        DeliveryPlan.holding(TemporaryClients.ofProjectLead())
                .contentType("application/json")
                .body(Q1)
                .post(UPDATES)
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"));

        // Then
        get(UPDATES + "/1").then().statusCode(404);
        get(UPDATES).then().body("items", hasSize(0));
        officer().get(UPDATES + "/1").then().statusCode(200).body("highlights", equalTo("The plan stands"));
        officer().get(UPDATES).then().body("items.standing", contains("draft"));
        officer().body(Q1).post(UPDATES).then().statusCode(409);
    }

    @Test
    void theWordsOfADraftAreInNoEvent() {
        // Given
        String code = "hall-" + System.nanoTime();
        officer()
                .body("{\"code\":\"" + code + "\",\"title\":\"Another\",\"priority\":\"economy\"}")
                .post("/api/v1/projects")
                .then()
                .statusCode(201);

        // When
        officer()
                .body("{\"period\":\"FY2021-Q1\",\"highlights\":\"The plan stands\"}")
                .post("/api/v1/projects/" + code + "/updates")
                .then()
                .statusCode(201);

        // Then
        String history = get("/api/v1/history/progress-update/" + code + ":1")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(history).contains("draft").doesNotContain("The plan stands");
    }

    @Test
    void anUpdateIsPublishedWhole() {
        // Given
        officer().body("{\"period\":\"FY2021-Q1\"}").post(UPDATES).then().statusCode(201);

        // When
        var answer = officer().header("If-Match", "\"1\"").post(UPDATES + "/1/publication");

        // Then
        answer.then().statusCode(422).body("errors.pointer", contains("/ownStatus", "/highlights", "/nextSteps"));
        get("/api/v1/projects/hall").then().body("status", equalTo("not-reported"));
    }

    @Test
    void aPeriodIsOneThatWasOpenedAndOfTheCyclesKind() {
        officer()
                .body(Q1.replace("FY2021-Q1", "FY2029-Q1"))
                .post(UPDATES)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-opened"));
        officer()
                .body(Q1.replace("FY2021-Q1", "FY2021-H1"))
                .post(UPDATES)
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("quarterly"));
        officer()
                .body(Q1.replace("\"plan\"", "\"nothing\""))
                .post(UPDATES)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/milestones/0/code"));
    }

    @Test
    void theOverarchingPlanTellsAllOfIt() {
        // Given
        publish(Q1, 1);
        officer()
                .body(
                        "{\"code\":\"old\",\"title\":\"Old\",\"priority\":\"other\",\"objective\":\"Reported elsewhere\"}")
                .post("/api/v1/projects")
                .then()
                .statusCode(201);

        // Then
        get("/api/v1/project-plan?by=priority")
                .then()
                .statusCode(200)
                .body("counts.projects", equalTo(2))
                .body("counts.differing", equalTo(1))
                .body("counts.updatesOverdue", equalTo(1))
                .body("counts.computedStatus.red", equalTo(1))
                .body("groups.code", hasItems("economy", "other"))
                .body(
                        "groups.find { it.code == 'economy' }.projects[0].nextMilestone.forecast",
                        equalTo("December 2021"))
                .body("groups.find { it.code == 'economy' }.projects[0].lastReported", equalTo("FY2021-Q1"))
                .body("groups.find { it.code == 'economy' }.projects[0].overdueUpdates", equalTo(1))
                .body("groups.find { it.code == 'economy' }.projects[0].lateUpdates", equalTo(1));
        get("/api/v1/project-plan?by=lead").then().body("groups.title", contains("Leo Lead", "Nobody yet"));
        get("/api/v1/project-plan?by=nothing").then().statusCode(422);
        as("audit-office")
                .accept("text/csv")
                .get("/api/v1/project-plan?lead=test-project-lead")
                .then()
                .statusCode(200)
                .body(startsWith("group,project,title"))
                .body(containsString(",hall,Market Hall,economy,,Leo Lead,in-progress,"));
        get("/api/v1/project-plan/timeline")
                .then()
                .statusCode(200)
                .body("undated", hasItem("old"))
                .body("bars[0].from", equalTo("2021-05-01"))
                .body("bars[0].until", equalTo("2022-01-01"))
                .body("bars[0].milestones[1].until", equalTo("2021-12-01"))
                .body("until", equalTo("2022-05-01"));
    }

    @Test
    void thePlanIsGroupedByTheBoardsThatSeeIt() {
        // Given
        TheOthers.tell(1, TheOthers.aBoard("hall-board", "economy"));

        // Then
        eventually(
                "the board has arrived",
                () -> get("/api/v1/project-plan?by=board")
                        .then()
                        .body("groups.find { it.code == 'hall-board' }.projects.code", contains("hall")));
        get("/api/v1/project-plan?board=hall-board").then().body("groups[0].projects.code", contains("hall"));
        get("/api/v1/project-plan/timeline?board=hall-board").then().body("bars.code", contains("hall"));
        get("/api/v1/project-plan?board=another-board").then().body("counts.projects", equalTo(0));
    }

    private static void publish(String json, int number) {
        officer().body(json).post(UPDATES).then().statusCode(201).body("number", equalTo(number));
        Response published = officer().header("If-Match", "\"1\"").post(UPDATES + "/" + number + "/publication");
        published.then().statusCode(200);
    }

    private static RequestSpecification officer() {
        return as("performance-office").contentType("application/json");
    }
}
