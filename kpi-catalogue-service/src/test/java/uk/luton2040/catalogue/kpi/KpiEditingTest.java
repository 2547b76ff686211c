package uk.luton2040.catalogue.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KpiEditingTest {
    private String code = "";

    @BeforeEach
    void aKpiIsProposed() {
        LutonFiles.importAll().then().statusCode(200);
        code = "T-" + UUID.randomUUID().toString().substring(0, 8);
        editor().contentType(ContentType.JSON)
                .body("""
                        {"code":"%s","why":"asked for by scrutiny","definition":{"title":"Trees planted","valueType":"number",
                        "unit":"trees","betterWhen":"higher","frequency":"quarterly","providers":["climate-team"],
                        "behaviour":"flow","decimals":0,"rule":{"kind":"percent","tolerance":0.10,"strict":false,
                        "illustrative":false}}}""".formatted(code))
                .post("/api/v1/kpis")
                .then()
                .statusCode(201);
    }

    @Test
    void aStepIsTakenWithWhoAndWhy() {
        // When
        activate();

        // Then
        viewer().get("/api/v1/kpis/" + code).then().body("lifeCycle", is("active"));
        viewer().get("/api/v1/kpis/" + code + "/transitions")
                .then()
                .body("to", contains("in-consultation", "agreed", "active"))
                .body("who", hasItem("catalogue-office"))
                .body("why", hasItem("members agreed"));
    }

    @Test
    void aStepThatSkipsOthersIsRefused() {
        step("active", "in a hurry")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("illegal-transition"))
                .body("errors[0].message", containsString("in-consultation"));
    }

    @Test
    void anUnsettledKpiCannotBeActive() {
        // Given
        revise("{\"why\":\"team dissolved\",\"changes\":{\"providers\":null}}")
                .then()
                .statusCode(200);
        step("in-consultation", "members asked");
        step("agreed", "members agreed");

        // Then
        step("active", "go").then().statusCode(422).body("errors.message", contains("Who provides it?"));
    }

    @Test
    void aKpiCannotBeActiveThatWillLoseItsProvider() {
        // Given
        revise("{\"effectiveFrom\":\"2999-04-01\",\"why\":\"team dissolves\",\"changes\":{\"providers\":null}}")
                .then()
                .statusCode(200);
        step("in-consultation", "members asked");
        step("agreed", "members agreed");

        // Then
        step("active", "go").then().statusCode(422).body("errors.message", contains("Who provides it?"));
    }

    @Test
    void anOutsideCodeNamesItsFramework() {
        revise("{\"why\":\"x\",\"changes\":{\"outsideCodes\":[{\"code\":\"195\"}]}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/outsideCodes/0"));
        revise("{\"why\":\"x\",\"changes\":{\"categories\":[\" \"]}}").then().statusCode(422);
        revise("{\"why\":\"x\",\"changes\":{\"formula\":{\"kind\":\"ratio\"}}}")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("operands"));
    }

    @Test
    void anActiveKpiCannotLoseItsProvider() {
        // Given
        activate();

        // Then
        revise("{\"why\":\"team dissolved\",\"changes\":{\"providers\":null}}")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("open-question"));
    }

    @Test
    void aDefinitionChangesFromADayOnAndIsReadOnEitherSideOfIt() {
        // When
        revise("{\"effectiveFrom\":\"2022-04-01\",\"why\":\"review 2022\",\"changes\":{\"rule\":{\"tolerance\":0.05}}}")
                .then()
                .statusCode(200)
                .body("versions", hasSize(2));

        // Then
        viewer().get("/api/v1/kpis/" + code + "?on=2022-03-31").then().body("rule.tolerance", is(0.10f));
        viewer().get("/api/v1/kpis/" + code + "?on=2022-04-01").then().body("rule.tolerance", is(0.05f));
        viewer().get("/api/v1/kpis/" + code + "/versions/2/changes-since/1")
                .then()
                .body("pointer", contains("/rule/tolerance"))
                .body("sentence", contains("Rule, tolerance was 0.10 and is now 0.05."));
    }

    @Test
    void aVersionForADayToComeWaitsForIt() {
        // When
        revise("{\"effectiveFrom\":\"2999-04-01\",\"why\":\"in time\",\"changes\":{\"title\":\"Trees alive\"}}")
                .then()
                .statusCode(200);

        // Then
        viewer().get("/api/v1/kpis/" + code).then().body("title", is("Trees planted"));
        viewer().get("/api/v1/kpis/" + code + "?on=2999-04-01").then().body("title", is("Trees alive"));
    }

    @Test
    void aVersionBeforeALaterOneOverlapsAndIsRefused() {
        // Given
        revise("{\"effectiveFrom\":\"2022-04-01\",\"why\":\"review\",\"changes\":{\"decimals\":1}}");

        // Then
        revise("{\"effectiveFrom\":\"2021-04-01\",\"why\":\"late\",\"changes\":{\"decimals\":2}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/effectiveFrom"))
                .body("errors[0].code", is("overlapping"));
        viewer().get("/api/v1/kpis/" + code + "/versions").then().body("", hasSize(2));
    }

    @Test
    void aCorrectionOfTheSameDayHoldsInsteadAndTheMistakeStaysReadable() {
        // Given
        revise("{\"effectiveFrom\":\"2022-04-01\",\"why\":\"review\",\"changes\":{\"decimals\":1}}");
        revise("{\"effectiveFrom\":\"2022-04-01\",\"why\":\"typing error\",\"changes\":{\"decimals\":2}}");

        // Then
        viewer().get("/api/v1/kpis/" + code + "?on=2022-05-01").then().body("decimals", is(2));
        viewer().get("/api/v1/kpis/" + code + "/versions/2").then().body("definition.decimals", is(1));
    }

    @Test
    void aKpiIsReadAsItWasKnownAtAnInstant() {
        // Given
        Instant before = Instant.now();
        revise("{\"why\":\"clearer\",\"changes\":{\"title\":\"Trees planted in parks\"}}");

        // Then
        viewer().get("/api/v1/kpis/" + code + "?asAt=" + before).then().body("title", is("Trees planted"));
        viewer().get("/api/v1/kpis/" + code + "?asAt=2001-01-01T00:00:00Z")
                .then()
                .statusCode(404);
        viewer().get("/api/v1/kpis/" + code).then().body("title", is("Trees planted in parks"));
    }

    @Test
    void twoKpisThatAreTheSameAreMergedWithAForwardingAddress() {
        // When
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag())
                .body("{\"to\":\"retired\",\"why\":\"the same measure\",\"inFavourOf\":[\"CAR-01\"]}")
                .post("/api/v1/kpis/" + code + "/transitions")
                .then()
                .statusCode(200)
                .body("forwardsTo", contains("CAR-01"));

        // Then
        viewer().get("/api/v1/kpis/CAR-01").then().body("succeeds", hasItem(code));
        revise("{\"why\":\"x\",\"changes\":{\"decimals\":1}}").then().statusCode(409);
    }

    @Test
    void aKpiCannotGiveWayToItselfOrToNothing() {
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag())
                .body("{\"to\":\"retired\",\"why\":\"x\",\"inFavourOf\":[\"%s\"]}".formatted(code))
                .post("/api/v1/kpis/" + code + "/transitions")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("itself"));
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag())
                .body("{\"to\":\"retired\",\"why\":\"x\",\"inFavourOf\":[\"NO-1\"]}")
                .post("/api/v1/kpis/" + code + "/transitions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/inFavourOf/0"));
        viewer().get("/api/v1/kpis/" + code).then().body("lifeCycle", is("proposed"));
    }

    @Test
    void aDerivedKpiCannotDependOnItself() {
        // Given
        String formula =
                "{\"why\":\"derived\",\"changes\":{\"formula\":{\"kind\":\"ratio\",\"operands\":[\"%s\",\"%s\"]}}}";

        // Then
        revise(formula.formatted("ECO-01", code)).then().statusCode(422).body("errors.code", hasItem("cycle"));
        revise(formula.formatted("ECO-01", "NO-1"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/formula/operands/1"));
        revise(formula.formatted("ECO-01", "ECO-02")).then().statusCode(200);
    }

    @Test
    void aQuestionIsRecordedAndAnsweredLater() {
        // Given
        editor().contentType(ContentType.JSON)
                .body("{\"text\":\"Do replacements count?\"}")
                .post("/api/v1/kpis/" + code + "/questions")
                .then()
                .statusCode(201)
                .body("number", is(1));
        viewer().get("/api/v1/kpis/" + code).then().body("openQuestions", contains("Do replacements count?"));

        // When
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag())
                .body("{\"text\":\"No.\"}")
                .put("/api/v1/kpis/" + code + "/questions/1/answer")
                .then()
                .statusCode(200)
                .body("answeredBy", is("catalogue-office"));

        // Then
        viewer().get("/api/v1/kpis/" + code).then().body("openQuestions", empty());
    }

    @Test
    void theHistoryTellsWhoChangedWhatAndWhy() {
        // Given
        revise("{\"why\":\"review\",\"changes\":{\"decimals\":1}}");

        // Then
        viewer().get("/api/v1/history/kpi/" + code)
                .then()
                .statusCode(200)
                .body("[0].change.what", is("redefined"))
                .body("[0].change.who", is("catalogue-office"))
                .body("[0].change.why", is("review"))
                .body("[0].differences.sentence", contains("Decimals was 0 and is now 1."))
                .body("[1].change.what", is("proposed"));
    }

    @Test
    void fieldsThatCannotBeKeptArePointedAt() {
        revise("{\"why\":\"x\",\"changes\":{\"betterWhen\":\"bigger\"}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/betterWhen"));
        revise("{\"why\":\"x\",\"changes\":{\"colour\":\"blue\"}}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/changes/colour"));
        revise("{\"why\":\"x\",\"changes\":{\"decimals\":\"two\"}}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/changes/decimals"));
        revise("{\"why\":\"x\",\"changes\":{\"outcome\":\"nowhere\"}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/outcome"));
        revise("{\"why\":\"x\",\"changes\":{\"title\":null}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/title"));
        revise("{\"changes\":{\"decimals\":1}}").then().statusCode(422).body("errors[0].pointer", is("/why"));
        viewer().get("/api/v1/kpis/" + code + "/versions").then().body("", hasSize(1));
    }

    @Test
    void aChangeNeedsTheNewestTag() {
        editor().contentType(ContentType.JSON)
                .body("{\"why\":\"x\",\"changes\":{}}")
                .post("/api/v1/kpis/" + code + "/versions")
                .then()
                .statusCode(428);
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"99\"")
                .body("{\"why\":\"x\",\"changes\":{}}")
                .post("/api/v1/kpis/" + code + "/versions")
                .then()
                .statusCode(412);
    }

    @Test
    void aCodeThatIsTakenIsRefused() {
        editor().contentType(ContentType.JSON)
                .body("{\"code\":\"%s\",\"definition\":{\"title\":\"Again\"}}".formatted(code))
                .post("/api/v1/kpis")
                .then()
                .statusCode(409);
    }

    @Test
    void anEditorAloneEdits() {
        viewer().contentType(ContentType.JSON)
                .body("{\"code\":\"X-1\",\"definition\":{\"title\":\"X\"}}")
                .post("/api/v1/kpis")
                .then()
                .statusCode(403);
        assertThat(viewer().get("/api/v1/kpis/X-1").statusCode()).isEqualTo(404);
    }

    @Test
    void theFirstVersionHoldsSinceEver() {
        viewer().get("/api/v1/kpis/" + code + "/versions")
                .then()
                .body("", hasSize(1))
                .body("[0].effectiveFrom", nullValue())
                .body("[0].why", is("asked for by scrutiny"));
    }

    private void activate() {
        step("in-consultation", "members asked").then().statusCode(200);
        step("agreed", "members agreed").then().statusCode(200);
        step("active", "data flows").then().statusCode(200);
    }

    private Response step(String to, String why) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag())
                .body("{\"to\":\"%s\",\"why\":\"%s\"}".formatted(to, why))
                .post("/api/v1/kpis/" + code + "/transitions");
    }

    private Response revise(String body) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag())
                .body(body)
                .post("/api/v1/kpis/" + code + "/versions");
    }

    private String tag() {
        return viewer().get("/api/v1/kpis/" + code).header("ETag");
    }
}
