package uk.luton2040.delivery.action;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.importing;
import static uk.luton2040.delivery.FollowUp.OFFICER;
import static uk.luton2040.delivery.FollowUp.OWNER;
import static uk.luton2040.delivery.FollowUp.action;
import static uk.luton2040.delivery.FollowUp.known;
import static uk.luton2040.delivery.FollowUp.lead;
import static uk.luton2040.delivery.FollowUp.post;
import static uk.luton2040.delivery.FollowUp.put;
import static uk.luton2040.delivery.FollowUp.takeAction;
import static uk.luton2040.delivery.TheOthers.aKpi;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.delivery.FollowUp;
import uk.luton2040.delivery.risk.Asking;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ActionResourceTest {
    private static final String ACTIONS = "/api/v1/actions";
    private static final String KPI = "ECO-17";
    private static final String EVIDENCE = """
            {"words":"The register of calls","link":"https://example.org/calls"}""";

    @BeforeEach
    void aKpiIsKnownAndNoActionTaken() throws SQLException {
        FollowUp.clear();
        Asking.clear();
        known(aKpi(KPI, "active", "economy", "economy-local-spend"), "kpi", KPI);
    }

    @Test
    void anActionSaysWhyWhatWhoAndByWhen() {
        // When
        String code = takeAction(KPI, "2099-01-31");

        // Then
        get(ACTIONS + "/" + code)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("subject.kind", equalTo("kpi"))
                .body("subject.code", equalTo(KPI))
                .body("cause", equalTo("It is red"))
                .body("todo", equalTo("Mend it"))
                .body("owner.subject", equalTo(OWNER))
                .body("owner.name", equalTo("Housing Partner"))
                .body("due", equalTo("2099-01-31"))
                .body("firstDue", equalTo("2099-01-31"))
                .body("standing", equalTo("open"))
                .body("overdue", equalTo(false))
                .body("log", empty())
                .body("illustrative", equalTo(false));
    }

    @Test
    void anActionMayBeAboutARiskThatIsThere() {
        // Given
        Asking.corporate("five-by-five");
        Asking.identify("late", "corporate", ",\"owner\":{\"subject\":\"test-project-lead\"}");
        String action = """
                {"subject":{"kind":"risk","code":"%s"},"cause":"Above appetite","todo":"Mend it",
                 "owner":{"subject":"leo.lead","name":"Leo Lead"},"due":"2099-01-31"}""";

        // Then
        Asking.lead().body(action.formatted("late")).post(ACTIONS).then().statusCode(201);
        Asking.officer().body(action.formatted("nothing")).post(ACTIONS).then().statusCode(422);
    }

    @Test
    void fromOpenToClosedWithNotesAndEvidence() {
        // Given
        String path = ACTIONS + "/" + takeAction(KPI, "2099-01-31");

        // When
        post(as(OWNER), path + "/transitions", 1, "{\"to\":\"in-progress\"}")
                .then()
                .statusCode(200);
        post(as(OWNER), path + "/notes", 2, "{\"text\":\"Half of it is done\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""));
        post(as(OWNER), path + "/transitions", 3, "{\"to\":\"done\"}").then().statusCode(200);
        post(as(OFFICER), path + "/transitions", 4, "{\"to\":\"closed\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/to"))
                .body("errors[0].code", equalTo("no-evidence"));
        post(as(OWNER), path + "/evidence", 4, EVIDENCE).then().statusCode(200);
        post(as(OFFICER), path + "/transitions", 5, "{\"to\":\"closed\"}")
                .then()
                .statusCode(200);

        // Then
        get(path)
                .then()
                .header("ETag", equalTo("\"6\""))
                .body("standing", equalTo("closed"))
                .body("log.what", contains("in-progress", "note", "done", "evidence", "closed"))
                .body("log.who", contains(OWNER, OWNER, OWNER, OWNER, OFFICER))
                .body("log[1].words", equalTo("Half of it is done"))
                .body("log[3].link", equalTo("https://example.org/calls"))
                .body("log.at", hasItem(startsWith("20")));
        as(OFFICER)
                .get("/api/v1/history/action/{code}", path.substring(ACTIONS.length() + 1))
                .then()
                .statusCode(200)
                .body("change.what", contains("closed", "evidence-added", "done", "noted", "started", "taken"));
    }

    @Test
    void toPutItOffNeedsAReasonThatStaysBesideBothDays() {
        // Given
        String path = ACTIONS + "/" + takeAction(KPI, "2099-01-31");
        String later = action("kpi", KPI, "2099-03-31");

        // Then
        put(as(OWNER), path, 1, later).then().statusCode(422).body("errors[0].pointer", equalTo("/why"));

        // When
        put(as(OWNER), path, 1, later.replace("\"due\"", "\"why\":\"No bids came\",\"due\""))
                .then()
                .statusCode(200)
                .body("due", equalTo("2099-03-31"))
                .body("firstDue", equalTo("2099-01-31"))
                .body("log.what", contains("due-moved"))
                .body("log[0].words", equalTo("2099-01-31 to 2099-03-31: No bids came"));
    }

    @Test
    void cancellingAndReopeningNeedAReason() {
        // Given
        String path = ACTIONS + "/" + takeAction(KPI, "2099-01-31");

        // When
        post(as(OWNER), path + "/transitions", 1, "{\"to\":\"cancelled\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/why"));
        post(as(OWNER), path + "/transitions", 1, "{\"to\":\"cancelled\",\"why\":\"Nobody needs it\"}")
                .then()
                .statusCode(200);
        put(as(OWNER), path, 2, action("kpi", KPI, "2099-01-31")).then().statusCode(409);
        post(as(OWNER), path + "/transitions", 2, "{\"to\":\"open\",\"why\":\"They do\"}")
                .then()
                .statusCode(200)
                .body("standing", equalTo("open"))
                .body("log.words", contains("Nobody needs it", "They do"));
        post(as(OWNER), path + "/transitions", 3, "{\"to\":\"closed\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("open"));
    }

    @Test
    void onlyItsOwnerAnOfficerAndItsProjectsLeadWriteIt() {
        // Given
        String path = ACTIONS + "/" + takeAction(KPI, "2099-01-31");

        // Then
        post(as("partner-hr"), path + "/notes", 1, "{\"text\":\"Me too\"}")
                .then()
                .statusCode(403)
                .body("detail", containsString("Housing Partner"));
        post(lead(), path + "/transitions", 1, "{\"to\":\"done\"}").then().statusCode(403);
        post(lead(), ACTIONS, action("kpi", KPI, "2099-01-31")).then().statusCode(403);
        post(as(OWNER), ACTIONS, action("kpi", KPI, "2099-01-31")).then().statusCode(403);
        post(as("audit-office"), path + "/notes", 1, "{\"text\":\"Seen\"}")
                .then()
                .statusCode(403);
        get(path).then().header("ETag", equalTo("\"1\""));
    }

    @ParameterizedTest
    @CsvSource({
        "kpi, NO-1, /subject/code",
        "project, nobodys, /subject/code",
        "risk, nobodys, /subject/code",
        "recommendation, nobodys, /subject/code",
        "board-request, nobodys, /subject/code",
        "weather, rain, /subject/kind"
    })
    void anActionIsAboutSomethingKnown(String kind, String code, String pointer) {
        post(as(OFFICER), ACTIONS, action(kind, code, "2099-01-31"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aProjectCanHaveOne() {
        // Given
        String project = "acted-on-" + System.nanoTime();
        importing(project + ",economy,economy-jobs,Acted on,,").then().statusCode(200);

        // Then
        post(as(OFFICER), ACTIONS, action("project", project, "2099-01-31"))
                .then()
                .statusCode(201)
                .header("Location", containsString(ACTIONS + "/action-"));
    }

    @Test
    void whoeverLeadsAProjectTakesAndWritesItsActions() {
        // Given
        String project = "led-" + System.nanoTime();
        post(as(OFFICER), "/api/v1/projects", """
                {"code":"%s","title":"Led","priority":"economy",
                "lead":{"subject":"test-project-lead","name":"Leo Lead"}}""".formatted(project)).then().statusCode(201);

        // When
        String action = post(lead(), ACTIONS, action("project", project, "2099-01-31"))
                .then()
                .statusCode(201)
                .extract()
                .path("code");

        // Then
        String path = ACTIONS + "/" + action;
        post(lead(), path + "/notes", 1, "{\"text\":\"It goes well\"}").then().statusCode(200);
        post(lead(), path + "/evidence", 2, EVIDENCE).then().statusCode(200);
        post(lead(), path + "/transitions", 3, "{\"to\":\"done\"}").then().statusCode(200);
        post(lead(), path + "/transitions", 4, "{\"to\":\"closed\"}").then().statusCode(200);
    }

    @Test
    void itsSubjectStays() {
        // Given
        String path = ACTIONS + "/" + takeAction(KPI, "2099-01-31");

        // Then
        put(as(OFFICER), path, 1, action("kpi", "ECO-18", "2099-01-31"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject"));
    }

    @Test
    void whoeverChangesItHasSeenIt() {
        // Given
        String path = ACTIONS + "/" + takeAction(KPI, "2099-01-31");

        // Then
        post(as(OWNER), path + "/notes", "{\"text\":\"Blind\"}").then().statusCode(428);
        post(as(OWNER), path + "/notes", 7, "{\"text\":\"Stale\"}").then().statusCode(412);
    }

    @Test
    void takingItTwiceWithOneKeyTakesItOnce() {
        // Given
        String key = "take-" + System.nanoTime();
        String body = action("kpi", KPI, "2099-01-31");

        // When
        String first =
                post(as(OFFICER).header("Idempotency-Key", key), ACTIONS, body).path("code");
        String again =
                post(as(OFFICER).header("Idempotency-Key", key), ACTIONS, body).path("code");

        // Then
        get(ACTIONS).then().body("items.code", contains(first));
        org.assertj.core.api.Assertions.assertThat(again).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"words\":\"Nowhere\"}",
                "{\"words\":\"Elsewhere\",\"link\":\"ftp://example.org\"}",
                "{\"link\":\"https://example.org\"}"
            })
    void evidenceHasWordsAndALink(String body) {
        // Given
        String path = ACTIONS + "/" + takeAction(KPI, "2099-01-31");

        // Then
        post(as(OWNER), path + "/evidence", 1, body).then().statusCode(422);
    }
}
