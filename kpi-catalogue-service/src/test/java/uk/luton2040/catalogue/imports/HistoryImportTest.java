package uk.luton2040.catalogue.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;
import static uk.luton2040.catalogue.imports.KpiHistory.DEFINITION;
import static uk.luton2040.catalogue.imports.KpiHistory.steps;
import static uk.luton2040.catalogue.imports.KpiHistory.versions;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

/** How KPIs came to be so, taken from elsewhere. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HistoryImportTest {
    private final String kpi = "T-" + UUID.randomUUID().toString().substring(0, 8);
    private final KpiHistory rows = new KpiHistory(kpi);

    @BeforeEach
    void theLutonCatalogueIsThere() {
        LutonFiles.importAll().then().statusCode(200);
    }

    private static ValidatableResponse post(String body) {
        return editor().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/imports")
                .then();
    }

    @Test
    void versionsMakeAKpiThatTakesNoStepByItself() {
        // When
        post(versions(
                        rows.titled(1, "", "First"),
                        rows.titled(2, "2022-04-01", "Second"),
                        rows.titled(3, "2999-04-01", "Third")))
                .statusCode(200)
                .body("tables[0].created", is(3));

        // Then
        viewer().get("/api/v1/kpis/" + kpi).then().body("title", is("Second")).body("lifeCycle", is("proposed"));
        viewer().get("/api/v1/kpis/" + kpi + "?on=2999-05-01").then().body("title", is("Third"));
        viewer().get("/api/v1/kpis/" + kpi + "/versions")
                .then()
                .body("who", everyItem(is("someone")))
                .body("[0].knownAt", is("2022-01-01T00:00:00Z"));
    }

    @Test
    void whatIsMissingIsAddedAfterWhatIsThereAndTold() {
        // Given
        post(versions(rows.titled(1, "", "First"))).statusCode(200);

        // When
        post(versions(rows.titled(1, "", "First"), rows.titled(2, "2999-04-01", "Second")))
                .statusCode(200)
                .body("events", is(1))
                .body("tables[0].rows.outcome", contains("UNCHANGED", "CREATED"));
        post(versions(rows.titled(3, "2999-10-01", "Third"))).statusCode(200).body("events", is(1));

        // Then
        viewer().get("/api/v1/kpis/" + kpi + "/versions").then().body("number", contains(1, 2, 3));
    }

    @Test
    void aVersionIsNeverChanged() {
        // Given
        post(versions(rows.titled(1, "", "First"))).statusCode(200);

        // Then
        post(versions(rows.titled(1, "", "Forged")))
                .statusCode(422)
                .body("errors[0].pointer", is("/versions/0/number"))
                .body("errors[0].code", is("never-changed"));
        viewer().get("/api/v1/kpis/" + kpi).then().body("title", is("First"));
    }

    @Test
    void anInstantFinerThanIsKeptIsTheSameInstantAgain() {
        // Given
        String fine = versions(rows.version(1, "", "2022-01-01T00:00:00.123456789Z", DEFINITION.formatted("First")));
        post(fine).statusCode(200);

        // Then
        post(fine).statusCode(200).body("tables[0].unchanged", is(1));
    }

    @Test
    void versionsHaveNoGap() {
        post(versions(rows.titled(1, "", "First"), rows.titled(3, "2022-04-01", "Third")))
                .statusCode(422)
                .body("errors[0].pointer", is("/versions/1/number"))
                .body("errors[0].code", is("gap"))
                .body("errors[0].message", is("The next number is 2; 3 cannot come after that."));
        viewer().get("/api/v1/kpis/" + kpi).then().statusCode(404);
    }

    @Test
    void theFirstVersionHoldsSinceEver() {
        post(versions(rows.titled(1, "2022-04-01", "First")))
                .statusCode(422)
                .body("errors[0].pointer", is("/versions/0/effective_from"));
    }

    @Test
    void versionsDoNotOverlap() {
        post(versions(rows.titled(1, "", "A"), rows.titled(2, "2022-04-01", "B"), rows.titled(3, "2021-04-01", "C")))
                .statusCode(422)
                .body("errors[0].pointer", is("/versions/2/effective_from"))
                .body("errors[0].code", is("overlapping"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"title\":\"T\",\"valueType\":\"number\",\"betterWhen\":\"bigger\",\"decimals\":0}|unknown-word",
                "{\"title\":\"T\",\"valueType\":\"number\",\"betterWhen\":\"higher\",\"decimals\":11}|invalid",
                "{\"title\":\"\",\"valueType\":\"number\",\"betterWhen\":\"higher\",\"decimals\":0}|invalid",
                "{\"valueType\":\"number\"}|invalid",
                "{\"title\":\"T\",\"colour\":\"blue\"}|not-a-definition",
                "{\"title\":\"T\",\"decimals\":\"two\"}|not-a-definition",
                "\"{} {}\"|not-a-definition",
                "\"no JSON\"|not-a-definition",
                "\"null\"|not-a-definition",
                "{\"title\":\"T\",\"valueType\":\"number\",\"betterWhen\":\"higher\",\"decimals\":0,\"outcome\":\"nowhere\"}|unknown"
            })
    void aVersionThatIsNoSoundDefinitionIsRefused(String definition, String code) {
        post(versions(rows.version(1, "", "2022-01-01T00:00:00Z", definition)))
                .statusCode(422)
                .body("errors[0].pointer", is("/versions/0/definition"))
                .body("errors[0].code", is(code));
    }

    @Test
    void aVersionThatHoldsNoMoreMayNameWhatHasGone() {
        // Given
        String gone = DEFINITION.formatted("First").replace("{", "{\"outcome\":\"long-gone\",");

        // Then
        post(versions(rows.version(1, "", "2022-01-01T00:00:00Z", gone), rows.titled(2, "2022-04-01", "Second")))
                .statusCode(200);
        viewer().get("/api/v1/kpis/" + kpi).then().body("title", is("Second"));
    }

    @Test
    void tablesFromBeforeAVersionTookHoldDoNotTakeItBack() {
        // Given
        String then = """
                {"versions":[%s,%s],"kpis":[{"code":"%s","title":"%s","frequency":"monthly","value_type":"number","better_when":"higher"}]}""";

        // When
        post(then.formatted(rows.titled(1, "", "First"), rows.titled(2, "2022-04-01", "Second"), kpi, "First"))
                .statusCode(200)
                .body("tables[1].rows.outcome", contains("UNCHANGED"));

        // Then
        viewer().get("/api/v1/kpis/" + kpi).then().body("title", is("Second"));
        post(then.formatted(rows.titled(1, "", "First"), rows.titled(2, "2022-04-01", "Second"), kpi, "Third"))
                .statusCode(200)
                .body("tables[1].rows[0].changes.column", contains("title"))
                .body("tables[1].rows[0].changes.before", contains("Second"))
                .body("tables[1].rows[0].changes.after", contains("Third"));
        viewer().get("/api/v1/kpis/" + kpi + "/versions").then().body("definition.title", hasItem("Third"));
        viewer().get("/api/v1/kpis/" + kpi).then().body("lifeCycle", is("proposed"));
    }

    @Test
    void stepsAreTakenOverAndNoneIsAddedToThem() {
        // Given
        post(versions(rows.titled(1, "", "First"))).statusCode(200);

        // When
        post(steps(
                        rows.step(1, "proposed", "in-consultation", ""),
                        rows.step(2, "in-consultation", "retired", ",\"in_favour_of\":[\"ECO-01\",\"ECO-02\"]")))
                .statusCode(200);

        // Then
        viewer().get("/api/v1/kpis/" + kpi)
                .then()
                .body("lifeCycle", is("retired"))
                .body("retiredFrom", is("2022-02-02"))
                .body("forwardsTo", contains("ECO-01", "ECO-02"));
        viewer().get("/api/v1/kpis/ECO-02").then().body("succeeds", hasItem(kpi));
        post(steps(rows.step(3, "retired", "proposed", ""))).statusCode(200);
        viewer().get("/api/v1/kpis/" + kpi)
                .then()
                .body("lifeCycle", is("proposed"))
                .body("forwardsTo", empty());
        viewer().get("/api/v1/kpis/" + kpi + "/transitions").then().body("", hasSize(3));
    }

    @Test
    void stepsThatCannotBeAreRefused() {
        // Given
        post(versions(rows.titled(1, "", "First"))).statusCode(200);

        // Then
        refusedStep(rows.step(1, "proposed", "agreed", ""), "to", "illegal-transition");
        refusedStep(rows.step(1, "proposed", "gone", ""), "to", "unknown-word");
        refusedStep(rows.step(2, "proposed", "retired", ""), "number", "gap");
        refusedStep(rows.step(1, "proposed", "retired", ",\"in_favour_of\":\"NO-1\""), "in_favour_of", "unknown");
        refusedStep(
                rows.step(1, "proposed", "retired", ",\"in_favour_of\":\"%s\"".formatted(kpi)),
                "in_favour_of",
                "unknown");
        refusedStep(
                rows.step(1, "proposed", "in-consultation", ",\"in_favour_of\":\"ECO-01\""),
                "in_favour_of",
                "not-retired");
        viewer().get("/api/v1/kpis/" + kpi + "/transitions").then().body("", empty());
        post(steps(rows.step(1, "proposed", "in-consultation", ""))).statusCode(200);
        refusedStep(rows.step(1, "proposed", "retired", ""), "number", "never-changed");
    }

    private static void refusedStep(String step, String column, String code) {
        post(steps(step))
                .statusCode(422)
                .body("errors[0].pointer", is("/transitions/0/" + column))
                .body("errors[0].code", is(code));
    }

    @Test
    void aKpiWithSomethingOpenCannotComeInActive() {
        // Given
        String nobody = DEFINITION.formatted("First").replace("[\"asc\"]", "[]");
        post(versions(rows.version(1, "", "2022-01-01T00:00:00Z", nobody))).statusCode(200);

        // Then
        post(steps(rows.step(1, "proposed", "active", "")))
                .statusCode(422)
                .body("errors[0].code", is("open-question"))
                .body("errors[0].message", containsString("Who provides it?"));
    }

    @Test
    void anOpenQuestionIsGivenItsAnswerAndNothingElseChanges() {
        // Given
        post(versions(rows.titled(1, "", "First"))).statusCode(200);
        String asked =
                "{\"kpi\":\"%s\",\"number\":1,\"text\":\"%s\",\"asked_by\":\"a\",\"asked_at\":\"2022-01-01T00:00:00Z\"%s}";
        String answer = ",\"answer\":\"Yes\",\"answered_by\":\"b\",\"answered_at\":\"2022-01-02T00:00:00Z\"";
        String questions = "{\"questions\":[%s]}";
        post(questions.formatted(asked.formatted(kpi, "Why?", ""))).statusCode(200);

        // When
        post(questions.formatted(asked.formatted(kpi, "Why?", answer)))
                .statusCode(200)
                .body("tables[0].rows.outcome", contains("UPDATED"));

        // Then
        viewer().get("/api/v1/kpis/" + kpi + "/questions").then().body("answer", contains("Yes"));
        post(questions.formatted(asked.formatted(kpi, "Why?", "")))
                .statusCode(422)
                .body("errors[0].code", is("never-changed"));
        post(questions.formatted(asked.formatted(kpi, "What?", answer)))
                .statusCode(422)
                .body("errors[0].code", is("never-changed"));
        post(questions.formatted(asked.formatted(kpi, "Why?", ",\"answer\":\"Yes\"")))
                .statusCode(422)
                .body("errors[0].code", is("incomplete"));
    }
}
