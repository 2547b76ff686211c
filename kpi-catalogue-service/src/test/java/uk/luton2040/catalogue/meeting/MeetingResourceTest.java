package uk.luton2040.catalogue.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;
import static uk.luton2040.testkit.Eventually.eventually;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MeetingResourceTest {
    private final String board = "t-" + UUID.randomUUID().toString().substring(0, 8);
    private final String meeting = board + "-november";
    private final AgroalDataSource database;

    MeetingResourceTest(AgroalDataSource database) {
        this.database = database;
    }

    @BeforeEach
    void aSubBoardThatInheritsItsScorecards() {
        LutonFiles.importAll().then().statusCode(200);
        board(board, "overview-and-scrutiny-board", "\"0\"", "");
    }

    @Test
    void whatIsLeftOutIsWorkedOut() {
        // When
        put("\"0\"", "\"title\":\"Half-year meeting\",\"date\":\"2021-11-18\"")
                .statusCode(200)
                .header("ETag", "\"1\"");

        // Then
        viewer().get("/api/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("board", is(board))
                .body("title", is("Half-year meeting"))
                .body("date", is("2021-11-18"))
                .body("cutOff", is("2021-10-21"))
                .body("chase", is("2021-10-25"))
                .body("clearance", is("2021-11-04"))
                .body("publication", is("2021-11-10"))
                .body("scorecards", contains("luton-2040", "corporate"))
                .body("status", is("planned"));
    }

    @Test
    void whatIsGivenIsKept() {
        put("\"0\"", """
                        "date":"2021-11-18","cutOff":"2021-10-01","chase":"2021-10-04","clearance":"2021-10-29",
                        "publication":"2021-11-09","scorecards":["corporate"],"note":"Quarter two only"
                        """)
                .statusCode(200)
                .body("cutOff", is("2021-10-01"))
                .body("chase", is("2021-10-04"))
                .body("clearance", is("2021-10-29"))
                .body("publication", is("2021-11-09"))
                .body("scorecards", contains("corporate"))
                .body("note", is("Quarter two only"));
    }

    @Test
    void papersPublishedTooLateAreRefusedWithTheLatestDay() {
        put("\"0\"", "\"date\":\"2021-11-18\",\"publication\":\"2021-11-11\"")
                .statusCode(422)
                .body("errors.pointer", contains("/publication"))
                .body("errors.code", contains("too-late"))
                .body("errors[0].message", containsString("by Wednesday 10 November 2021."));
        put("\"0\"", "\"date\":\"2021-11-18\",\"publication\":\"2021-11-10\"").statusCode(200);
    }

    @Test
    void whatCannotBeIsPointedAtAllAtOnce() {
        put("\"0\"", """
                        "date":"2021-11-18","chase":"2021-10-20","scorecards":["luton-2040","no-card","luton-2040"],
                        "status":"cancelled"
                        """)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/chase", "/scorecards/1", "/scorecards/2", "/note"))
                .body("errors.code", containsInAnyOrder("out-of-order", "not-received", "twice", "missing"))
                .body("errors.message", hasItem("The board receives luton-2040, corporate, and no 'no-card'."));
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"board\":\"nowhere\",\"date\":\"2021-11-18\"}")
                .put("/api/v1/meetings/" + meeting)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/board"));
        put("\"0\"", "\"date\":\"-999999999-01-01\"").statusCode(422).body("errors.code", contains("out-of-range"));
        put("\"0\"", "\"date\":\"18 November 2021\"").statusCode(400).body("errors.pointer", contains("/date"));
        put("\"0\"", "\"date\":\"2021-11-18\",\"status\":\"moved\"")
                .statusCode(422)
                .body("errors.pointer", contains("/status"));
        put("\"0\"", "\"title\":\"No date\"").statusCode(422).body("errors.pointer", contains("/date"));
        viewer().get("/api/v1/meetings/" + meeting).then().statusCode(404);
    }

    @Test
    void aBoardMeetsOnceADayUnlessTheOtherMeetingIsCancelled() {
        // Given
        put("\"0\"", "\"date\":\"2021-11-18\"").statusCode(200);
        String other = meeting + "-again";
        put(other, "\"0\"", "\"date\":\"2021-11-18\"")
                .statusCode(422)
                .body("errors.pointer", contains("/date"))
                .body("errors.code", contains("taken"))
                .body("errors[0].message", containsString("'%s'".formatted(meeting)));

        // When
        put("\"1\"", "\"date\":\"2021-11-18\",\"status\":\"cancelled\",\"note\":\"The chair is ill\"")
                .statusCode(200);

        // Then
        put(other, "\"0\"", "\"date\":\"2021-11-18\"").statusCode(200);
        viewer().get("/api/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .body("status", is("cancelled"))
                .body("note", is("The chair is ill"));
        put("\"2\"", "\"date\":\"2021-11-18\"").statusCode(422).body("errors.code", contains("taken"));
        LutonFiles.editor()
                .get("/api/v1/history/meeting/" + meeting)
                .then()
                .body("change.what", contains("cancelled", "planned"));
    }

    @Test
    void anotherEditorAtTheSameMomentDoesNotPlanASecondMeetingForTheDay() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            // Given
            other.setAutoCommit(false);
            statement.execute("""
                    insert into meeting (code, board, day, cut_off, chase, clearance, publication, scorecards, status, revision, lock)
                    values ('%1$s-other', '%1$s', '2021-11-18', '2021-10-21', '2021-10-25', '2021-11-04', '2021-11-10', '{}',
                            'planned', 1, 0)
                    """.formatted(board));

            // When
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                    () -> put("\"0\"", "\"date\":\"2021-11-18\"").extract().statusCode());
            eventually(
                    "the second meeting waits for the first",
                    () -> assertThat(waiting(statement)).isPositive());
            other.commit();

            // Then
            assertThat(answer).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(409);
        }
        viewer().get("/api/v1/meetings?board=" + board).then().body("items.code", contains(board + "-other"));
    }

    private static int waiting(Statement statement) {
        try (ResultSet row = statement.executeQuery("select count(*) from pg_locks where not granted")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMeetingKeepsWhatItReceivedWhenItsBoardReceivesSomethingElse() {
        // Given
        put("\"0\"", "\"date\":\"2021-11-18\",\"scorecards\":[\"corporate\"]").statusCode(200);

        // When
        board(board, "overview-and-scrutiny-board", "\"1\"", "{\"scorecard\":\"luton-2040\",\"cycle\":\"annual\"}");

        // Then
        put("\"1\"", "\"date\":\"2021-11-18\",\"scorecards\":[\"corporate\"],\"note\":\"Minutes are out\"")
                .statusCode(200);
        put(meeting + "-next", "\"0\"", "\"date\":\"2022-05-12\",\"scorecards\":[\"corporate\"]")
                .statusCode(422)
                .body("errors.code", contains("not-received"));
        put("\"2\"", "\"date\":\"2021-11-18\"").statusCode(200).body("scorecards", contains("luton-2040"));
    }

    @Test
    void aBoardThatReceivesNothingMeetsToo() {
        // Given
        String alone = board + "-alone";
        board(alone, null, "\"0\"", "");

        // Then
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"board\":\"%s\",\"date\":\"2021-11-18\"}".formatted(alone))
                .put("/api/v1/meetings/" + alone + "-november")
                .then()
                .statusCode(200)
                .body("scorecards", empty());
    }

    @Test
    void meetingsAreListedByDateAPageAtATime() {
        // Given
        put(board + "-c", "\"0\"", "\"date\":\"2022-05-12\"").statusCode(200);
        put(board + "-a", "\"0\"", "\"date\":\"2022-11-17\"").statusCode(200);
        put(board + "-b", "\"0\"", "\"date\":\"2021-11-18\"").statusCode(200);
        put(board + "-d", "\"0\"", "\"date\":\"2022-05-12\",\"status\":\"cancelled\",\"note\":\"Not needed\"")
                .statusCode(200);

        // When
        var first = viewer().get("/api/v1/meetings?limit=3&board=" + board)
                .then()
                .statusCode(200)
                .body("items.code", contains(board + "-b", board + "-c", board + "-d"))
                .header("Link", containsString("rel=\"next\""));

        // Then
        String next = first.extract().path("next");
        viewer().get("/api/v1/meetings?limit=3&board=" + board + "&cursor=" + next)
                .then()
                .body("items.code", contains(board + "-a"))
                .body("next", nullValue());
        viewer().get("/api/v1/meetings?from=2022-05-12&until=2022-11-17&board=" + board)
                .then()
                .body("items.code", contains(board + "-c", board + "-d"));
        viewer().get("/api/v1/meetings?from=2022-05-12&limit=200")
                .then()
                .body("items.code", hasItems(board + "-c", board + "-a"));
        viewer().get("/api/v1/meetings?cursor=bm9wZQ").then().statusCode(422).body("errors[0].pointer", is("?cursor"));
    }

    @Test
    void aChangeNeedsTheNewestTagAndTheRole() {
        put("\"0\"", "\"date\":\"2021-11-18\"").statusCode(200);
        put("\"0\"", "\"date\":\"2021-11-18\"").statusCode(412);
        String body = "{\"board\":\"%s\",\"date\":\"2021-11-18\"}".formatted(board);
        editor().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/meetings/" + meeting)
                .then()
                .statusCode(428);
        viewer().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .put("/api/v1/meetings/" + meeting)
                .then()
                .statusCode(403);
        put("T_1", "\"0\"", "\"date\":\"2021-11-18\"").statusCode(422);
    }

    private static void board(String code, @Nullable String linkedTo, String tag, String receives) {
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body("{\"name\":\"A board\",\"kind\":\"council\",%s\"receives\":[%s],\"sights\":[]}"
                        .formatted(linkedTo == null ? "" : "\"linkedTo\":\"%s\",".formatted(linkedTo), receives))
                .put("/api/v1/boards/" + code)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse put(String tag, String fields) {
        return put(meeting, tag, fields);
    }

    private ValidatableResponse put(String code, String tag, String fields) {
        return editor().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body("{\"board\":\"%s\",%s}".formatted(board, fields))
                .put("/api/v1/meetings/" + code)
                .then();
    }
}
