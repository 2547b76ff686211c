package uk.luton2040.reporting.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.reporting.Live.ECONOMY;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.anAction;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.reporting.Told.pinning;
import static uk.luton2040.testkit.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

/** The pages as a person meets them, signing in at the real Keycloak. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PageResourceTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"/", BOARD})
    void whoIsNotSignedInIsSentToKeycloakWithProofOfPossession(String path) throws IOException, InterruptedException {
        // When
        HttpResponse<String> answer = browser.peek(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .get()
                .asString()
                .contains("/realms/luton2040/protocol/openid-connect/auth", "client_id=luton2040-pages")
                .contains("code_challenge_method=S256", "code_challenge=", "response_type=code");
    }

    @Test
    void aMembersPageShowsTheirBoardWithStatusesAsWords() throws IOException, InterruptedException {
        // When
        HttpResponse<String> page = browser.signIn("wendy.wellbeing", BOARD);

        // Then
        keep("board.html", page.body());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo(BOARD);
        assertThat(page.uri().getQuery())
                .as("the code is gone from the address")
                .isNull();
        assertThat(page.body())
                .contains("<h1>The health-and-wellbeing-board</h1>", "Signed in as wendy.wellbeing")
                .contains("Title of DIS-03", "17 people", "September &amp; &lt;October&gt;.", "provisional")
                .contains("</svg>Red</span>", "</svg>Grey</span>", "illustrative data", "illustrative target")
                .contains("Needs attention first: Title of DIS-03 (red)")
                .contains("Red without an action:", "Title of DIS-03 (DIS-03).", "No action yet.")
                .contains("71% of spend", "no new data", "not collected: in consultation", "No KPI yet.")
                .contains("1 of 2 partners", "Adult Social Care")
                .contains("Project private-sector-housing-strategy", "summer 2021")
                .doesNotContain("NOT_FOUND", "Optional[", "ECO-17", "COM-02", "events-plan");
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
                .contains("Pinned for this board: What " + board + " asked for", "Pinned to this scorecard.")
                .contains("Title of ECO-17")
                .doesNotContain("Title of DIS-03");
        assertThat(complaints(page)).isEmpty();
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
                .doesNotContain("Red without an action:", "No action yet.");
        assertThat(complaints(page)).isEmpty();
    }

    @Test
    void aMembersListHasOnlyTheirBoard() throws IOException, InterruptedException {
        // When
        HttpResponse<String> page = browser.signIn("wendy.wellbeing", "/");

        // Then
        assertThat(page.body())
                .contains("href=\"" + BOARD + "\"", "April to September 2021")
                .doesNotContain(ECONOMY);
        keep("boards.html", page.body());
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
    void signingOutEndsTheSession() throws IOException, InterruptedException {
        // Given
        browser.signIn("wendy.wellbeing", "/");

        // When
        HttpResponse<String> answer = browser.peek("/sign-out");

        // Then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .get()
                .asString()
                .contains("/protocol/openid-connect/logout");
        assertThat(browser.peek("/").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", BOARD})
    void pagesAreValidHtml(String path) throws IOException, InterruptedException, SAXException {
        // When
        String html = browser.signIn("wendy.wellbeing", path).body();

        // Then
        assertThat(complaints(html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", BOARD})
    void pagesRunNoScriptAndAreFramedByNobody(String path) throws IOException, InterruptedException {
        // When
        var headers = browser.signIn("wendy.wellbeing", path).headers();

        // Then
        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
    }

    @Test
    void theStyleSheetNeedsNoSignIn() {
        given().get("/assets/pages.css").then().statusCode(200).contentType(startsWith("text/css"));
    }

    @Test
    void swaggerIsNotHeldByThePolicyOfThePages() {
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", org.hamcrest.Matchers.nullValue());
    }

    private static JsonNode complaints(String html) throws IOException, SAXException {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        String report = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        return new ObjectMapper().readTree(report).get("messages");
    }

    /** For looking at. */
    private static void keep(String name, String html) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(folder.resolve(name), html);
    }
}
