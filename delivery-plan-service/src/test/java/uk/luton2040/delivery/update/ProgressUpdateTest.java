package uk.luton2040.delivery.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.update.Hall.Q1;
import static uk.luton2040.delivery.update.Hall.Q2;
import static uk.luton2040.delivery.update.Hall.UPDATES;
import static uk.luton2040.delivery.update.Hall.officer;
import static uk.luton2040.delivery.update.Hall.publish;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProgressUpdateTest {
    @BeforeEach
    void aHallReportsByTheQuarter() throws SQLException {
        Hall.reportsByTheQuarter();
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
    void aDateInWordsIsNoLongerThanAProjectKeepsIt() {
        officer()
                .body(Q1.replace("early 2022", "x".repeat(101)))
                .post(UPDATES)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/forecastEnd/words"));
        officer()
                .body(Q1.replace("December 2021", "x".repeat(101)))
                .post(UPDATES)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/milestones/1/forecast/words"));
    }
}
