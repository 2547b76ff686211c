package uk.luton2040.reporting.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.illustrativeRule;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.scorecard;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aProject;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anAction;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.testkit.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import uk.luton2040.reporting.Live;
import uk.luton2040.reporting.page.Html;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PublicResourceTest {
    private static final String PUBLIC = "/api/v1/public/";

    /** All that a public answer may say, wherever it stands. Whatever boards' reports gain is not in it by itself. */
    private static final Set<String> MAY_BE_SAID = Set.of(
            "terms",
            "licence",
            "licenceUrl",
            "attribution",
            "notice",
            "boards",
            "board",
            "code",
            "name",
            "kind",
            "scorecards",
            "title",
            "reportingCycle",
            "period",
            "label",
            "href",
            "csv",
            "asAt",
            "calculation",
            "counts",
            "kpis",
            "green",
            "amber",
            "red",
            "grey",
            "notPublished",
            "unit",
            "valueType",
            "betterWhen",
            "priority",
            "outcome",
            "value",
            "valueText",
            "quality",
            "status",
            "target",
            "direction",
            "sameLastYear",
            "notShown",
            "illustrative",
            "history",
            "points",
            "parts",
            "breaks",
            "low",
            "high",
            "projects",
            "stage",
            "reportedElsewhere",
            "milestones",
            "date",
            "from",
            "until",
            "everyYear",
            "reached",
            "sparklines");

    private final String board = unique("board");
    private final String card = unique("card");
    private final String priority = unique("priority");
    private final String kpi = unique("KPI");
    private final String few = unique("KPI");
    private final String closed = unique("KPI");
    private final String project = unique("project");

    /** A board with three KPIs, of which one counts a few people, and with people's words and doings. */
    @BeforeEach
    void aBoardOfItsOwn() {
        Live.world();
        tell(
                aPlan(unique("plan"), priority + "/" + priority + "-1"),
                aScorecard(card, "six-monthly", aLine(priority, null, "One", kpi, few, closed)),
                aBoard(board, card, leading(priority)),
                aKpi(kpi).on(priority, null).target("FY2021-H1", "60").state(),
                aKpi(few)
                        .of("number", "people", 0)
                        .betterWhen("lower")
                        .judgedBy(illustrativeRule("absolute", "5"))
                        .illustrativeTarget("FY2021-H1", "4")
                        .state(),
                aKpi(closed).state(),
                aPublishedValue(kpi, "FY2020-H2", "55").state(),
                aPublishedValue(kpi, "FY2021-H1", "12.5")
                        .saying("Jane Doe, 12 High Street, is the third.")
                        .state(),
                aPublishedValue(few, "FY2020-H2", "14").invented().state(),
                aPublishedValue(few, "FY2021-H1", "7").invented().state(),
                aPublishedValue(closed, "FY2021-H1", "33").state(),
                anAction(unique("action"), kpi, "open", "2021-12-01"),
                aProject(project, priority, null));
        eventually(
                "the board has its values",
                () -> officer()
                        .get(scorecard(board, card))
                        .then()
                        .body("counts.kpis", is(3))
                        .body("counts.red", is(1))
                        .body("projects.size()", is(1)));
    }

    private ValidatableResponse decide(boolean open, List<Map<String, String>> scorecards, List<String> kpis) {
        return officer()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("open", open, "why", "Agreed by the Executive", "scorecards", scorecards, "kpis", kpis))
                .post("/api/v1/open-data/decisions")
                .then();
    }

    private void open(String... kpis) {
        decide(true, List.of(Map.of("board", board, "scorecard", card)), List.of(kpis))
                .statusCode(200);
        eventually("it is open", () -> given().get(ofBoard()).then().statusCode(200));
    }

    private String ofBoard() {
        return PUBLIC + "boards/" + board + "/scorecards/" + card;
    }

    private static String one(String code) {
        return "kpis.find { it.code == '" + code + "' }.";
    }

    @Test
    void nothingIsOpenThatNobodyDecidedOn() {
        given().get(ofBoard()).then().statusCode(404).body("type", is("/problems/not-found"));
        given().get(PUBLIC + "kpis/" + kpi + "/history").then().statusCode(404);
        given().get(PUBLIC + "boards")
                .then()
                .statusCode(200)
                .body("boards.findAll { it.code == '" + board + "' }", empty());
    }

    @Test
    void onAnOpenScorecardOnlyOpenKpisAppear() {
        // When
        open(kpi, few);

        // Then
        given().get(ofBoard())
                .then()
                .body("kpis.code", contains(kpi, few))
                .body("counts.kpis", is(2))
                .body("board.code", is(board))
                .body("period.code", is("FY2021-H1"))
                .body(one(kpi) + "status", is("red"))
                .body(one(kpi) + "valueText", is("12.5% of spend"))
                .body(one(kpi) + "direction", is("worsening"))
                .body("terms.licence", startsWith("Open Government Licence"))
                .body("terms.notice", startsWith("This contains illustrative data"));
        given().get(PUBLIC + "scorecards/" + card)
                .then()
                .body("kpis.code", contains(kpi, few))
                .body("board", nullValue());
        given().get(PUBLIC + "kpis/" + closed + "/history").then().statusCode(404);
        given().get(PUBLIC + "boards")
                .then()
                .body("boards.find { it.code == '" + board + "' }.scorecards.href", contains(ofBoard()));
    }

    @Test
    void aCountOfAFewIsNotShownNorWhatWouldTellOfIt() {
        // When
        open(kpi, few);

        // Then
        given().get(ofBoard())
                .then()
                .body(one(few) + "value", nullValue())
                .body(one(few) + "valueText", nullValue())
                .body(one(few) + "status", is("not-published"))
                .body(one(few) + "direction", nullValue())
                .body(one(few) + "notShown", is("Counts below 10 are not published."))
                .body(one(few) + "illustrative", hasItem("value"))
                .body("counts.notPublished", is(1))
                .body("counts.red", is(1));
        given().get(PUBLIC + "kpis/" + few + "/history")
                .then()
                .statusCode(200)
                .body("points.period.code", contains("FY2020-H2", "FY2021-H1"))
                .body("points[0].value", is(14))
                .body("points.valueText", contains("14 people", null))
                .body("points[1].value", nullValue())
                .body("points[1].status", is("not-published"));
    }

    @Test
    void whatIsShownIsDrawnAsItsBoardSeesIt() {
        // Given
        open(kpi, few);

        // When
        Response plain = given().get(ofBoard());
        Response charts = given().get(ofBoard() + "?charts=true");

        // Then
        Map<String, Object> said = charts.path("$");
        Map<String, String> drawn = charts.path("sparklines");
        Map<String, String> boards =
                officer().get(scorecard(board, card) + "?charts=true").path("sparklines");
        assertThat(drawn).containsOnlyKeys(kpi, few).containsEntry(kpi, boards.get(kpi));
        assertThat(said.remove("sparklines")).isNotNull();
        assertThat(said).isEqualTo(plain.path("$"));
        charts.then()
                .header("Cache-Control", "public, max-age=60")
                .header("ETag", not(plain.getHeader("ETag")))
                .header("Link", "<" + card + "/kpis.csv>; rel=\"alternate\"; type=\"text/csv\"");
    }

    @Test
    void aCountOfAFewIsNotDrawn() {
        // When
        open(kpi, few);

        // Then
        Map<String, String> boards =
                officer().get(scorecard(board, card) + "?charts=true").path("sparklines");
        Map<String, String> drawn = given().get(ofBoard() + "?charts=true").path("sparklines");
        assertThat(boards.get(few)).contains("H2 2020/21: 14, H1 2021/22: 7.</desc>", "<rect x=\"111.1\"");
        assertThat(drawn.get(few))
                .contains("H2 2020/21: 14, H1 2021/22: not shown.</desc>")
                .contains("<rect x=\"95.7\"")
                .doesNotContain("x=\"111.1\"");
    }

    @Test
    void nothingInternalIsSaid() throws Exception {
        // Given
        open(kpi, few);

        // When
        Set<String> said = new TreeSet<>();
        StringBuilder all = new StringBuilder();
        for (String path : List.of(
                "boards",
                "scorecards/" + card,
                "boards/" + board + "/scorecards/" + card,
                "boards/" + board + "/scorecards/" + card + "?charts=true",
                "kpis/" + kpi + "/history",
                "kpis/" + few + "/history",
                "projects")) {
            String body =
                    given().get(PUBLIC + path).then().statusCode(200).extract().asString();
            all.append(body);
            collect(new ObjectMapper().readTree(body), said);
        }
        for (String table : List.of(
                "boards.csv", "scorecards/" + card + "/kpis.csv", "kpis/" + kpi + "/history.csv", "projects.csv")) {
            all.append(
                    given().get(PUBLIC + table).then().statusCode(200).extract().asString());
        }

        // Then
        said.removeAll(MAY_BE_SAID);
        said.removeAll(Set.of(kpi, few));
        assertThat(said).isEmpty();
        assertThat(all.toString()).doesNotContain("Jane Doe", "Housing", "housing", "To do ", closed);
    }

    @Test
    void whatIsOpenHasPagesThatAnybodyMayReadAndTheRestHasNone() throws IOException, SAXException {
        // Given
        open(kpi, few);

        // When
        String boards = page("/public").statusCode(200).extract().asString();
        String shown = page("/public/boards/" + board + "/" + card)
                .statusCode(200)
                .extract()
                .asString();
        String history = page("/public/kpis/" + kpi).statusCode(200).extract().asString();
        String ofFew = page("/public/kpis/" + few).statusCode(200).extract().asString();

        // Then
        assertThat(boards).contains("/public/boards/" + board + "/" + card, "Sign in");
        assertThat(shown)
                .contains("/public/kpis/" + kpi, "12.5%", "Not shown", "Illustrative data.")
                .contains("<title id=\"spark-" + kpi + "-title\">", "H1 2021/22: not shown.</desc>")
                .doesNotContain("Jane Doe", closed, "7 people");
        assertThat(history).contains("<svg ", "12.5%", "55%").doesNotContain("Jane Doe");
        assertThat(ofFew)
                .contains(">14 ", ">not shown<", ">not published<")
                .doesNotContain(">7<", ">7 ", " 7 people", "Jane Doe");
        for (String html : List.of(boards, shown, history, ofFew)) {
            assertThat(Html.complaints(html)).isEmpty();
            assertThat(html).doesNotContain("NOT_FOUND");
        }
        page("/public/kpis/" + closed).statusCode(404).body(containsString("<h1>Page not found</h1>"));
        page("/public/boards/" + board + "/no-such-card").statusCode(404);
    }

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then();
    }

    private static void collect(JsonNode node, Set<String> names) {
        node.properties().forEach(field -> {
            names.add(field.getKey());
            collect(field.getValue(), names);
        });
        node.elements().forEachRemaining(item -> collect(item, names));
    }

    @Test
    void whatIsClosedIsGoneAtOnce() {
        // Given
        open(kpi, few);
        given().get(PUBLIC + "kpis/" + few + "/history").then().statusCode(200);

        // When
        decide(false, List.of(), List.of(few)).statusCode(200);

        // Then
        eventually("the KPI is closed", () -> {
            given().get(PUBLIC + "kpis/" + few + "/history").then().statusCode(404);
            given().get(ofBoard()).then().body("kpis.code", contains(kpi));
        });
        decide(false, List.of(Map.of("board", board, "scorecard", card)), List.of());
        eventually(
                "the scorecard is closed", () -> given().get(ofBoard()).then().statusCode(404));
    }

    @Test
    void anyWebPageMayReadItAndKeepItForAMinute() {
        // Given
        open(kpi);

        // When
        Response answer = given().header("Origin", "https://elsewhere.example").get(ofBoard());

        // Then
        answer.then()
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Cache-Control", "public, max-age=60")
                .header("Vary", "Accept-Encoding")
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
                .header("RateLimit", notNullValue())
                .header("Link", "<" + card + "/kpis.csv>; rel=\"alternate\"; type=\"text/csv\"");
        given().header("If-None-Match", answer.getHeader("ETag"))
                .get(ofBoard())
                .then()
                .statusCode(304)
                .header("Access-Control-Allow-Origin", "*");
        given().get("/api/v1/boards").then().statusCode(401).header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void tablesComeWithWhatTheirColumnsMean() {
        // Given
        open(kpi, few);

        // When
        Response table = given().get(ofBoard() + "/kpis.csv");

        // Then
        table.then()
                .contentType("text/csv;charset=UTF-8")
                .header("Link", "<csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"");
        assertThat(table.asString().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith(kpi + ",").contains(",FY2021-H1,12.5,final,red,"))
                .anySatisfy(line -> assertThat(line).contains(",FY2021-H1,,final,not-published,"));
        given().get(ofBoard() + "/csv-metadata.json")
                .then()
                .contentType(startsWith("application/csvm+json"))
                .body("'dc:license'", startsWith("https://www.nationalarchives.gov.uk/"))
                .body("'dc:abstract'", startsWith("This contains illustrative data"))
                .body("tables.url", contains("kpis.csv"))
                .body("tables[0].tableSchema.columns.name", hasItem("not_shown"));
        assertThat(given().get(PUBLIC + "kpis/" + kpi + "/history.csv")
                        .asString()
                        .lines())
                .containsExactly(
                        "period,category,value,quality,status,target,target_low,target_high,not_shown,illustrative",
                        "FY2020-H2,,55,final,grey,,,,,",
                        "FY2021-H1,,12.5,final,red,60,,,,");
        given().get(PUBLIC + "kpis/" + kpi + "/csv-metadata.json").then().body("tables.url", contains("history.csv"));
        given().get(PUBLIC + "csv-metadata.json").then().body("tables.url", contains("boards.csv", "projects.csv"));
    }

    @Test
    void projectsOfOpenBoardsAreShownWithoutPeople() {
        // When
        open(kpi);

        // Then
        String mine = "projects.find { it.code == '" + project + "' }.";
        eventually(
                "the project is there",
                () -> given().get(PUBLIC + "projects")
                        .then()
                        .body(mine + "title", is("Project " + project))
                        .body(mine + "milestones[0].date", is("summer 2021")));
        assertThat(given().get(PUBLIC + "projects.csv").asString())
                .contains(project + ",Project " + project + "," + priority + ",");
    }

    @Test
    void onlyAnOfficerDecidesAndSaysWhyAndAnAuditorReadsIt() {
        // Given
        open(kpi);

        // Then
        as("audit-office")
                .get("/api/v1/open-data/decisions")
                .then()
                .statusCode(200)
                .body("find { it.code == '" + kpi + "' }.why", is("Agreed by the Executive"))
                .body("find { it.code == '" + board + "/" + card + "' }.who", is("performance-office"));
        as("audit-office")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/open-data/decisions")
                .then()
                .statusCode(403);
        as("portal-health-and-wellbeing-board")
                .get("/api/v1/open-data/decisions")
                .then()
                .statusCode(403);
        given().get("/api/v1/open-data/decisions").then().statusCode(401);
    }

    @Test
    void whatIsUnknownOrMissingIsPointedAt() {
        decide(true, List.of(Map.of("board", board, "scorecard", "no-such-card")), List.of())
                .statusCode(422)
                .body("errors[0].pointer", is("/scorecards/0"));
        decide(true, List.of(), List.of(kpi, "NO-99")).statusCode(422).body("errors[0].pointer", is("/kpis/1"));
        decide(true, List.of(), List.of()).statusCode(422).body("errors[0].code", is("nothing-named"));
        officer()
                .contentType(ContentType.JSON)
                .body("{\"open\":true,\"kpis\":[\"" + kpi + "\"]}")
                .post("/api/v1/open-data/decisions")
                .then()
                .statusCode(422);
    }
}
