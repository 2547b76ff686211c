package uk.luton2040.reporting.pack;

import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aMeeting;
import static uk.luton2040.testkit.Eventually.eventually;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import uk.luton2040.contracts.MeetingState;

/** What people do with packs, in the fewest words a test needs. */
final class Desk {
    static final String PACKS = "/api/v1/packs";
    static final String CARD = "luton-2040";
    static final String RED = "DIS-03:red-without-action";

    private Desk() {}

    /** A meeting that was held, so that nothing happens for it by itself. */
    static String aPastMeeting() {
        return aPastMeeting(WELLBEING, CARD);
    }

    private static String aPastMeeting(String board, String card) {
        return told(aMeeting(unique("meeting"), board, "2021-11-18", card));
    }

    static String told(MeetingState meeting) {
        tell(meeting);
        known(meeting.code());
        return meeting.code();
    }

    /** A meeting is known as soon as it is no reason for a refusal. */
    static void known(String meeting) {
        eventually(
                "the meeting is known",
                () -> officer()
                        .get("/api/v1/meetings/" + meeting + "/packs")
                        .then()
                        .statusCode(200));
    }

    static RequestSpecification director() {
        return as("director-office");
    }

    static RequestSpecification leadership() {
        return as("leadership-office");
    }

    static Response assemble(String meeting) {
        return assemble(meeting, CARD);
    }

    private static Response assemble(String meeting, String card) {
        return json(officer(), Map.of("meeting", meeting, "scorecard", card)).post(PACKS);
    }

    /** @return its id */
    static String assembled(String meeting) {
        return assemble(meeting).then().statusCode(201).extract().path("id");
    }

    /** One for a past meeting of any board. @return its id */
    static String assembled(String board, String card) {
        return assemble(aPastMeeting(board, card), card)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** One that is ready to be cleared. */
    static String answered(String meeting) {
        String id = assembled(meeting);
        edit(id, "{\"answers\":{\"%s\":\"An outreach team starts in December.\"}}".formatted(RED))
                .then()
                .statusCode(200);
        return id;
    }

    static Response edit(String id, String patch) {
        return officer()
                .header("If-Match", tag(id))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(PACKS + "/" + id);
    }

    static String tag(String id) {
        return officer().get(PACKS + "/" + id).getHeader("ETag");
    }

    static Response step(RequestSpecification who, String id, String step, Map<String, ?> body) {
        return json(who, body).header("If-Match", tag(id)).post(PACKS + "/" + id + "/" + step);
    }

    static Response clear(RequestSpecification who, String id) {
        return step(who, id, "clearances", Map.of());
    }

    static void cleared(String id) {
        clear(director(), id).then().statusCode(200);
        clear(leadership(), id).then().statusCode(200);
    }

    static Response issue(String id) {
        return officer().header("If-Match", tag(id)).post(PACKS + "/" + id + "/issue");
    }

    /** @return its id */
    static String issued(String meeting) {
        String id = answered(meeting);
        cleared(id);
        issue(id).then().statusCode(201).body("state", is("issued"));
        return id;
    }

    private static RequestSpecification json(RequestSpecification who, Map<String, ?> body) {
        return who.contentType("application/json").body(body);
    }
}
