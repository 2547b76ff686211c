package uk.luton2040.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aMeeting;
import static uk.luton2040.reporting.pack.Desk.CARD;
import static uk.luton2040.reporting.pack.Desk.PACKS;
import static uk.luton2040.reporting.pack.Desk.RED;
import static uk.luton2040.reporting.pack.Desk.aPastMeeting;
import static uk.luton2040.reporting.pack.Desk.answered;
import static uk.luton2040.reporting.pack.Desk.assemble;
import static uk.luton2040.reporting.pack.Desk.assembled;
import static uk.luton2040.reporting.pack.Desk.clear;
import static uk.luton2040.reporting.pack.Desk.cleared;
import static uk.luton2040.reporting.pack.Desk.director;
import static uk.luton2040.reporting.pack.Desk.edit;
import static uk.luton2040.reporting.pack.Desk.issue;
import static uk.luton2040.reporting.pack.Desk.issued;
import static uk.luton2040.reporting.pack.Desk.leadership;
import static uk.luton2040.reporting.pack.Desk.step;
import static uk.luton2040.reporting.pack.Desk.tag;
import static uk.luton2040.reporting.pack.Desk.told;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PackResourceTest {
    private static final String VIEWER = "portal-health-and-wellbeing-board";
    private static final String OTHER_VIEWER = "portal-inclusive-economy-board";

    @BeforeEach
    void theWorldIsThere() {
        Live.world();
    }

    @Test
    void aDraftShowsTheScorecardAndWhatItRaises() {
        assemble(aPastMeeting())
                .then()
                .statusCode(201)
                .header("ETag", is("\"1\""))
                .body("state", is("draft"))
                .body("issue", is(1))
                .body("number", nullValue())
                .body("board.code", is(WELLBEING))
                .body("period.code", is("FY2021-H1"))
                .body("scorecard.counts.red", is(1))
                .body("hash", matchesPattern("[0-9a-f]{64}"))
                .body("notice", containsString("illustrative data"))
                .body("points.findAll { it.mustAnswer }.key", hasItem(RED))
                .body("points.find { it.key == '" + RED + "' }.sentence", containsString("red"));
    }

    @Test
    void fromDraftToIssueByTwoPeople() {
        // Given
        String id = assembled(aPastMeeting());
        edit(id, """
                        {"highlights":"- One\\n- Two","challenges":"Rough sleeping","covering":"To note.",
                         "answers":{"%s":"An outreach team starts in December."}}""".formatted(RED)).then().statusCode(200).body("highlights", startsWith("- One"));
        clear(director(), id).then().statusCode(200).body("clearances.role", contains("director"));
        issue(id).then().statusCode(409).body("errors.code", contains("not-cleared"));
        clear(leadership(), id).then().statusCode(200).body("clearances.stale", contains(false, false));
        String hash = officer().get(PACKS + "/" + id).path("hash");

        // When
        issue(id)
                .then()
                .statusCode(201)
                .body("state", is("issued"))
                .body("hash", is(hash))
                .body("files.find { it.format == 'json' }.sha256", matchesPattern("[0-9a-f]{64}"));

        // Then
        officer()
                .get(PACKS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", is("issued"))
                .body("hash", is(hash))
                .body("issuedBy", is("performance-office"))
                .body("clearances.who", contains("director-office", "leadership-office"));
        officer()
                .get(PACKS + "/" + id + "/history")
                .then()
                .body("what", contains("assembled", "edited", "cleared", "cleared", "issued"))
                .body("hash[-1]", is(hash));
    }

    @Test
    void whatWasIssuedIsServedAsItWasStored() {
        // Given
        String id = issued(aPastMeeting());
        List<Map<String, String>> files =
                officer().get(PACKS + "/" + id + "/standing").path("files");

        for (Map<String, String> file : files) {
            // When
            Response served = officer().get(file.get("href"));

            // Then
            assertThat(served.statusCode()).isEqualTo(200);
            assertThat(Sha256.of(served.asByteArray())).isEqualTo(file.get("sha256"));
            assertThat(served.getHeader("ETag")).isEqualTo("\"" + file.get("sha256") + "\"");
            assertThat(served.getHeader("Content-Disposition")).contains(id + "." + file.get("format"));
            assertThat(officer()
                            .header("If-None-Match", served.getHeader("ETag"))
                            .get(file.get("href"))
                            .statusCode())
                    .isEqualTo(304);
        }
        assertThat(files)
                .extracting(file -> file.get("format"))
                .containsExactly("csv", "docx", "html", "json", "pdf", "xlsx");
    }

    @Test
    void acceptChoosesTheFormat() {
        // Given
        String id = issued(aPastMeeting());

        // Then
        officer().accept("text/csv").get(PACKS + "/" + id).then().contentType(startsWith("text/csv"));
        officer().accept("application/pdf").get(PACKS + "/" + id).then().contentType("application/pdf");
        officer()
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(PACKS + "/" + id)
                .then()
                .contentType(startsWith("text/html"));
        officer().accept("*/*").get(PACKS + "/" + id).then().contentType(startsWith("application/json"));
        officer().accept("image/png").get(PACKS + "/" + id).then().statusCode(406);
        officer().get(PACKS + "/" + id + ".gif").then().statusCode(404);
    }

    @Test
    void anIssuedPackTakesNoFurtherStep() {
        // Given
        String meeting = aPastMeeting();
        String id = issued(meeting);

        // Then
        edit(id, "{\"highlights\":\"Another\"}").then().statusCode(409).body("errors.code", contains("issued-already"));
        clear(director(), id).then().statusCode(409).body("errors.code", contains("issued-already"));
        issue(id).then().statusCode(409).body("errors.code", contains("issued-already"));
        step(officer(), id, "refresh", Map.of("why", "Newer"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("issued-already"));
        assemble(meeting).then().statusCode(409).body("errors.code", contains("issued-already"));
    }

    @Test
    void anEditMakesAClearanceStaleAndShowsIt() {
        // Given
        String id = answered(aPastMeeting());
        cleared(id);

        // When
        edit(id, "{\"highlights\":\"One more\"}").then().statusCode(200).body("clearances.stale", contains(true, true));

        // Then
        issue(id).then().statusCode(409).body("errors.code", contains("stale-clearance", "stale-clearance"));
        cleared(id);
        issue(id).then().statusCode(201);
    }

    @Test
    void takingAnEditBackMakesTheClearanceGoodAgain() {
        // Given
        String id = answered(aPastMeeting());
        cleared(id);

        // When
        edit(id, "{\"highlights\":\"One more\"}").then().statusCode(200);
        edit(id, "{\"highlights\":null}").then().statusCode(200).body("clearances.stale", contains(false, false));

        // Then
        issue(id).then().statusCode(201);
    }

    @Test
    void nobodyClearsTwice() {
        // Given
        String id = answered(aPastMeeting());
        clear(director(), id).then().statusCode(200);

        // Then
        clear(director(), id).then().statusCode(409).body("errors.code", contains("same-person"));
        step(director(), id, "clearances", Map.of("role", "leadership"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/role"));
        clear(officer(), id).then().statusCode(403);
    }

    @Test
    void whatIsSentBackIsClearedByNobody() {
        // Given
        String id = answered(aPastMeeting());
        clear(director(), id).then().statusCode(200);

        // When
        step(leadership(), id, "send-back", Map.of("why", "Say what it costs"))
                .then()
                .statusCode(200)
                .body("clearances", empty());

        // Then
        officer()
                .get(PACKS + "/" + id + "/history")
                .then()
                .body("[-1].what", is("sent-back"))
                .body("[-1].why", is("Say what it costs"))
                .body("[-1].role", is("leadership"));
        step(leadership(), id, "send-back", Map.of()).then().statusCode(422);
    }

    @Test
    void aRedNobodyActsOnIsAnsweredFirst() {
        // Given
        String id = assembled(aPastMeeting());

        // Then
        clear(director(), id)
                .then()
                .statusCode(409)
                .body("errors.code", contains("unanswered"))
                .body("errors[0].message", containsString(RED));
        officer()
                .get(PACKS + "/" + id + "/standing")
                .then()
                .body("hindrances.code", contains("unanswered", "not-cleared", "not-cleared"));
    }

    @Test
    void beforeTheCutOffNothingIsCleared() {
        // Given
        LocalDate far = LocalDate.now().plusDays(100);
        String id = answered(told(aMeeting(unique("meeting"), WELLBEING, far.toString(), CARD)));

        // Then
        clear(director(), id).then().statusCode(409).body("errors.code", contains("before-cut-off"));
        issue(id).then().statusCode(409).body("errors.code", hasItem("before-cut-off"));
    }

    @Test
    void atTheCutOffADraftIsAssembledByItselfAndOnce() {
        // Given
        LocalDate soon = LocalDate.now().plusDays(20);

        // When
        String meeting = told(aMeeting(unique("meeting"), WELLBEING, soon.toString(), CARD));

        // Then
        String id = Kind.SCORECARD.id(meeting, CARD, 1);
        eventually(
                "the draft is there",
                () -> officer().get(PACKS + "/" + id).then().statusCode(200).body("period.code", is("FY2021-H1")));
        officer()
                .get(PACKS + "/" + id + "/history")
                .then()
                .body("what", contains("assembled"))
                .body("who", contains("reporting-service"));
        assemble(meeting).then().statusCode(409).body("errors.code", contains("drafted-already"));
    }

    @Test
    void aMeetingThatMovesOrIsCancelledHoldsTheIssue() {
        // Given
        MeetingState meeting = aMeeting(unique("meeting"), WELLBEING, "2021-11-18", CARD);
        String id = answered(told(meeting));
        cleared(id);

        // When
        MeetingState moved = aMeeting(meeting.code(), WELLBEING, "2021-11-25", CARD);
        Live.tell(uk.luton2040.reporting.Told.event(moved, 1, 2));

        eventually(
                "the meeting has moved",
                () -> officer()
                        .get("/api/v1/meetings/" + meeting.code() + "/packs")
                        .then()
                        .body("date", is("2021-11-25")));

        // Then
        issue(id).then().statusCode(409).body("errors.code", contains("meeting-changed"));
        step(officer(), id, "refresh", Map.of("why", "The meeting has moved"))
                .then()
                .statusCode(200)
                .body("meeting.date", is("2021-11-25"))
                .body("clearances.stale", contains(true, true));
    }

    @Test
    void aRefreshGoesForwardAndSaysWhy() {
        // Given
        String id = assembled(aPastMeeting());
        String asAt = officer().get(PACKS + "/" + id).path("asAt");

        // Then
        step(officer(), id, "refresh", Map.of("why", "Back", "asAt", asAt))
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-later"));
        step(officer(), id, "refresh", Map.of()).then().statusCode(422);
        step(officer(), id, "refresh", Map.of("why", "A correction by housing"))
                .then()
                .statusCode(200);
        officer()
                .get(PACKS + "/" + id + "/history")
                .then()
                .body("[-1].what", is("refreshed"))
                .body("[-1].why", is("A correction by housing"));
    }

    @Test
    void draftsAreSeenByThoseWhoWorkOnThem() {
        // Given
        String draft = assembled(aPastMeeting());
        String pack = issued(aPastMeeting());

        // Then
        for (String path : List.of("", ".csv", "/standing", "/history")) {
            as(VIEWER).get(PACKS + "/" + draft + path).then().statusCode(404);
            as("audit-office").get(PACKS + "/" + draft + path).then().statusCode(404);
            director().get(PACKS + "/" + draft + path).then().statusCode(200);
            as(VIEWER).get(PACKS + "/" + pack + path).then().statusCode(200);
            as(OTHER_VIEWER).get(PACKS + "/" + pack + path).then().statusCode(404);
            as("audit-office").get(PACKS + "/" + pack + path).then().statusCode(200);
            as("partner-housing").get(PACKS + "/" + pack + path).then().statusCode(403);
        }
        as(VIEWER)
                .queryParam("limit", 200)
                .get(PACKS)
                .then()
                .body("items.id", hasItem(pack))
                .body("items.id", not(hasItem(draft)));
        as(OTHER_VIEWER).get(PACKS).then().body("items.id", not(hasItem(pack)));
        officer()
                .queryParam("state", "draft")
                .queryParam("limit", 200)
                .get(PACKS)
                .then()
                .body("items.id", hasItem(draft))
                .body("items.id", not(hasItem(pack)));
    }

    @Test
    void theListPagesThroughAllOfThem() {
        // Given
        String meeting = aPastMeeting();
        String one = issued(meeting);
        String two = issued(aPastMeeting());

        // When
        Response first =
                officer().queryParam("limit", 1).queryParam("meeting", meeting).get(PACKS);
        Response page =
                officer().queryParam("limit", 1).queryParam("state", "issued").get(PACKS);

        // Then
        assertThat(first.<List<String>>path("items.id")).containsExactly(one);
        assertThat(first.<String>path("next")).isNull();
        List<String> met = new java.util.ArrayList<>(page.<List<String>>path("items.id"));
        while (page.path("next") != null) {
            page = officer()
                    .queryParam("limit", 1)
                    .queryParam("state", "issued")
                    .queryParam("cursor", page.<String>path("next"))
                    .get(PACKS);
            met.addAll(page.<List<String>>path("items.id"));
        }
        assertThat(met).doesNotHaveDuplicates().contains(one, two);
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        // Given
        String meeting = aPastMeeting();
        String id = assembled(meeting);

        // Then
        refusedCreation("{\"meeting\":\"nowhere\",\"scorecard\":\"luton-2040\"}", 422, "unknown");
        refusedCreation("{\"meeting\":\"%s\",\"scorecard\":\"corporate\"}".formatted(meeting), 422, "not-received");
        refusedCreation(
                "{\"meeting\":\"%s\",\"scorecard\":\"luton-2040\",\"period\":\"2021-13\"}".formatted(meeting),
                422,
                "not-a-period");
        edit(id, "{\"highlights\":\"%s\"}".formatted("a".repeat(10_001))).then().statusCode(422);
        edit(id, "{\"highlights\":\"a\\u0000b\"}").then().statusCode(422);
        edit(id, "{\"colour\":\"red\"}").then().statusCode(400);
        edit(id, "{\"answers\":{\"DIS-99:red-without-action\":\"No\"}}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("no-such-point"));
        officer()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(PACKS + "/" + id)
                .then()
                .statusCode(428);
        officer()
                .header("If-Match", "\"99\"")
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(PACKS + "/" + id)
                .then()
                .statusCode(412);
        officer().get(PACKS + "/nothing_at-all_1").then().statusCode(404);
        officer().queryParam("cursor", "%%").get(PACKS).then().statusCode(422);
    }

    private static void refusedCreation(String body, int status, String code) {
        officer()
                .contentType("application/json")
                .body(body)
                .post(PACKS)
                .then()
                .statusCode(status)
                .body("errors.code", hasItem(code));
    }

    @Test
    void anIdempotencyKeyIssuesOnce() {
        // Given
        String id = answered(aPastMeeting());
        cleared(id);
        String tag = tag(id);
        String key = unique("key");

        // When
        Response first = issueWith(id, tag, key);
        Response second = issueWith(id, tag, key);

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<Integer>path("number")).isEqualTo(first.<Integer>path("number"));
    }

    private static Response issueWith(String id, String tag, String key) {
        return officer().header("If-Match", tag).header("Idempotency-Key", key).post(PACKS + "/" + id + "/issue");
    }

    @Test
    void anotherIssueReplacesTheFirstAndBothStayReadable() {
        // Given
        String id = issued(aPastMeeting());
        byte[] first = officer().get(PACKS + "/" + id).asByteArray();

        // When
        String next = officer()
                .contentType("application/json")
                .body(Map.of("why", "Housing corrected September"))
                .post(PACKS + "/" + id + "/new-issue")
                .then()
                .statusCode(201)
                .body("issue", is(2))
                .body("supersedes", is(id))
                .body("because", is("Housing corrected September"))
                .body("answers", not(Map.of()))
                .extract()
                .path("id");
        officer()
                .contentType("application/json")
                .body(Map.of("why", "Again"))
                .post(PACKS + "/" + id + "/new-issue")
                .then()
                .statusCode(409)
                .body("errors.code", contains("drafted-already"));
        cleared(next);
        issue(next).then().statusCode(201);

        // Then
        assertThat(officer().get(PACKS + "/" + id).asByteArray()).isEqualTo(first);
        officer().get(PACKS + "/" + id + "/standing").then().body("supersededBy", is(next));
        officer()
                .contentType("application/json")
                .body(Map.of("why", "Once more"))
                .post(PACKS + "/" + id + "/new-issue")
                .then()
                .statusCode(409)
                .body("errors.code", contains("superseded"));
    }
}
