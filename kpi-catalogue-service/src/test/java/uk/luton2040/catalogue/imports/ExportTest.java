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
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
