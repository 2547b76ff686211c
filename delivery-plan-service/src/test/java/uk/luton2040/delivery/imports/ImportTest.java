package uk.luton2040.delivery.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.luton2040.delivery.DeliveryPlan.HEADING;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.importing;
import static uk.luton2040.delivery.DeliveryPlan.importingFile;
import static uk.luton2040.delivery.DeliveryPlan.lutonsProjects;
import static uk.luton2040.delivery.DeliveryPlan.part;
import static uk.luton2040.delivery.DeliveryPlan.projects;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportTest {
    private static final String MASTERPLAN =
            "masterplan,economy,economy-town-centre,Town Centre Masterplan,,Publish: summer 2021";

    @BeforeEach
    void startWithoutProjects() throws SQLException {
        DeliveryPlan.clear();
    }

    @Test
    void whatLutonPrintsIsExportedAsItWasImported() throws IOException {
        // When
        importingFile(lutonsProjects())
                .then()
                .statusCode(200)
                .body("events", equalTo(35))
                .body("tables[0].created", equalTo(35))
                .body("tables[0].rows.outcome", everyItem(equalTo("CREATED")));

        // Then
        var export = get("/api/v1/exports/projects").then().statusCode(200).contentType("text/csv");
        assertThat(export.extract().asString().lines())
                .containsExactlyElementsOf(lutonsProjects().lines().toList());
    }

    @Test
    void theSameImportAgainChangesNothing() throws IOException {
        // Given
        importingFile(lutonsProjects()).then().statusCode(200);

        // When
        var again = importingFile(lutonsProjects());

        // Then
        again.then()
                .statusCode(200)
                .body("events", equalTo(0))
                .body("tables[0].unchanged", equalTo(35))
                .body("tables[0].rows.outcome", everyItem(equalTo("UNCHANGED")));
        get("/api/v1/projects/luton-dart").then().header("ETag", equalTo("\"1\""));
    }

    @Test
    void theSameMilestonesWrittenTighterAreNoChange() {
        // Given
        importing("hub,economy,economy-skills,Hub,,Plan: 2021; Open: early 2022")
                .then()
                .statusCode(200);

        // When
        var again = importing("hub,economy,economy-skills,Hub,,Plan:2021;Open:early 2022");

        // Then
        again.then().body("events", equalTo(0)).body("tables[0].unchanged", equalTo(1));
    }

    @Test
    void aChangedRowIsAnUpdateAndTheOthersStay() {
        // Given
        importing(MASTERPLAN, "hub,economy,economy-skills,Hub,,").then().statusCode(200);

        // When
        var again = importing(MASTERPLAN.replace("summer 2021", "late 2021"));

        // Then
        again.then().statusCode(200).body("events", equalTo(1)).body("tables[0].updated", equalTo(1));
        get("/api/v1/projects/masterplan")
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("milestones[0].date", equalTo("late 2021"))
                .body("milestones[0].until", equalTo("2022-01-01"));
        get("/api/v1/projects/hub").then().statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndKeepsNothing() {
        // Given
        importing(MASTERPLAN).then().statusCode(200);

        // When
        var answer = as("performance-office")
                .multiPart(projects(
                        HEADING + MASTERPLAN.replace("summer", "autumn") + "\nhub,economy,economy-skills,Hub,,"))
                .queryParam("dryRun", true)
                .post("/api/v1/imports");

        // Then
        answer.then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("tables[0].rows.outcome", contains("UPDATED", "CREATED"));
        get("/api/v1/projects/hub").then().statusCode(404);
        get("/api/v1/projects/masterplan")
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("milestones[0].date", equalTo("summer 2021"));
    }

    @Test
    void aMisspeltDryRunIsNotARealRun() {
        // When
        var answer = as("performance-office")
                .multiPart(projects(HEADING + MASTERPLAN))
                .queryParam("dryRun", "yes")
                .post("/api/v1/imports");

        // Then
        answer.then().statusCode(422).body("errors[0].pointer", equalTo("?dryRun"));
        get("/api/v1/projects/masterplan").then().statusCode(404);
    }

    @Test
    void oneBadRowRefusesAllAndEveryBadRowIsNamed() {
        // When
        var answer = importing(
                MASTERPLAN,
                "Town Hall,economy,economy-skills,Hub,,",
                "hub,,economy-skills,Hub,,",
                "hub-2,economy,Skills,Hub,,",
                "hub-3,economy,economy-skills,,,",
                "hub-4,economy,economy-skills,Hub,,summer 2021",
                "masterplan,economy,economy-skills,Again,,");

        // Then
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/rows-rejected"))
                .body(
                        "errors.pointer",
                        contains(
                                "/projects/1/code",
                                "/projects/2/priority",
                                "/projects/3/outcome",
                                "/projects/4/title",
                                "/projects/5/milestones",
                                "/projects/6/code"))
                .body(
                        "errors.code",
                        contains("not-a-code", "missing", "not-a-code", "missing", "not-a-milestone", "twice"));
        get("/api/v1/projects").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    code,title\\nhub,Hub                                        | columns
                    code,priority,outcome,title,objective                       | columns
                    code,priority,outcome,title,objective,milestones\\nhub,"a    | not-csv
                    code,priority,outcome,title,objective,milestones\\nhub,a     | not-csv
                    ''                                                          | not-csv
                    """)
    void aFileThatIsNoSuchTableIsRefused(String csv, String code) {
        // When
        var answer = importingFile(csv.replace("\\n", "\n"));

        // Then
        answer.then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/projects"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aFileOfAnotherTableIsRefused() {
        // When
        var answer = as("performance-office")
                .multiPart(projects(HEADING + MASTERPLAN))
                .multiPart(part("kpis", "code\nECO-1"))
                .post("/api/v1/imports");

        // Then
        answer.then().statusCode(422).body("errors.pointer", contains("/kpis"));
        get("/api/v1/projects/masterplan").then().statusCode(404);
    }

    @Test
    void aMilestoneMayHaveASemicolonOfItsOwn() {
        // When
        importing("hub,economy,,Hub,,Plan\\; consult: 2021; Open: early 2022")
                .then()
                .statusCode(200);

        // Then
        get("/api/v1/projects/hub/milestones").then().body("title", contains("Plan; consult", "Open"));
        get("/api/v1/exports/projects.csv").then().body(containsString("Plan\\; consult: 2021;Open: early 2022"));
    }

    @Test
    void everyColumnIsExplainedInTheOrderOfTheHeading() {
        get("/api/v1/exports/csv-metadata.json")
                .then()
                .statusCode(200)
                .contentType("application/csvm+json")
                .body("tables.url", hasItem("projects.csv"))
                .body(
                        "tables[0].tableSchema.columns.name",
                        contains(HEADING.strip().split(",")))
                .body("tables[0].tableSchema.columns.'dc:description'", everyItem(endsWith(".")));
    }

    @Test
    void aSpreadsheetsByteOrderMarkDoesNotHurt() {
        importingFile("\ufeff" + HEADING + MASTERPLAN).then().statusCode(200);
        get("/api/v1/projects/masterplan").then().statusCode(200);
    }

    @Test
    void aNulCharacterIsRefusedWhereItStands() {
        importing("hub,economy,economy-skills,H\0b,,")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/projects/0/title"))
                .body("errors[0].code", equalTo("not-text"));
    }

    @Test
    void aRepeatedKeyGetsTheFirstAnswerAndNoOtherRequestMayUseIt() {
        // Given
        String key = "import-" + System.nanoTime();
        var first = as("performance-office")
                .header("Idempotency-Key", key)
                .multiPart(projects(HEADING + MASTERPLAN))
                .post("/api/v1/imports");

        // When
        var again = as("performance-office")
                .header("Idempotency-Key", key)
                .multiPart(projects(HEADING + MASTERPLAN))
                .post("/api/v1/imports");
        var other = as("performance-office")
                .header("Idempotency-Key", key)
                .multiPart(projects(HEADING + MASTERPLAN.replace("summer", "autumn")))
                .post("/api/v1/imports");

        // Then
        first.then().statusCode(200).body("events", equalTo(1));
        again.then().statusCode(200).body("events", equalTo(1));
        other.then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }
}
