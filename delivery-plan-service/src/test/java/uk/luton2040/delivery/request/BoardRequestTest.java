package uk.luton2040.delivery.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.FollowUp.OFFICER;
import static uk.luton2040.delivery.FollowUp.OWNER;
import static uk.luton2040.delivery.FollowUp.action;
import static uk.luton2040.delivery.FollowUp.known;
import static uk.luton2040.delivery.FollowUp.post;
import static uk.luton2040.delivery.FollowUp.put;
import static uk.luton2040.delivery.TheOthers.aBoard;
import static uk.luton2040.delivery.TheOthers.aMeeting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.delivery.FollowUp;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BoardRequestTest {
    private static final String REQUESTS = "/api/v1/board-requests/";

    private final String board = "board-" + System.nanoTime();
    private final String first = "first-of-" + board;
    private final String second = "second-of-" + board;
    private final String last = "last-of-" + board;
    private final String code = "request-of-" + board;

    @BeforeEach
    void aBoardHasMetTwiceAndWillMeetAgain() throws SQLException {
        FollowUp.clear();
        known(aBoard(board, "fairness"), "board", board);
        known(aMeeting(first, board, LocalDate.of(2021, 11, 18)), "meeting", first);
        known(aMeeting(second, board, LocalDate.of(2022, 2, 17)), "meeting", second);
        known(aMeeting(last, board, LocalDate.of(2099, 11, 19)), "meeting", last);
    }

    @Test
    void aRequestIsToBeReportedToTheNextMeetingAndOverdueAfterIt() {
        // When
        ask(first);

        // Then
        get(REQUESTS + code)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("board", equalTo(board))
                .body("meeting", equalTo(first))
                .body("askedOn", equalTo("2021-11-18"))
                .body("standing", equalTo("open"))
                .body("reportTo.meeting", equalTo(second))
                .body("reportTo.date", equalTo("2022-02-17"))
                .body("overdue", equalTo(true))
                .body("actions", empty());
    }

    @Test
    void aRequestWhoseNextMeetingIsToComeIsNotOverdue() {
        // When
        ask(second);

        // Then
        get(REQUESTS + code).then().body("reportTo.meeting", equalTo(last)).body("overdue", equalTo(false));
    }

    @Test
    void aRequestOfTheLastPlannedMeetingIsToBeReportedToNoneYet() {
        // When
        ask(last);

        // Then
        get(REQUESTS + code).then().body("reportTo", nullValue()).body("overdue", equalTo(false));
    }

    @Test
    void anAnswerEndsItAndReopeningLetsTheNextMeetingWait() {
        // Given
        ask(first);

        // When
        post(as(OWNER), REQUESTS + code + "/answer", 1, """
                {"words":"Two in three","link":"https://example.org/note"}""")
                .then()
                .statusCode(200)
                .body("standing", equalTo("answered"))
                .body("overdue", equalTo(false))
                .body("log[0].words", equalTo("Two in three"));
        post(as(OFFICER), REQUESTS + code + "/answer", 2, """
                {"words":"Again","link":"https://example.org/note"}""").then().statusCode(409);
        post(as(OFFICER), REQUESTS + code + "/reopening", 2, "{\"why\":\"By ward, please\"}")
                .then()
                .statusCode(200)
                .body("standing", equalTo("open"))
                .body("reportTo.meeting", equalTo(last))
                .body("overdue", equalTo(false));
        post(as(OFFICER), REQUESTS + code + "/withdrawal", 3, "{\"why\":\"Not needed\"}")
                .then()
                .statusCode(200)
                .body("standing", equalTo("withdrawn"))
                .body("log.what", contains("answered", "open", "withdrawn"));
        put(as(OFFICER), REQUESTS + code, 4, body(first)).then().statusCode(409);
    }

    @Test
    void onlyItsOwnerAndAnOfficerAnswer() {
        // Given
        ask(first);

        // Then
        String answer = "{\"words\":\"Mine\",\"link\":\"https://example.org/note\"}";
        post(as("partner-hr"), REQUESTS + code + "/answer", 1, answer).then().statusCode(403);
        post(as(OWNER), REQUESTS + code + "/withdrawal", 1, "{\"why\":\"Tired\"}")
                .then()
                .statusCode(403);
        post(as(OFFICER), REQUESTS + code + "/answer", 1, answer).then().statusCode(200);
    }

    @Test
    void itShowsWhatIsBeingDoneAboutIt() {
        // Given
        ask(first);
        String action = post(as(OFFICER), "/api/v1/actions", action("board-request", code, "2099-01-31"))
                .then()
                .statusCode(201)
                .extract()
                .path("code");

        // Then
        get(REQUESTS + code).then().body("actions.code", contains(action));
        get("/api/v1/actions?board=" + board).then().body("items.code", contains(action));
    }

    @Test
    void filtersNarrowTheList() {
        // Given
        ask(first);
        put(as(OFFICER), REQUESTS + "z-" + code, 0, body(second)).then().statusCode(200);

        // Then
        get(REQUESTS + "?board=" + board).then().body("items.code", containsInAnyOrder(code, "z-" + code));
        get(REQUESTS + "?overdue=true").then().body("items.code", contains(code));
        get(REQUESTS + "?overdue=false&board=" + board).then().body("items.code", contains("z-" + code));
        get(REQUESTS + "?meeting=" + second).then().body("items.code", contains("z-" + code));
        get(REQUESTS + "?standing=answered").then().body("items", empty());
        get(REQUESTS + "?owner=" + OWNER + "&limit=1").then().body("next", not(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "nobodys, '', 2021-11-18, /board",
        "BOARD, nobodys, '', /meeting",
        "BOARD, FIRST, 2021-11-19, /askedOn",
        "BOARD, '', '', /askedOn"
    })
    void whereItComesFromIsKnown(String who, String meeting, String day, String pointer) {
        // Given
        String asked = """
                {"board":"%s",%s%s"request":"How many?"}""".formatted(
                        who.replace("BOARD", board),
                        meeting.isEmpty() ? "" : "\"meeting\":\"%s\",".formatted(meeting.replace("FIRST", first)),
                        day.isEmpty() ? "" : "\"askedOn\":\"%s\",".formatted(day));

        // Then
        put(as(OFFICER), REQUESTS + code, 0, asked).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aBoardAsksAtItsOwnMeetings() {
        // Given
        String another = "another-" + board;
        known(aBoard(another, "fairness"), "board", another);
        known(aMeeting("of-" + another, another, LocalDate.of(2021, 11, 18)), "meeting", "of-" + another);

        // Then
        put(as(OFFICER), REQUESTS + code, 0, body("of-" + another))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/meeting"));
    }

    private void ask(String meeting) {
        put(as(OFFICER), REQUESTS + code, 0, body(meeting)).then().statusCode(200);
    }

    private String body(String meeting) {
        return """
                {"board":"%s","meeting":"%s","request":"How many?","owner":{"subject":"%s"}}""".formatted(board, meeting, OWNER);
    }
}
