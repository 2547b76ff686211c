package uk.luton2040.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

/** What is exported is imported to the same state, whatever the form. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RoundTripTest {
    private static final List<String> EVERY_PART =
            List.of("", "/versions", "/transitions", "/questions", "/targets", "?on=2999-05-01");

    enum Form {
        CSV,
        JSON,
        ZIP;

        Response post(Exports exports, String query) {
            RequestSpecification request = editor();
            switch (this) {
                case CSV ->
                    exports.tables()
                            .forEach((table, csv) -> request.multiPart(
                                    table, table + ".csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv"));
                case JSON -> request.contentType(ContentType.JSON).body(exports.json());
                case ZIP -> request.contentType("application/zip").body(exports.zip());
            }
            return request.post("/api/v1/imports" + query);
        }
    }

    /** All that the service gives away of the catalogue, in every form. */
    private record Exports(Map<String, String> tables, byte[] json, byte[] zip) {
        static Exports now() {
            byte[] json =
                    viewer().accept(ContentType.JSON).get("/api/v1/exports").asByteArray();
            byte[] zip =
                    viewer().accept("application/zip").get("/api/v1/exports").asByteArray();
            List<String> names = viewer().get("/api/v1/exports/csv-metadata.json")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("tables.'dc:title'");
            Map<String, String> tables = new LinkedHashMap<>();
            names.forEach(name -> tables.put(
                    name,
                    viewer().get("/api/v1/exports/" + name + ".csv")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString()));
            return new Exports(tables, json, zip);
        }
    }

    @BeforeEach
    void theCatalogueIsEdited() throws SQLException {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        EmptyCatalogue.make();
        AnEditedCatalogue.make();
    }

    /** Other tests of this database count on the Luton catalogue as it is printed. */
    @AfterEach
    void theCatalogueIsEmptied() throws SQLException {
        EmptyCatalogue.make();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsExportedIsImportedToTheSameState(Form form) throws SQLException {
        // Given
        Exports exports = Exports.now();
        Map<String, String> state = state();
        EmptyCatalogue.make();

        // When
        form.post(exports, "?dryRun=true").then().statusCode(200).body("dryRun", is(true));
        viewer().get("/api/v1/kpis").then().body("items", empty());
        form.post(exports, "")
                .then()
                .statusCode(200)
                .body("tables.table", contains(exports.tables().keySet().toArray()))
                .body("tables.updated", everyItem(is(0)));

        // Then
        Exports again = Exports.now();
        assertThat(again.tables()).isEqualTo(exports.tables());
        assertThat(again.json()).isEqualTo(exports.json());
        assertThat(again.zip()).isEqualTo(exports.zip());
        assertThat(state()).isEqualTo(state);
    }

    @Test
    void theSameOnTopChangesNothing() {
        // Given
        Exports exports = Exports.now();
        Map<String, String> state = state();

        // When
        for (Form form : Form.values()) {
            form.post(exports, "?why=again")
                    .then()
                    .statusCode(200)
                    .body("events", is(0))
                    .body("tables.created", everyItem(is(0)))
                    .body("tables.updated", everyItem(is(0)))
                    .body("tables.rows", everyItem(not(empty())));
        }

        // Then
        assertThat(Exports.now().json()).isEqualTo(exports.json());
        assertThat(state()).isEqualTo(state);
    }

    @Test
    void aCopyWithoutTheHistoryIsDefinedTheSame() throws SQLException {
        // Given
        Exports exports = Exports.now();
        Map<String, String> tables = new LinkedHashMap<>(exports.tables());
        tables.keySet().removeAll(List.of("versions", "transitions", "questions"));
        List<Object> definitions = definitions();
        EmptyCatalogue.make();

        // When
        Form.CSV
                .post(new Exports(tables, exports.json(), exports.zip()), "")
                .then()
                .statusCode(200);

        // Then
        Map<String, String> again = new LinkedHashMap<>(Exports.now().tables());
        again.keySet().retainAll(tables.keySet());
        assertThat(again).isEqualTo(tables);
        assertThat(definitions()).isEqualTo(definitions);
        viewer().get("/api/v1/kpis/T-TREES/versions").then().body("number", contains(1));
    }

    private static List<Object> definitions() {
        return viewer().get("/api/v1/kpis?limit=200")
                .jsonPath()
                .getList("items.collect { [it.code, it.title, it.priority, it.outcome, it.providers, it.categories,"
                        + " it.calendar, it.decimals, it.rule, it.targets, it.details] }");
    }

    /** As readers see it; ETags count the changes and are the copy's own. */
    private static Map<String, String> state() {
        Map<String, String> state = new LinkedHashMap<>();
        for (String list : List.of("plans", "organisations", "boards", "scorecards", "meetings?limit=200")) {
            state.put(list, viewer().get("/api/v1/" + list).asString());
        }
        List<String> codes = viewer().get("/api/v1/kpis?limit=200").jsonPath().getList("items.code");
        for (String code : codes) {
            boolean isEdited = !LutonFiles.isLutons(code) || AnEditedCatalogue.EDITED.contains(code);
            for (String part : isEdited ? EVERY_PART : List.of("")) {
                String path = "kpis/" + code + part;
                state.put(path, viewer().get("/api/v1/" + path).asString());
            }
        }
        return state;
    }
}
