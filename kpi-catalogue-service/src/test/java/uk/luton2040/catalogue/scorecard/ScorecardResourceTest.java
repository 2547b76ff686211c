package uk.luton2040.catalogue.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ScorecardResourceTest {
    private static final String LINES = """
            {"number":"2","kpis":["DIS-02","DIS-03"],"priority":"disadvantaged","outcome":"disadvantaged-housing",
             "title":"=Homes, \\"safe\\" ones","aspirational":"All of them","frequencyNote":" "},
            {"number":"1","kpis":["ECO-17"],"priority":"economy","title":"Local spend"},
            {"kpis":["DIS-02"],"title":"For every board"}""";

    private final String scorecard = "t-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void theLutonCatalogueIsThere() {
        LutonFiles.importAll().then().statusCode(200);
    }

    @Test
    void aScorecardIsMadeWithItsLinesInTheirOrder() {
        // When
        put("\"0\"", body("quarterly", "executive", LINES)).statusCode(200).header("ETag", "\"1\"");

        // Then
        viewer().get("/api/v1/scorecards/" + scorecard)
                .then()
                .body("title", is("A scorecard"))
                .body("reportingCycle", is("quarterly"))
                .body("reportedTo", contains("executive"))
                .body("lines.title", contains("=Homes, \"safe\" ones", "Local spend", "For every board"))
                .body("lines[0].kpis", contains("DIS-02", "DIS-03"))
                .body("lines[0].outcome", is("disadvantaged-housing"));
        put("\"1\"", body("annual", "executive", "")).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void whatIsKeptByJsonGoesOutAsCsvAndComesInTheSame() {
        // Given
        put("\"0\"", body("quarterly", "executive", LINES)).statusCode(200);
        Map<String, Object> kept = read();
        String lines = export(scorecard + "-measures");
        String row = export("scorecards")
                .lines()
                .filter(line -> line.startsWith(scorecard))
                .findFirst()
                .orElseThrow();
        put("\"1\"", body("annual", "", "{\"kpis\":[\"DIS-02\"],\"title\":\"Another\"}"))
                .statusCode(200);
        assertThat(read()).isNotEqualTo(kept);

        // When
        editor().multiPart(
                        "scorecards",
                        "s.csv",
                        ("code,title,reporting_cycle,contents,reported_to,where\n" + row + "\n").getBytes(),
                        "text/csv")
                .multiPart(scorecard + "-measures", "l.csv", lines.getBytes(), "text/csv")
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("events", is(1));

        // Then
        assertThat(read()).isEqualTo(kept);
    }

    @Test
    void aScorecardReadFromAFileKeepsItsTable() {
        // Given
        String source =
                "code,title,reporting_cycle,contents,reported_to,where\n%s,From a file,annual,t-%s-lines.csv,,P. 3\n"
                        .formatted(scorecard, scorecard);
        LutonFiles.importText("scorecards", source).then().statusCode(200);

        // When
        put("\"1\"", body("quarterly", "", LINES)).statusCode(200);

        // Then
        assertThat(export("t-%s-lines".formatted(scorecard)).lines()).hasSize(4);
        assertThat(export("scorecards")).contains(",t-%s-lines.csv,,P. 3".formatted(scorecard));
    }

    @Test
    void linesThatAreFoundByOriginCannotBeEdited() {
        // Given
        String etag = viewer().get("/api/v1/scorecards/corporate").header("ETag");
        JsonPath corporate = viewer().get("/api/v1/scorecards/corporate").jsonPath();
        List<Map<String, Object>> lines = corporate.getList("lines");

        // Then
        putCorporate(etag, corporate.getString("title"), lines.subList(1, lines.size()))
                .statusCode(422)
                .body("errors.pointer", contains("/lines"))
                .body("errors.code", contains("derived"))
                .body("errors[0].message", startsWith("Its lines are the KPIs with the origin 'corporate'"));
        putCorporate(etag, "Corporate scorecard", lines).statusCode(200).body("title", is("Corporate scorecard"));
    }

    @Test
    void whatIsUnknownOrThereTwiceIsPointedAt() {
        put("\"0\"", body("quarterly", "nowhere\",\"executive\",\"executive", """
                        {"number":"1","kpis":["NO-1","DIS-02","DIS-02"],"title":"A"},
                        {"number":"1","kpis":[],"priority":"wealth","title":"B"},
                        {"kpis":[],"priority":"economy","outcome":"disadvantaged-housing","title":"C"},
                        {"kpis":[],"outcome":"disadvantaged-housing","title":"C"}
                        """))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/reportedTo/0",
                                "/reportedTo/2",
                                "/lines/0/kpis/0",
                                "/lines/0/kpis/2",
                                "/lines/1/priority",
                                "/lines/1/number",
                                "/lines/2/outcome",
                                "/lines/3/priority",
                                "/lines/3/title"))
                .body(
                        "errors.code",
                        contains(
                                "unknown", "twice", "unknown", "twice", "unknown", "twice", "unknown", "missing",
                                "twice"));
        put("\"0\"", body("now and then", "", "")).statusCode(422).body("errors.pointer", contains("/reportingCycle"));
        put("\"0\"", body("annual", "", "{\"kpis\":[],\"title\":\" \"},null"))
                .statusCode(422)
                .body("errors.pointer", contains("/lines/0/title", "/lines/1"));
        put("\"0\"", "{\"title\":").statusCode(400);
        viewer().get("/api/v1/scorecards/" + scorecard).then().statusCode(404);
    }

    @Test
    void twoScorecardsDoNotShareATable() {
        // Given
        String other =
                "code,title,reporting_cycle,contents,reported_to,where\n%s-other,Other,annual,%s-measures.csv,,\n"
                        .formatted(scorecard, scorecard);
        LutonFiles.importText("scorecards", other).then().statusCode(200);

        // Then
        put("\"0\"", body("annual", "", ""))
                .statusCode(422)
                .body("errors.code", contains("taken"))
                .body("errors[0].message", containsString("'%s-other'".formatted(scorecard)));
    }

    @Test
    void aChangeNeedsTheNewestTagAndTheRole() {
        put("\"0\"", body("annual", "", "")).statusCode(200);
        put("\"0\"", body("annual", "", "")).statusCode(412);
        editor().contentType(ContentType.JSON)
                .body(body("annual", "", ""))
                .put("/api/v1/scorecards/" + scorecard)
                .then()
                .statusCode(428);
        viewer().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body("annual", "", ""))
                .put("/api/v1/scorecards/" + scorecard)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse putCorporate(String tag, String title, List<Map<String, Object>> lines) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of(
                        "title",
                        title,
                        "reportingCycle",
                        "quarterly",
                        "reportedTo",
                        List.of("overview-and-scrutiny-board", "executive"),
                        "lines",
                        lines))
                .put("/api/v1/scorecards/corporate")
                .then();
    }

    private Map<String, Object> read() {
        return viewer().get("/api/v1/scorecards/" + scorecard).jsonPath().getMap("");
    }

    private static String export(String table) {
        return viewer().get("/api/v1/exports/" + table)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private ValidatableResponse put(String tag, String body) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/scorecards/" + scorecard)
                .then();
    }

    private static String body(String cycle, String reportedTo, String lines) {
        return "{\"title\":\"A scorecard\",\"reportingCycle\":\"%s\",\"reportedTo\":[%s],\"lines\":[%s]}"
                .formatted(cycle, reportedTo.isEmpty() ? "" : "\"" + reportedTo + "\"", lines);
    }
}
