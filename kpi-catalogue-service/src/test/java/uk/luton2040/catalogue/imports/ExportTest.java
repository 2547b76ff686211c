package uk.luton2040.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.testkit.RealParts;

/** The tables as they go out, and the data dictionary held against the rules of CSV on the Web. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ExportTest {
    /** https://www.w3.org/TR/tabular-metadata/#built-in-datatypes, those used here. */
    private static final Set<String> DATATYPES =
            Set.of("string", "integer", "decimal", "boolean", "date", "dateTimeStamp", "json");

    private JsonNode dictionary = NullNode.instance;

    @BeforeEach
    void theLutonCatalogueIsThere() throws JsonProcessingException {
        LutonFiles.importAll().then().statusCode(200);
        dictionary = new ObjectMapper()
                .readTree(viewer().get("/api/v1/exports/csv-metadata.json")
                        .then()
                        .statusCode(200)
                        .contentType(startsWith("application/csvm+json"))
                        .extract()
                        .asString());
    }

    private static JsonNode columns(JsonNode table) {
        return table.at("/tableSchema/columns");
    }

    private static List<String> names(JsonNode table) {
        return columns(table).findValuesAsText("name");
    }

    @Test
    void theDictionaryIsATableGroupOfCsvOnTheWeb() {
        assertThat(dictionary.at("/@context/0").asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(dictionary.at("/@context/1/@language").asText()).isEqualTo("en");
        assertThat(dictionary.get("tables").findValuesAsText("url"))
                .contains("plans.csv", "versions.csv", "luton-2040-measures.csv")
                .doesNotHaveDuplicates();
    }

    @Test
    void everyColumnIsExplainedInTheOrderOfTheHeading() {
        for (JsonNode table : dictionary.get("tables")) {
            String heading = viewer().get("/api/v1/exports/" + table.get("url").asText())
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/csv"))
                    .header("Link", containsString("<csv-metadata.json>; rel=\"describedby\""))
                    .extract()
                    .asString()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertThat(String.join(",", names(table))).isEqualTo(heading);
            assertThat(table.get("dc:description").asText()).endsWith(".");
            assertThat(names(table)).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_.]*"));
            for (JsonNode column : columns(table)) {
                JsonNode datatype = column.get("datatype");
                assertThat(column.get("titles")).isEqualTo(column.get("name"));
                assertThat(column.get("dc:description").asText())
                        .hasSizeGreaterThan(7)
                        .endsWith(".");
                assertThat(DATATYPES).contains(datatype.path("base").asText(datatype.asText()));
            }
        }
    }

    @Test
    void everyKeyNamesColumnsThatAreThere() {
        Map<String, List<String>> columns = new HashMap<>();
        dictionary.get("tables").forEach(table -> columns.put(table.get("url").asText(), names(table)));
        int references = 0;
        for (JsonNode table : dictionary.get("tables")) {
            for (JsonNode key : table.at("/tableSchema/primaryKey")) {
                assertThat(names(table)).contains(key.asText());
            }
            for (JsonNode key : table.at("/tableSchema/foreignKeys")) {
                assertThat(names(table)).contains(key.get("columnReference").asText());
                assertThat(columns.get(key.at("/reference/resource").asText()))
                        .contains(key.at("/reference/columnReference").asText());
                references++;
            }
        }
        assertThat(references).isGreaterThan(15);
    }

    @Test
    void everyCellHoldsToTheDictionary() throws IOException {
        Map<String, List<Map<String, String>>> rows = new HashMap<>();
        for (JsonNode table : dictionary.get("tables")) {
            String url = table.get("url").asText();
            rows.put(url, rows(viewer().get("/api/v1/exports/" + url).asString()));
        }
        for (JsonNode table : dictionary.get("tables")) {
            String url = table.get("url").asText();
            List<List<String>> key = new ArrayList<>();
            table.at("/tableSchema/primaryKey").forEach(column -> key.add(cells(rows, url, column.asText())));
            assertThat(IntStream.range(0, key.getFirst().size())
                            .mapToObj(
                                    i -> key.stream().map(cells -> cells.get(i)).toList()))
                    .as(url)
                    .doesNotHaveDuplicates();
            for (JsonNode column : columns(table)) {
                String name = column.get("name").asText();
                List<String> cells = cells(rows, url, name);
                if (column.path("required").asBoolean()) {
                    assertThat(cells).as(url + " " + name).doesNotContain("");
                }
                assertThat(cells.stream()
                                .filter(cell -> !cell.isEmpty())
                                .flatMap(
                                        cell -> column.has("separator") ? Stream.of(cell.split(";")) : Stream.of(cell)))
                        .as(url + " " + name)
                        .allMatch(form(column.get("datatype")).asMatchPredicate());
            }
            for (JsonNode foreign : table.at("/tableSchema/foreignKeys")) {
                String name = foreign.get("columnReference").asText();
                JsonNode reference = foreign.get("reference");
                assertThat(cells(
                                rows,
                                reference.get("resource").asText(),
                                reference.get("columnReference").asText()))
                        .as(url + " " + name)
                        .containsAll(cells(rows, url, name).stream()
                                .filter(cell -> !cell.isEmpty())
                                .toList());
            }
        }
    }

    private static List<String> cells(Map<String, List<Map<String, String>>> rows, String url, String column) {
        return rows.getOrDefault(url, List.of()).stream()
                .map(row -> row.getOrDefault(column, ""))
                .toList();
    }

    private static Pattern form(JsonNode datatype) {
        if (datatype.has("format")) {
            return Pattern.compile(datatype.get("format").asText());
        }
        return Pattern.compile(
                switch (datatype.asText()) {
                    case "integer" -> "-?\\d+";
                    case "decimal" -> "-?\\d+(\\.\\d+)?";
                    case "date" -> "\\d{4}-\\d\\d-\\d\\d";
                    case "dateTimeStamp" -> "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";
                    default -> "(?s).*";
                });
    }

    private static List<Map<String, String>> rows(String csv) throws IOException {
        return new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv)
                .readAll();
    }

    @Test
    void theWordsAllowedAreThoseTheProductKnows() {
        assertThat(dictionary.findValues("format"))
                .extracting(JsonNode::asText)
                .contains("^(" + String.join("|", Coded.codes(ValueType.class)) + ")$");
    }

    @Test
    void theWholeCatalogueIsOneObject() {
        viewer().get("/api/v1/exports")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("kpis.code", hasItem("ECO-17"))
                .body("versions.find { it.kpi == 'ECO-17' }.definition.unit", is("% of spend"))
                .body("plans[0].from", is(2020));
    }

    @Test
    void aTableThatIsNotThereIsNotFound() {
        viewer().get("/api/v1/exports/wishes.csv")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
    }
}
