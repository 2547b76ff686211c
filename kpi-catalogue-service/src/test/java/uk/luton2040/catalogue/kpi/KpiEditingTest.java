package uk.luton2040.catalogue.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KpiEditingTest {
    private ProposedKpi kpi;

    @BeforeEach
    void aKpiIsProposed() {
        kpi = ProposedKpi.make();
    }

    @Test
    void anOutsideCodeNamesItsFramework() {
        kpi.revise("{\"why\":\"x\",\"changes\":{\"outsideCodes\":[{\"code\":\"195\"}]}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/outsideCodes/0"));
        kpi.revise("{\"why\":\"x\",\"changes\":{\"categories\":[\" \"]}}")
                .then()
                .statusCode(422);
        kpi.revise("{\"why\":\"x\",\"changes\":{\"formula\":{\"kind\":\"ratio\"}}}")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("operands"));
        kpi.revise("{\"why\":\"x\",\"changes\":{\"formula\":{\"operands\":[\"ECO-01\",\"ECO-02\"]}}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/formula/kind"));
    }

    @Test
    void aDefinitionChangesFromADayOnAndIsReadOnEitherSideOfIt() {
        // When
        kpi.revise(
                        "{\"effectiveFrom\":\"2022-04-01\",\"why\":\"review 2022\",\"changes\":{\"rule\":{\"tolerance\":0.05}}}")
                .then()
                .statusCode(200)
                .body("versions", hasSize(2));

        // Then
        viewer().get(kpi.path() + "?on=2022-03-31").then().body("rule.tolerance", is(0.10f));
        viewer().get(kpi.path() + "?on=2022-04-01").then().body("rule.tolerance", is(0.05f));
        viewer().get(kpi.path() + "/versions/2/changes-since/1")
                .then()
                .body("pointer", contains("/rule/tolerance"))
                .body("sentence", contains("Rule, tolerance was 0.10 and is now 0.05."));
    }

    @Test
    void aVersionForADayToComeWaitsForIt() {
        // When
        kpi.revise("{\"effectiveFrom\":\"2999-04-01\",\"why\":\"in time\",\"changes\":{\"title\":\"Trees alive\"}}")
                .then()
                .statusCode(200);

        // Then
        viewer().get(kpi.path()).then().body("title", is("Trees planted"));
        viewer().get(kpi.path() + "?on=2999-04-01").then().body("title", is("Trees alive"));
    }

    @Test
    void aVersionBeforeALaterOneOverlapsAndIsRefused() {
        // Given
        kpi.revise("{\"effectiveFrom\":\"2022-04-01\",\"why\":\"review\",\"changes\":{\"decimals\":1}}");

        // Then
        kpi.revise("{\"effectiveFrom\":\"2021-04-01\",\"why\":\"late\",\"changes\":{\"decimals\":2}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/effectiveFrom"))
                .body("errors[0].code", is("overlapping"));
        viewer().get(kpi.path() + "/versions").then().body("", hasSize(2));
    }

    @Test
    void aCorrectionOfTheSameDayHoldsInsteadAndTheMistakeStaysReadable() {
        // Given
        kpi.revise("{\"effectiveFrom\":\"2022-04-01\",\"why\":\"review\",\"changes\":{\"decimals\":1}}");
        kpi.revise("{\"effectiveFrom\":\"2022-04-01\",\"why\":\"typing error\",\"changes\":{\"decimals\":2}}");

        // Then
        viewer().get(kpi.path() + "?on=2022-05-01").then().body("decimals", is(2));
        viewer().get(kpi.path() + "/versions/2").then().body("definition.decimals", is(1));
    }

    @Test
    void aKpiIsReadAsItWasKnownAtAnInstant() {
        // Given
        Instant before = Instant.now();
        kpi.revise("{\"why\":\"clearer\",\"changes\":{\"title\":\"Trees planted in parks\"}}");

        // Then
        viewer().get(kpi.path() + "?asAt=" + before).then().body("title", is("Trees planted"));
        viewer().get(kpi.path() + "?asAt=2001-01-01T00:00:00Z").then().statusCode(404);
        viewer().get(kpi.path()).then().body("title", is("Trees planted in parks"));
    }

    @Test
    void aDerivedKpiCannotDependOnItself() {
        // Given
        String formula =
                "{\"why\":\"derived\",\"changes\":{\"formula\":{\"kind\":\"ratio\",\"operands\":[\"%s\",\"%s\"]}}}";

        // Then
        kpi.revise(formula.formatted("ECO-01", kpi.code()))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("cycle"));
        kpi.revise(formula.formatted("ECO-01", "NO-1"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/formula/operands/1"));
        kpi.revise(formula.formatted("ECO-01", "ECO-02")).then().statusCode(200);
    }

    @Test
    void aQuestionIsRecordedAndAnsweredLater() {
        // Given
        editor().contentType(ContentType.JSON)
                .body("{\"text\":\"Do replacements count?\"}")
                .post(kpi.path() + "/questions")
                .then()
                .statusCode(201)
                .body("number", is(1));
        viewer().get(kpi.path()).then().body("openQuestions", contains("Do replacements count?"));

        // When
        editor().contentType(ContentType.JSON)
                .header("If-Match", kpi.tag())
                .body("{\"text\":\"No.\"}")
                .put(kpi.path() + "/questions/1/answer")
                .then()
                .statusCode(200)
                .body("answeredBy", is("catalogue-office"));

        // Then
        viewer().get(kpi.path()).then().body("openQuestions", empty());
    }

    @Test
    void theHistoryTellsWhoChangedWhatAndWhy() {
        // Given
        kpi.revise("{\"why\":\"review\",\"changes\":{\"decimals\":1}}");

        // Then
        viewer().get("/api/v1/history/kpi/" + kpi.code())
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
        kpi.revise("{\"why\":\"x\",\"changes\":{\"betterWhen\":\"bigger\"}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/betterWhen"));
        kpi.revise("{\"why\":\"x\",\"changes\":{\"colour\":\"blue\"}}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/changes/colour"));
        kpi.revise("{\"why\":\"x\",\"changes\":{\"decimals\":\"two\"}}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/changes/decimals"));
        kpi.revise("{\"why\":\"x\",\"changes\":{\"outcome\":\"nowhere\"}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/outcome"));
        kpi.revise("{\"why\":\"x\",\"changes\":{\"title\":null}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/title"));
        kpi.revise("{\"changes\":{\"decimals\":1}}").then().statusCode(422).body("errors[0].pointer", is("/why"));
        viewer().get(kpi.path() + "/versions").then().body("", hasSize(1));
    }

    @Test
    void aChangeNeedsTheNewestTag() {
        editor().contentType(ContentType.JSON)
                .body("{\"why\":\"x\",\"changes\":{}}")
                .post(kpi.path() + "/versions")
                .then()
                .statusCode(428);
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"99\"")
                .body("{\"why\":\"x\",\"changes\":{}}")
                .post(kpi.path() + "/versions")
                .then()
                .statusCode(412);
    }

    @Test
    void aCodeThatIsTakenIsRefused() {
        editor().contentType(ContentType.JSON)
                .body("{\"code\":\"%s\",\"definition\":{\"title\":\"Again\"}}".formatted(kpi.code()))
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
        viewer().get(kpi.path() + "/versions")
                .then()
                .body("", hasSize(1))
                .body("[0].effectiveFrom", nullValue())
                .body("[0].why", is("asked for by scrutiny"));
    }
}
