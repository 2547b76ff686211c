package uk.luton2040.catalogue.board;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
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
class BoardResourceTest {
    private final String board = "t-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void theLutonCatalogueIsThere() {
        LutonFiles.importAll().then().statusCode(200);
    }

    @Test
    void aBoardIsMadeAndSeesWhatItLeads() {
        // When
        put(board, "\"0\"", body("", "luton-2040", "economy", "economy-jobs"))
                .statusCode(200)
                .header("ETag", "\"1\"");

        // Then
        viewer().get("/api/v1/boards/" + board + "/content?scorecard=luton-2040")
                .then()
                .statusCode(200)
                .body("inheritedFrom", nullValue())
                .body("lines.outcome", everyItem(is("economy-jobs")))
                .body("lines.because", hasItem("lead"));
    }

    @Test
    void aSubBoardInheritsWhatTheBoardAboveSees() {
        // Given
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(
                        "{\"name\":\"Sub\",\"kind\":\"delivery\",\"linkedTo\":\"inclusive-economy-board\",\"link\":\"sub-board\",\"receives\":[],\"sights\":[]}")
                .put("/api/v1/boards/" + board)
                .then()
                .statusCode(200);

        // Then
        viewer().get("/api/v1/boards/" + board + "/content?scorecard=luton-2040")
                .then()
                .statusCode(200)
                .body("inheritedFrom", is("inclusive-economy-board"))
                .body("lines", hasSize(org.hamcrest.Matchers.greaterThan(10)))
                .body("lines.because", everyItem(is(oneOf("lead", "shared", "all"))));
        viewer().get("/api/v1/boards/" + board + "/content?scorecard=corporate")
                .then()
                .statusCode(404);
    }

    @Test
    void linksDoNotGoRoundInACircle() {
        // Given
        String other = board + "-other";
        put(board, "\"0\"", body("", "luton-2040", "economy", "economy-jobs")).statusCode(200);
        put(other, "\"0\"", body("\"linkedTo\":\"%s\",".formatted(board), "luton-2040", "economy", "economy-jobs"))
                .statusCode(200);

        // Then
        put(board, "\"1\"", body("\"linkedTo\":\"%s\",".formatted(other), "luton-2040", "economy", "economy-jobs"))
                .statusCode(422)
                .body("errors.code", contains("cycle"));
        put(board, "\"1\"", body("\"linkedTo\":\"%s\",".formatted(board), "luton-2040", "economy", "economy-jobs"))
                .statusCode(422)
                .body("errors[0].pointer", is("/linkedTo"));
    }

    @Test
    void whatIsUnknownIsPointedAt() {
        put(board, "\"0\"", body("\"linkedTo\":\"nowhere\",", "no-card", "economy", "children-safe"))
                .statusCode(422)
                .body("errors.pointer", contains("/linkedTo", "/receives/0/scorecard", "/sights/0/outcome"));
        put(
                        board,
                        "\"0\"",
                        "{\"name\":\"B\",\"kind\":\"x\",\"receives\":[],\"sights\":[{\"priority\":\"economy\",\"role\":\"boss\"}]}")
                .statusCode(422)
                .body("errors[0].pointer", is("/sights/0/role"));
        put(board, "\"0\"", "{\"name\":").statusCode(400);
        viewer().get("/api/v1/boards/" + board).then().statusCode(404);
    }

    @Test
    void aChangeNeedsTheNewestTagAndTheRole() {
        put(board, "\"0\"", body("", "luton-2040", "economy", "economy-jobs")).statusCode(200);
        put(board, "\"0\"", body("", "luton-2040", "economy", "economy-jobs")).statusCode(412);
        viewer().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body("", "luton-2040", "economy", "economy-jobs"))
                .put("/api/v1/boards/" + board)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse put(String code, String tag, String body) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/boards/" + code)
                .then();
    }

    private static String body(String fields, String scorecard, String priority, String outcome) {
        return "{\"name\":\"A board\",\"kind\":\"delivery\",%s\"receives\":[{\"scorecard\":\"%s\",\"cycle\":\"six-monthly\"}],\"sights\":[{\"priority\":\"%s\",\"outcome\":\"%s\",\"role\":\"lead\"}]}"
                .formatted(fields, scorecard, priority, outcome);
    }
}
