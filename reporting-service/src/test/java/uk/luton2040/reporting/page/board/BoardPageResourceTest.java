package uk.luton2040.reporting.page.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.Live.ECONOMY;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.anAction;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.reporting.Told.pinning;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import uk.luton2040.reporting.BoardOfItsOwn;
import uk.luton2040.reporting.Live;
import uk.luton2040.reporting.page.Browser;
import uk.luton2040.reporting.page.Html;
import uk.luton2040.testkit.RealParts;

/** A board's page as its members and the performance office meet it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BoardPageResourceTest {
    private static final String BOARD = "/boards/" + WELLBEING;

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
    void aMembersPageShowsTheirBoardWithStatusesAsWords() throws IOException, InterruptedException {
        // When
        HttpResponse<String> page = browser.signIn("wendy.wellbeing", BOARD);

        // Then
        Html.keep("board.html", page.body());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo(BOARD);
        assertThat(page.uri().getQuery())
                .as("the code is gone from the address")
                .isNull();
        assertThat(page.body())
                .contains("<h1>The health-and-wellbeing-board</h1>", "Signed in as wendy.wellbeing")
                .contains("Title of DIS-03", "17 people", "September &amp; &lt;October&gt;.", "provisional")
                .contains("</svg>Red</span>", "</svg>Grey</span>", "illustrative data", "illustrative target")
                .contains("<h3>Red, and nothing is being done</h3>", "No action yet.")
                .contains("<a href=\"/kpis/DIS-03\">Title of DIS-03</a> is red")
                .contains("71% of spend", "no new data", "Not collected yet: in consultation.", "No KPI yet.")
                .contains("1 of 2 partners", "Adult Social Care")
                .contains("Project private-sector-housing-strategy", "summer 2021")
                .doesNotContain("NOT_FOUND", "Optional[", "ECO-17", "COM-02", "events-plan");
    }

    @Test
    void whatIsDrawnIsWhatProgramsGet() throws IOException, InterruptedException {
        // Given
        Map<String, String> drawn = Live.officer()
                .get(Live.scorecard(WELLBEING, "luton-2040") + "?charts=true")
                .path("sparklines");

        // When
        String page = browser.signIn("wendy.wellbeing", BOARD).body();

        // Then
        assertThat(drawn.values())
                .isNotEmpty()
                .allSatisfy(svg -> assertThat(page).contains(svg));
    }

    @Test
    void whatIsPinnedSaysSoAndWhy() throws IOException, InterruptedException, SAXException {
        // Given
        String board = Live.unique("pinned-board");
        Live.tell(pinning(aBoard(board, "luton-2040", leading("disadvantaged")), "luton-2040", "ECO-17"));
        eventually(
                "the board has its scorecard",
                () -> Live.officer()
                        .get(Live.scorecard(board, "luton-2040"))
                        .then()
                        .statusCode(200));

        // When
        String page = browser.signIn("olivia.officer", "/boards/" + board).body();

        // Then
        assertThat(page)
                .contains("Pinned for this board: What " + board + " asked for", "It is pinned to this scorecard.")
                .contains("Title of ECO-17")
                .doesNotContain("Title of DIS-03");
        assertThat(Html.complaints(page)).isEmpty();
    }

    @Test
    void whatIsBeingDoneIsToldInWords() throws IOException, InterruptedException, SAXException {
        // Given
        String board = Live.unique("acting-board");
        Live.tell(
                pinning(aBoard(board, "luton-2040", leading("economy")), "luton-2040", "ECO-17"),
                anAction(Live.unique("action"), "ECO-17", "in-progress", "2021-11-30"));
        eventually(
                "the board shows the action",
                () -> Live.officer()
                        .get(Live.scorecard(board, "luton-2040"))
                        .then()
                        .statusCode(200)
                        .body("priorities[0].outcomes[0].lines[0].kpis[0].actions.overdue", is(1)));

        // When
        String page = browser.signIn("olivia.officer", "/boards/" + board).body();

        // Then
        assertThat(page)
                .contains("1 open action, overdue", "Housing Lead, due 30 November 2021, <strong>overdue</strong>")
                .doesNotContain("Red, and nothing is being done", "No action yet.");
        assertThat(Html.complaints(page)).isEmpty();
    }

    @Test
    void anothersBoardIsNotFound() throws IOException, InterruptedException {
        // Given
        browser.signIn("wendy.wellbeing", "/");

        // When
        HttpResponse<String> page = browser.open("/boards/" + ECONOMY);

        // Then
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).doesNotContain("Title of ECO-17");
    }

    @Test
    void whatIsLateUncertainAndOwedIsToldWithoutBeingLookedFor()
            throws IOException, InterruptedException, SAXException {
        // Given
        BoardOfItsOwn own = BoardOfItsOwn.told();

        // When
        String page = browser.signIn("olivia.officer", "/boards/" + own.board()).body();

        // Then
        assertThat(page)
                .contains("Values that are overdue: 1", "Projects that are late: 1", "Risks that have gone up")
                .contains("<strong>Project " + own.project() + ":</strong> The roof is on.")
                .contains("The board has received no pack of this scorecard yet.")
                .contains("days late");
        Html.keep("board-of-its-own.html", page);
        assertThat(Html.complaints(page)).isEmpty();
    }

    @Test
    void anotherPeriodSaysThatItIsNotThePresent() throws IOException, InterruptedException, SAXException {
        // When
        String page = browser.signIn("wendy.wellbeing", BOARD + "?scorecard=luton-2040&period=FY2020-H2&asAt=")
                .body();

        // Then
        assertThat(page)
                .contains("You are looking at October 2020 to March 2021.", "Show it as it is now")
                .contains("<option value=\"FY2020-H2\" selected>")
                .doesNotContain("data-stream=", "What has changed since the last pack");
        assertThat(Html.complaints(page)).isEmpty();
    }

    @Test
    void theAddressOfWhatIsKnownNowGivesTheSameLater() throws IOException, InterruptedException {
        // Given
        String asAt = Live.officer()
                .get(Live.scorecard(WELLBEING, "luton-2040"))
                .then()
                .extract()
                .path("asAt");

        // When
        String page = browser.signIn("wendy.wellbeing", BOARD + "?asAt=" + asAt).body();

        // Then
        assertThat(page).contains("as it was known on", "Title of DIS-03", "17 people");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?period=soon                | is not a period code
            ?period=FY2021-Q2           | This scorecard is reported by periods such as FY2021-H1.
            ?period=FY2030-H1           | FY2030-H1 has not been opened; the newest is FY2021-H1.
            ?asAt=yesterday             | “yesterday” is no moment. Give a day such as 2021-10-31
            ?asAt=1999-01-01T09:00      | On 1 January 1999 at 09:00 nothing was known of this scorecard yet.
            ?status=purple              | “purple” is no status: it is red, amber, green or grey.
            ?priority=weather           | This scorecard has no priority or outcome “weather”.
            ?sort=luck                  | The measures cannot be put in the order “luck”.
            """)
    void whatCannotBeShownIsSaidInASentence(String query, String sentence)
            throws IOException, InterruptedException, SAXException {
        // Given
        browser.signIn("wendy.wellbeing", "/");

        // When
        HttpResponse<String> page = browser.open(BOARD + query);

        // Then
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<h1>This cannot be shown</h1>", sentence)
                .contains("<a href=\"" + BOARD + "\">Show the page as it is now</a>");
        assertThat(Html.complaints(page.body())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/boards/no-such-board", "/boards/" + ECONOMY, BOARD + "?scorecard=no-such-card"})
    void whatIsNotThereOrNotTheirsIsNotFound(String path) throws IOException, InterruptedException {
        // Given
        browser.signIn("wendy.wellbeing", "/");

        // When
        HttpResponse<String> page = browser.open(path);

        // Then
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Page not found</h1>", "Signed in as wendy.wellbeing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?status=red                 | 1 of 4 measures. | DIS-03 | DIS-01
            ?priority=community         | 0 of 4 measures. |        | DIS-03
            ?priority=disadvantaged-housing | 3 of 4 measures. | DIS-03 | DIS-14
            ?words=carers+DIS-14        | 0 of 4 measures. |        | DIS-14
            ?words=title+dis-14         | 1 of 4 measures. | DIS-14 | DIS-03
            ?words=%3Cscript%3E         | 0 of 4 measures. |        | DIS-03
            """)
    void theListOfMeasuresIsFilteredByTheAddress(String query, String counted, String shown, String left)
            throws IOException, InterruptedException, SAXException {
        // When
        String page = browser.signIn("wendy.wellbeing", BOARD + query).body();
        String measures = page.substring(page.indexOf("<h2 id=\"measures\">"), page.indexOf("<h2 id=\"said\">"));

        // Then
        assertThat(measures).contains(counted).doesNotContain("/kpis/" + left).doesNotContain("<script>");
        if (shown != null) {
            assertThat(measures).contains("/kpis/" + shown);
        }
        assertThat(Html.complaints(page)).isEmpty();
    }

    @Test
    void theListOfMeasuresIsSortedByTheAddress() throws IOException, InterruptedException, SAXException {
        // When
        String page = browser.signIn("wendy.wellbeing", BOARD + "?sort=name").body();
        String measures = page.substring(page.indexOf("<h2 id=\"measures\">"));

        // Then
        assertThat(measures.indexOf("/kpis/DIS-01")).isGreaterThan(0).isLessThan(measures.indexOf("/kpis/DIS-03"));
        assertThat(Html.complaints(page)).isEmpty();
    }

    @Test
    void thePageHearsOfChangesThroughItsSession() throws IOException, InterruptedException {
        // Given
        browser.signIn("wendy.wellbeing", "/");

        // When
        HttpResponse<Stream<String>> stream = browser.listen(BOARD + "/stream?after=0");

        // Then
        assertThat(stream.statusCode()).isEqualTo(200);
        Iterator<String> lines = stream.body().iterator();
        assertThat(lines.next() + lines.next() + lines.next()).contains("id");
    }

    @Test
    void nobodyHearsOfAnothersBoard() throws IOException, InterruptedException {
        // Given
        int signedOut = browser.listen(BOARD + "/stream").statusCode();
        browser.signIn("wendy.wellbeing", "/");

        // When
        int anothers = browser.listen("/boards/" + ECONOMY + "/stream").statusCode();

        // Then
        assertThat(signedOut).isEqualTo(401);
        assertThat(anothers).isEqualTo(404);
    }
}
