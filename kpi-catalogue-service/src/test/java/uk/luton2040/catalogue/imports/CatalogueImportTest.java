package uk.luton2040.catalogue.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CatalogueImportTest {
    static final List<String> TABLES = LutonFiles.TABLES;

    @BeforeEach
    void theLutonCatalogueIsThere() {
        LutonFiles.importAll().then().statusCode(200);
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void everyRowOfATableIsReadBackEqual(String table) throws IOException {
        // Given
        String file = Files.readString(LutonFiles.FOLDER.resolve(table + ".csv"));

        // When
        String export = viewer().get("/api/v1/exports/" + table)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        List<Map<String, String>> given = rows(file);
        List<Map<String, String>> readBack = rows(export);
        readBack.forEach(row -> row.keySet().retainAll(given.getFirst().keySet()));
        assertThat(readBack).containsExactlyInAnyOrderElementsOf(given).isNotEmpty();
    }

    @Test
    void theSameImportAgainChangesNothing() {
        LutonFiles.importAll()
                .then()
                .statusCode(200)
                .body("events", is(0))
                .body("tables.updated", everyItem(is(0)))
                .body("tables.created", everyItem(is(0)));
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndKeepsNothing() {
        // Given
        String renamed = "code,name_in_paper,name,kind\nhousing,Housing,Housing and Homes,council team\n";

        // When
        var answer = editor().multiPart("organisations", "o.csv", renamed.getBytes(), "text/csv")
                .post("/api/v1/imports?dryRun=true");

        // Then
        answer.then().statusCode(200).body("dryRun", is(true)).body("tables[0].updated", is(1));
        viewer().get("/api/v1/organisations/housing").then().body("name", is("Housing"));
    }

    @Test
    void aDryRunOfNewDefinitionsKeepsNoVersionAndTellsNobody() throws IOException {
        // Given
        String reworded =
                Files.readString(LutonFiles.FOLDER.resolve("kpis.csv")).replace(",internal,", ",in-house,");
        var before = viewer().get("/api/v1/kpis/ECO-17");

        // When
        var answer = editor().multiPart("kpis", "kpis.csv", reworded.getBytes(UTF_8), "text/csv")
                .post("/api/v1/imports?dryRun=true");

        // Then
        answer.then().statusCode(200).body("events", is(answer.<Integer>path("tables[0].updated")));
        assertThat(answer.<Integer>path("events")).isGreaterThan(50);
        assertThat(viewer().get("/api/v1/kpis/ECO-17").asString()).isEqualTo(before.asString());
        assertThat(viewer().get("/api/v1/history/kpi/ECO-17").<List<?>>path("$"))
                .hasSize(Integer.parseInt(before.header("ETag").replace("\"", "")));
    }

    @Test
    void oneBadRowRefusesAllAndIsPointedAt() {
        // Given
        String rows = """
                code,name,kind,linked_to,link,remit,reporting_cycle,scorecards
                youth-board,Youth Board,partnership,,,,,
                lost-board,Lost Board,partnership,nowhere,reports,,,
                own-board,Own Board,partnership,own-board,reports,,,
                """;

        // When
        var answer = LutonFiles.importText("boards", rows);

        // Then
        answer.then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("errors.pointer", contains("/boards/1/linked_to", "/boards/2/linked_to"))
                .body("errors[0].code", is("unknown"));
        viewer().get("/api/v1/boards/youth-board").then().statusCode(404);
    }

    @Test
    void aFileThatBelongsToNoTableIsRefused() {
        LutonFiles.importText("wishes", "code\nmore\n")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("unknown-table"));
    }

    @Test
    void aTableWithOtherColumnsIsRefused() {
        LutonFiles.importText("plans", "code,name\na,b\n")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("columns"));
    }

    @Test
    void aRowGivenTwiceIsRefused() {
        String twice = "code,name_in_paper,name,kind\nx,X,X,partner\nx,Y,Y,partner\n";

        LutonFiles.importText("organisations", twice)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/organisations/1/code"))
                .body("errors[0].code", is("twice"));
    }

    @Test
    void aTargetThatIsNoValueIsKeptAsPrintedWithAQuestion() {
        viewer().get("/api/v1/kpis/WFC-13")
                .then()
                .statusCode(200)
                .body("targets[0].printed", is("increase"))
                .body("openQuestions", hasItem("The printed target 'increase' is not a value: what is meant?"));
    }

    @Test
    void onlyACatalogueEditorMayImport() {
        LutonFiles.viewer()
                .multiPart("plans", "plans.csv", "code\n".getBytes(), "text/csv")
                .post("/api/v1/imports")
                .then()
                .statusCode(403)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void aShorterListOfLinesIsTheWholeList() {
        // Given
        String heading = "number,kpi,priority,outcome,title,aspirational,frequency_note\n";

        // When
        var answer =
                LutonFiles.importText("luton-2040-measures", heading + "2,DIS-02,,,Second,,\n1,DIS-03,,,First,,\n");

        // Then
        answer.then().statusCode(200);
        viewer().get("/api/v1/scorecards/luton-2040").then().body("lines.title", contains("Second", "First"));
    }

    @Test
    void aRefusedFirstLineIsPointedAt() {
        String lines = "number,kpi,priority,outcome,title,aspirational,frequency_note\n1,NO-1,,,A,,\n2,DIS-02,,,B,,\n";

        LutonFiles.importText("luton-2040-measures", lines)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/luton-2040-measures/0/kpi"));
    }

    @Test
    void aPercentToleranceOnATargetOfZeroIsRefused() {
        String definition = """
                kpi,behaviour,decimals,calendar,categories,over_parts,over_time,dead_band,rule,tolerance,strict,green,amber,illustrative
                DIS-03,snapshot,0,,,,,,percent,0.05,,,,yes
                """;

        LutonFiles.importText("definitions", definition)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/definitions/0/rule"))
                .body("errors[0].code", is("cannot-judge"));
    }

    @ParameterizedTest
    @CsvSource({"platinum-count, unknown-word", "gold-count, no-rating"})
    void whatARuleJudgesOfRatingsIsALevelOfARating(String judged, String code) {
        String definition = """
                kpi,behaviour,decimals,calendar,categories,over_parts,over_time,dead_band,rule,tolerance,strict,green,amber,illustrative,judged
                DIS-03,snapshot,0,,,,,,absolute,5,,,,yes,%s
                """.formatted(judged);

        LutonFiles.importText("definitions", definition).then().statusCode(422).body("errors[0].code", is(code));
    }

    private static List<Map<String, String>> rows(String csv) throws IOException {
        return new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .<Map<String, String>>readValues(csv)
                        .readAll()
                        .stream()
                        .filter(row -> Stream.of("code", "kpi", "board")
                                .allMatch(column -> LutonFiles.isLutons(row.getOrDefault(column, ""))))
                        .toList();
    }
}
