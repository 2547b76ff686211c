package uk.luton2040.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aMeeting;
import static uk.luton2040.reporting.pack.Desk.CARD;
import static uk.luton2040.reporting.pack.Desk.PACKS;
import static uk.luton2040.reporting.pack.Desk.RED;
import static uk.luton2040.reporting.pack.Desk.aPastMeeting;
import static uk.luton2040.reporting.pack.Desk.answered;
import static uk.luton2040.reporting.pack.Desk.assembled;
import static uk.luton2040.reporting.pack.Desk.edit;
import static uk.luton2040.reporting.pack.Desk.issued;
import static uk.luton2040.reporting.pack.Desk.known;
import static uk.luton2040.reporting.pack.Desk.told;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.reporting.Live;
import uk.luton2040.reporting.page.Browser;
import uk.luton2040.reporting.page.Filled;
import uk.luton2040.reporting.page.Html;
import uk.luton2040.reporting.page.OwnToken;
import uk.luton2040.testkit.RealParts;

/** Packs as people draft, clear, read and compare them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PackPagesTest {
    private Browser browser;

    @BeforeEach
    void theWorldIsThere() {
        Live.world();
        browser = new Browser();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void fromDraftToIssueOnPagesByThreePeople() throws IOException, InterruptedException, SAXException {
        // Given
        String path = "/packs/" + assembled(aPastMeeting());
        String draft = browser.signIn("olivia.officer", path).body();

        // When
        HttpResponse<String> written = browser.send(
                path,
                Filled.on(draft, "Save words and answers")
                        .with("step", "words")
                        .with("highlights", "Two in three homes are decent.")
                        .with("challenges", "Rough sleeping & the winter")
                        .with("covering", "")
                        .with("answer:" + RED, "An outreach team starts in December."));
        as("dora.director", path, "Clear this pack", "clear");
        as("lee.leadership", path, "Clear this pack", "clear");
        String ready = browser.open(path).body();
        HttpResponse<String> issued =
                browser.send(path, Filled.on(ready, "Issue this pack").with("step", "issue"));

        // Then
        assertThat(draft)
                .contains(
                        "Points that must be answered are not answered yet.", "Title of DIS-03: It is red, and nobody")
                .contains("Must be answered.", "Nobody yet.");
        assertThat(Html.complaints(draft)).isEmpty();
        assertThat(written.uri()).hasPath(path).hasQuery("done=saved");
        assertThat(written.body())
                .contains("Your words are saved.", "Rough sleeping &amp; the winter")
                .contains("An outreach team starts in December.");
        assertThat(ready)
                .contains("dora.director, as director", "lee.leadership, as leadership", "Nothing: it can be issued.");
        assertThat(issued.body())
                .contains("It is issued", "Number ", "None of its numbers has been revised.", "files/pdf")
                .doesNotContain("NOT_FOUND", "Save words");
        assertThat(Html.complaints(issued.body())).isEmpty();
        Html.keep("pack.html", issued.body());
        Html.keep("draft.html", draft);
    }

    @Test
    void whatIsRefusedIsSaidBesideTheFormWithWhatWasTyped() throws IOException, InterruptedException, SAXException {
        // Given
        String path = "/packs/" + assembled(aPastMeeting());
        String page = browser.signIn("dora.director", path).body();

        // When
        HttpResponse<String> refused = browser.send(
                path, Filled.on(page, "Clear this pack").with("step", "clear").with("note", "Agreed with the holder."));

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("That was not done", "Points that must be answered are not answered yet.")
                .contains("Agreed with the holder.</textarea>")
                .doesNotContain(RED + ".");
        assertThat(Html.complaints(refused.body())).isEmpty();
    }

    @Test
    void whatIsTooLongIsSaidByTheNameOfItsField() throws IOException, InterruptedException {
        // Given
        String path = "/packs/" + answered(aPastMeeting());
        String page = browser.signIn("dora.director", path).body();

        // When
        HttpResponse<String> refused = browser.send(
                path, Filled.on(page, "Clear this pack").with("step", "clear").with("note", "a".repeat(2_001)));

        // Then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("The note: at most 2,000 characters.")
                .doesNotContain("size must be");
    }

    @Test
    void aPackIsAssembledForAMeetingThatIsOver() throws IOException, InterruptedException, SAXException {
        // Given
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        String meeting = told(aMeeting(unique("held"), WELLBEING, yesterday.toString(), CARD));
        String page = browser.signIn("olivia.officer", "/packs").body();

        // When
        HttpResponse<String> draft = browser.send("/packs", Filled.on(page, "value=\"" + meeting + "\""));

        // Then
        assertThat(page).contains("Held without a pack", "nothing has been assembled");
        assertThat(Html.complaints(page)).isEmpty();
        assertThat(draft.uri()).hasQuery("done=assembled");
        assertThat(draft.body()).contains("The draft is assembled.");
        assertThat(browser.open("/packs").body())
                .contains("href=\"" + draft.uri().getPath() + "\"");
    }

    @Test
    void meetingsOfLongAgoAreReadPageByPage() throws IOException, InterruptedException, SAXException {
        // Given
        String oldest = told(aMeeting(unique("held"), WELLBEING, "1999-01-01", CARD));
        List<MeetingState> later = IntStream.range(0, Held.MOST)
                .mapToObj(day -> aMeeting(unique("held"), WELLBEING, "1999-01-02"))
                .toList();
        tell(later.toArray(MeetingState[]::new));
        later.forEach(meeting -> known(meeting.code()));

        // When
        String first = browser.signIn("olivia.officer", "/packs").body();
        String page = first;
        for (int number = 2; page.contains("Earlier meetings"); number++) {
            assertThat(page).contains("href=\"/packs?held=%d#held\"".formatted(number));
            page = browser.open("/packs?held=" + number).body();
        }

        // Then
        assertThat(first).doesNotContain(oldest, "Later meetings");
        assertThat(page).contains(oldest, "Later meetings");
        assertThat(Html.complaints(page)).isEmpty();
        assertThat(browser.open("/packs?held=0").statusCode()).isEqualTo(422);
    }

    @Test
    void nobodyButAnOfficerBeginsAPack() throws IOException, InterruptedException {
        // Given
        String meeting = aPastMeeting();
        String token = browser.signIn("dora.director", "/packs/" + assembled(aPastMeeting()))
                .body();
        Filled wanted =
                Filled.on(token, "Clear this pack").with("meeting", meeting).with("scorecard", CARD);

        // When
        HttpResponse<String> byADirector = browser.send("/packs", wanted);
        HttpResponse<String> byAViewer;
        HttpResponse<String> withAnothersToken;
        try (Browser other = new Browser()) {
            String list = other.signIn("wendy.wellbeing", "/packs").body();
            withAnothersToken = other.send("/packs", wanted);
            byAViewer = other.send(
                    "/packs",
                    Filled.empty()
                            .with("token", other.open(OwnToken.PATH).body())
                            .with("meeting", meeting)
                            .with("scorecard", CARD));
            assertThat(list).doesNotContain("Held without a pack", "name=\"token\"");
        }

        // Then
        assertThat(byADirector.statusCode()).isEqualTo(403);
        assertThat(withAnothersToken.statusCode()).isEqualTo(400);
        assertThat(byAViewer.statusCode()).isEqualTo(403);
        officer().get("/api/v1/meetings/" + meeting + "/packs").then().body("packs.state", contains("awaited"));
    }

    @Test
    void whatHasChangedSinceIsNotCleared() throws IOException, InterruptedException {
        // Given
        String id = answered(aPastMeeting());
        String page = browser.signIn("dora.director", "/packs/" + id).body();
        edit(id, "{\"highlights\":\"Something else\"}").then().statusCode(200);

        // When
        HttpResponse<String> refused =
                browser.send("/packs/" + id, Filled.on(page, "Clear this pack").with("step", "clear"));

        // Then
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("Somebody has changed it since you opened the page.");
        officer().get(PACKS + "/" + id).then().body("clearances.size()", is(0));
    }

    @Test
    void aReasonIsNeededToSendItBack() throws IOException, InterruptedException {
        // Given
        String path = "/packs/" + answered(aPastMeeting());
        String page = browser.signIn("lee.leadership", path).body();

        // When
        HttpResponse<String> without =
                browser.send(path, Filled.on(page, "Send it back").with("step", "send-back"));
        HttpResponse<String> with = browser.send(
                path, Filled.on(page, "Send it back").with("step", "send-back").with("why", "Say more of housing."));

        // Then
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Say why");
        assertThat(with.body()).contains("It is sent back", "Say more of housing.", "Sent back as leadership");
    }

    @Test
    void aFormFromAnotherSiteDoesNothing() throws IOException, InterruptedException {
        // Given
        String id = answered(aPastMeeting());
        browser.signIn("dora.director", "/packs/" + id);

        // When
        HttpResponse<String> without = browser.send(
                "/packs/" + id, Filled.empty().with("step", "clear").with("revision", "2"));
        HttpResponse<String> guessed = browser.send(
                "/packs/" + id,
                Filled.empty().with("step", "clear").with("revision", "2").with("token", "0".repeat(64)));

        // Then
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(guessed.statusCode()).isEqualTo(400);
        assertThat(guessed.body()).contains("was not sent from a page of your present sign-in");
        officer().get(PACKS + "/" + id).then().body("clearances.size()", is(0));
    }

    @Test
    void whoMayNotDoItIsRefusedWhateverTheFormSays() throws IOException, InterruptedException {
        // Given
        String id = answered(aPastMeeting());
        String page = browser.signIn("dora.director", "/packs/" + id).body();

        // When
        HttpResponse<String> refused =
                browser.send("/packs/" + id, Filled.on(page, "Clear this pack").with("step", "issue"));

        // Then
        assertThat(refused.statusCode()).isEqualTo(403);
        officer().get(PACKS + "/" + id).then().body("state", is("draft"));
    }

    @Test
    void aMemberReadsWhatWasIssuedToTheirBoardAndNoDraft() throws IOException, InterruptedException, SAXException {
        // Given
        String earlier = issued(aPastMeeting());
        String issued = issued(aPastMeeting());
        String draft = assembled(aPastMeeting());
        browser.signIn("wendy.wellbeing", "/");

        // When
        String list = browser.open("/packs?board=" + WELLBEING).body();
        String page = browser.open("/packs/" + issued).body();
        HttpResponse<String> paper = browser.open("/packs/" + issued + "/read");
        String compared = browser.open("/packs/compare?later=" + issued + "&earlier=" + earlier)
                .body();

        // Then
        assertThat(list).contains("href=\"/packs/" + issued + "\"").doesNotContain(draft, "Assemble it now");
        Html.keep("packs.html", list);
        assertThat(Html.complaints(list)).isEmpty();
        assertThat(page).contains("Compare", earlier).doesNotContain("Begin a new issue", "Clear this pack");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("script-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("style-src");
        assertThat(paper.body()).contains("http-equiv=\"Content-Security-Policy\"", "sha256-");
        assertThat(compared).contains("What has changed");
        Html.keep("changes.html", compared);
        assertThat(Html.complaints(compared)).isEmpty();
        assertThat(browser.open("/packs/" + draft).statusCode()).isEqualTo(404);
        assertThat(browser.open("/packs/" + draft + "/read").statusCode()).isEqualTo(404);
    }

    /** Somebody presses a button of a pack's page. */
    private static void as(String person, String path, String button, String step)
            throws IOException, InterruptedException {
        Browser other = new Browser();
        String page = other.signIn(person, path).body();
        HttpResponse<String> done = other.send(path, Filled.on(page, button).with("step", step));
        assertThat(done.uri()).hasQuery("done=cleared");
        other.close();
    }
}
