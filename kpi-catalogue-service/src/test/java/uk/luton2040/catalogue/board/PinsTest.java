package uk.luton2040.catalogue.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PinsTest {
    private static final String SIGHT = "{\"priority\":\"economy\",\"role\":\"lead\"}";

    private final String board = "t-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void theLutonCatalogueIsThere() {
        LutonFiles.importAll().then().statusCode(200);
    }

    @Test
    void whatIsPinnedIsSeenInTheScorecardsOrderWhateverTheSights() {
        // When
        put(board, "\"0\"", "", "luton-2040", SIGHT, pin("luton-2040", "DIS-03", "ECO-17"))
                .statusCode(200);

        // Then
        content(board)
                .body("pinned", is("The chair asked for it"))
                .body("inheritedFrom", nullValue())
                .body("lines.kpis.flatten()", contains("ECO-17", "ECO-19", "DIS-03"))
                .body("lines.because", everyItem(is("pinned")));
        viewer().get("/api/v1/boards/" + board)
                .then()
                .body("pins.scorecard", contains("luton-2040"))
                .body("pins[0].kpis", contains("DIS-03", "ECO-17"));
    }

    @Test
    void aPinIsLiftedByLeavingItOut() {
        // Given
        put(board, "\"0\"", "", "luton-2040", SIGHT, pin("luton-2040", "DIS-03"))
                .statusCode(200);

        // When
        put(board, "\"1\"", "", "luton-2040", SIGHT, "").statusCode(200);

        // Then
        content(board).body("pinned", nullValue()).body("lines.because", everyItem(is("lead")));
    }

    @Test
    void aSubBoardHasWhatTheBoardAboveHasPinnedUnlessItHasSightsOfItsOwn() {
        // Given
        put(board, "\"0\"", "", "luton-2040", SIGHT, pin("luton-2040", "DIS-03"))
                .statusCode(200);
        String below = board + "-below";
        String linked = "\"linkedTo\":\"%s\",".formatted(board);

        // When
        put(below, "\"0\"", linked, null, "", "").statusCode(200);

        // Then
        content(below).body("inheritedFrom", is(board)).body("lines.kpis.flatten()", contains("DIS-03"));
        put(below, "\"1\"", linked, null, SIGHT, "").statusCode(200);
        content(below).body("inheritedFrom", nullValue()).body("lines.because", everyItem(is("lead")));
        put(below, "\"2\"", linked, null, "", pin("luton-2040", "ECO-05")).statusCode(200);
        content(below).body("inheritedFrom", nullValue()).body("lines.kpis.flatten()", contains("ECO-05"));
    }

    @Test
    void whatCannotBePinnedIsPointedAt() {
        put(
                        board,
                        "\"0\"",
                        "",
                        "luton-2040",
                        SIGHT,
                        String.join(
                                ",",
                                pin("luton-2040", "DIS-03", "DIS-29", "DIS-03"),
                                pin("luton-2040", "DIS-03"),
                                pin("corporate", "NO-1"),
                                pin("no-card", "DIS-03")))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/pins/0/kpis/1",
                                "/pins/0/kpis/2",
                                "/pins/1/scorecard",
                                "/pins/2/scorecard",
                                "/pins/2/kpis/0",
                                "/pins/3/scorecard"))
                .body("errors.code", contains("not-listed", "twice", "twice", "not-received", "not-listed", "unknown"));
        put(board, "\"0\"", "", "luton-2040", SIGHT, "{\"scorecard\":\"luton-2040\",\"kpis\":[],\"why\":\"\"},null")
                .statusCode(422)
                .body("errors.pointer", contains("/pins/0/kpis", "/pins/0/why", "/pins/1"));
        viewer().get("/api/v1/boards/" + board).then().statusCode(404);
    }

    @Test
    void aPinThatTheScorecardNoLongerListsIsTold() {
        // Given
        String heading = "number,kpi,priority,outcome,title,aspirational,frequency_note\n";
        put(board, "\"0\"", "", "luton-2040", SIGHT, pin("luton-2040", "DIS-03", "ECO-17"))
                .statusCode(200);

        // When
        LutonFiles.importText("luton-2040-measures", heading + "1,DIS-03,disadvantaged,,Only this,,\n")
                .then()
                .statusCode(200);

        // Then
        viewer().get("/api/v1/data-quality?code=pinned-but-not-listed&subject=" + board)
                .then()
                .body("findings.sentence", contains("A board has pinned ECO-17, which is not on luton-2040 any more."));
    }

    @Test
    void pinsGoOutAsCsvAndComeInTheSame() {
        // Given
        put(board, "\"0\"", "", "luton-2040", SIGHT, pin("luton-2040", "DIS-03", "ECO-17"))
                .statusCode(200);
        String csv = viewer().get("/api/v1/exports/board-pins").asString();
        String row = "%s,luton-2040,DIS-03;ECO-17,\"The chair asked for it\"".formatted(board);
        assertThat(csv.replace("\"", "")).contains(row.replace("\"", ""));

        // When
        LutonFiles.importText("board-pins", "board,scorecard,kpis,why\n%s\n".formatted(row))
                .then()
                .statusCode(200)
                .body("events", is(0));
        LutonFiles.importText(
                        "board-pins", "board,scorecard,kpis,why\n%s,luton-2040,ECO-05,Until March\n".formatted(board))
                .then()
                .statusCode(200)
                .body("tables[0].updated", is(1));

        // Then
        content(board).body("pinned", is("Until March")).body("lines.kpis.flatten()", contains("ECO-05"));
    }

    @Test
    void aRowThatPinsWhatCannotBePinnedIsRefused() {
        put(board, "\"0\"", "", "luton-2040", SIGHT, "").statusCode(200);

        LutonFiles.importText("board-pins", """
                        board,scorecard,kpis,why
                        nowhere,luton-2040,DIS-03,W
                        %1$s,no-card,DIS-03,W
                        %1$s,corporate,DIS-03,W
                        %1$s,luton-2040,DIS-29,W
                        """.formatted(board))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/board-pins/0/board",
                                "/board-pins/1/scorecard",
                                "/board-pins/2/scorecard",
                                "/board-pins/3/kpis"))
                .body("errors.code", contains("unknown", "unknown", "not-received", "not-listed"));
        LutonFiles.importText("board-pins", "board,scorecard,kpis,why\n%s,luton-2040,,W\n".formatted(board))
                .then()
                .statusCode(422)
                .body("errors.code", contains("missing"));
    }

    private static ValidatableResponse content(String code) {
        return viewer().get("/api/v1/boards/" + code + "/content?scorecard=luton-2040")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse put(
            String code,
            String tag,
            String fields,
            @org.jspecify.annotations.Nullable String scorecard,
            String sights,
            String pins) {
        String receives =
                scorecard == null ? "" : "{\"scorecard\":\"%s\",\"cycle\":\"six-monthly\"}".formatted(scorecard);
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body("{\"name\":\"A board\",\"kind\":\"delivery\",%s\"receives\":[%s],\"sights\":[%s],\"pins\":[%s]}"
                        .formatted(fields, receives, sights, pins))
                .put("/api/v1/boards/" + code)
                .then();
    }

    private static String pin(String scorecard, String... kpis) {
        return "{\"scorecard\":\"%s\",\"kpis\":[\"%s\"],\"why\":\"The chair asked for it\"}"
                .formatted(scorecard, String.join("\",\"", kpis));
    }
}
