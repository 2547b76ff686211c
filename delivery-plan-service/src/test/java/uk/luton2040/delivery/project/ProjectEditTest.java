package uk.luton2040.delivery.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectEditTest {
    private static final String HALL = """
            {"code":"hall","title":"Market Hall","priority":"economy","outcome":"economy-town-centre",
            "alsoServes":["economy-jobs"],"lead":{"subject":"test-project-lead","name":"Leo Lead"},
            "sponsor":{"subject":"dana.director","name":"Dana Director"},"stage":"in-progress",
            "start":"2021-04-01","end":"summer 2022",
            "effects":[{"kpi":"ECO-17","direction":"higher","amount":5.50,"dueBy":"2023","milestone":"open"}],
            "milestones":[{"code":"plan","title":"Plan","date":"summer 2021","weight":2},
            {"code":"open","title":"Open","date":"early 2022","dependsOn":["plan"]}]}""";

    @BeforeEach
    void onlyTheHallIsThere() throws SQLException {
        DeliveryPlan.clear();
        start(HALL).then().statusCode(201);
    }

    @Test
    void aProjectIsStartedFromTheTemplate() {
        get("/api/v1/projects/hall")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("alsoServes", contains("economy-jobs"))
                .body("lead.name", equalTo("Leo Lead"))
                .body("stage", equalTo("in-progress"))
                .body("status", equalTo("not-reported"))
                .body("end.words", equalTo("summer 2022"))
                .body("end.until", equalTo("2022-09-01"))
                .body("effects[0].dueBy.from", equalTo("2023-01-01"))
                .body("milestones.code", contains("plan", "open"))
                .body("milestones[0].weight", equalTo(2));
    }

    @Test
    void theSameCodeIsNotStartedTwice() {
        start(HALL).then().statusCode(409).body("detail", containsString("already"));
    }

    @Test
    void whatWasAnsweredCanBeSentBack() {
        // Given
        String end = get("/api/v1/projects/hall").jsonPath().getMap("end").toString();
        String milestones = get("/api/v1/projects/hall")
                .then()
                .extract()
                .body()
                .jsonPath()
                .prettify()
                .replaceAll("(?s).*\"milestones\": (\\[.*?\\n    \\]).*", "$1");

        // When
        var answer = change("performance-office", "hall", 1, "", "{\"milestones\":" + milestones + "}");

        // Then
        answer.then().statusCode(200).body("rebaselines", hasSize(0));
        assertThat(end).contains("summer 2022");
    }

    @Test
    void aMovedBaselineKeepsTheOldDateAndSaysWhy() {
        // When
        var withoutReason = change("performance-office", "hall", 1, "", "{\"end\":\"early 2023\"}");
        var withReason =
                change("performance-office", "hall", 1, "?why=The%20steel%20is%20late", "{\"end\":\"early 2023\"}");

        // Then
        withoutReason
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("?why"))
                .body("errors[0].message", containsString("'end' would move from summer 2022 to early 2023"));
        withReason
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("end.words", equalTo("early 2023"))
                .body("rebaselines", hasSize(1))
                .body("rebaselines[0].what", equalTo("end"))
                .body("rebaselines[0].was.words", equalTo("summer 2022"))
                .body("rebaselines[0].why", equalTo("The steel is late"))
                .body("rebaselines[0].who", equalTo("performance-office"));
    }

    @Test
    void aStageThatMovesSaysWhy() {
        change("performance-office", "hall", 1, "", "{\"stage\":\"deferred\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("?why"));
        change("performance-office", "hall", 1, "?why=No%20money", "{\"stage\":\"deferred\"}")
                .then()
                .statusCode(200)
                .body("stage", equalTo("deferred"));
    }

    @Test
    void aNullTakesAFieldAway() {
        change("performance-office", "hall", 1, "", "{\"sponsor\":null,\"objective\":\"A hall for all\"}")
                .then()
                .statusCode(200)
                .body("sponsor", nullValue())
                .body("objective", equalTo("A hall for all"))
                .body("lead.subject", equalTo("test-project-lead"));
    }

    @Test
    void aChangeNamesTheRevisionItWasMadeAgainst() {
        as("performance-office")
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/api/v1/projects/hall")
                .then()
                .statusCode(428);
        change("performance-office", "hall", 7, "", "{}").then().statusCode(412);
    }

    @Test
    void aLeadWritesOfItsOwnProjectsAlone() {
        // Given
        start(HALL.replace("\"hall\"", "\"other\"").replace("test-project-lead", "somebody-else"))
                .then()
                .statusCode(201);
        String lead = uk.luton2040.testkit.TemporaryClients.ofProjectLead();

        // Then
        DeliveryPlan.holding(lead)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"objective\":\"Ours\"}")
                .patch("/api/v1/projects/hall")
                .then()
                .statusCode(200);
        DeliveryPlan.holding(lead)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"objective\":\"Ours\"}")
                .patch("/api/v1/projects/other")
                .then()
                .statusCode(403)
                .body("detail", containsString("led by Leo Lead"));
        DeliveryPlan.holding(lead)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"2\"")
                .body("{\"lead\":{\"subject\":\"somebody-else\",\"name\":\"Else\"}}")
                .patch("/api/v1/projects/hall")
                .then()
                .statusCode(403)
                .body("detail", containsString("who leads it"));
        DeliveryPlan.holding(lead)
                .contentType("application/json")
                .body("{\"code\":\"third\",\"title\":\"T\",\"priority\":\"economy\"}")
                .post("/api/v1/projects")
                .then()
                .statusCode(403)
                .body("detail", containsString("name yourself"));
    }

    @Test
    void aProjectThatWouldWaitForItselfIsRefused() {
        // Given
        start("{\"code\":\"road\",\"title\":\"Road\",\"priority\":\"economy\",\"dependsOn\":[\"hall\"]}")
                .then()
                .statusCode(201);

        // When
        var answer = change("performance-office", "hall", 1, "", "{\"dependsOn\":[\"road\"]}");

        // Then
        answer.then()
                .statusCode(422)
                .body("errors[0].code", equalTo("cycle"))
                .body("errors[0].message", containsString("hall → road → hall"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"titel":"x"}                                             | 400 | /titel
            {"title":" "}                                             | 422 | /title
            {"priority":"Economy!"}                                   | 422 | /priority
            {"alsoServes":["economy-town-centre"]}                    | 422 | /alsoServes/0
            {"stage":"completed"}                                     | 422 | /stage
            {"stage":"going"}                                         | 422 | /stage
            {"end":"2020"}                                            | 422 | /end
            {"end":5}                                                 | 400 | /end
            {"dependsOn":["nothing"]}                                 | 422 | /dependsOn/0
            {"effects":[{"kpi":"ECO-17","direction":"up"}]}           | 422 | /effects/0/direction
            {"effects":[{"kpi":"A","direction":"lower","milestone":"x"}]} | 422 | /effects/0/milestone
            {"milestones":[{"title":"A"}],"effects":null}             | 422 | /milestones/0/date
            {"milestones":[{"title":"A","date":"2021","dependsOn":["a"]}],"effects":[]} | 422 | /milestones/0/dependsOn
            """)
    void whatCannotBeKeptIsPointedAt(String patch, int status, String pointer) {
        change("performance-office", "hall", 1, "?why=because", patch)
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "outcome=economy-jobs, hall",
        "outcome=economy-town-centre, hall",
        "outcome=economy-skills, ''",
        "stage=in-progress, hall",
        "stage=deferred, ''",
        "lead=test-project-lead, hall",
        "kpi=ECO-17, hall",
        "kpi=ECO-18, ''"
    })
    void theTemplatesFieldsNarrowTheList(String query, String codes) {
        get("/api/v1/projects?" + query).then().statusCode(200).body("items.code.join(',')", equalTo(codes));
    }

    private static Response start(String json) {
        return as("performance-office")
                .contentType("application/json")
                .body(json)
                .post("/api/v1/projects");
    }

    private static Response change(String who, String code, int revision, String query, String patch) {
        return as(who).contentType("application/merge-patch+json")
                .header("If-Match", "\"" + revision + "\"")
                .body(patch)
                .urlEncodingEnabled(false)
                .patch("/api/v1/projects/" + code + query);
    }
}
