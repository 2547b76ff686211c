package uk.luton2040.reporting.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.reporting.Live.ECONOMY;
import static uk.luton2040.reporting.Live.WELLBEING;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @ValueSource(strings = {"/", BOARD, "/?state=draft"})
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
    void aMembersListHasOnlyTheirBoard() throws IOException, InterruptedException {
        // When
        HttpResponse<String> page = browser.signIn("wendy.wellbeing", "/");

        // Then
        assertThat(page.body())
                .contains("href=\"" + BOARD + "\"", "April to September 2021")
                .doesNotContain(ECONOMY);
        Html.keep("boards.html", page.body());
    }

    @ParameterizedTest
    @CsvSource({
        "dora.director, 'What you clear is under <a href=\"/packs\">packs</a>.'",
        "lee.leadership, 'What you clear is under <a href=\"/packs\">packs</a>.'",
        "leo.lead, Your account does not read boards."
    })
    void whoReadsNoBoardIsToldWhereTheirWorkIs(String person, String sentence)
            throws IOException, InterruptedException, SAXException {
        // When
        String page = browser.signIn(person, "/").body();

        // Then
        assertThat(page).contains(sentence).doesNotContain("add your boards");
        assertThat(Html.complaints(page)).isEmpty();
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
        assertThat(Html.complaints(html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", BOARD})
    void pagesRunOnlyOurScriptsAndAreFramedByNobody(String path) throws IOException, InterruptedException {
        // When
        var headers = browser.signIn("wendy.wellbeing", path).headers();

        // Then
        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
    }

    @Test
    void theStyleSheetNeedsNoSignInAndIsAskedForByItsContent() throws IOException, InterruptedException {
        given().get("/assets/pages.css").then().statusCode(200).contentType(startsWith("text/css"));
        assertThat(browser.signIn("wendy.wellbeing", "/").body())
                .containsPattern("href=\"/assets/pages\\.css\\?v=[0-9a-f]{10}\"");
    }

    @Test
    void anAddressThatIsNoneGetsAPageThatLeadsBack() throws IOException, InterruptedException, SAXException {
        // When
        HttpResponse<String> page = browser.open("/no-such-page");

        // Then
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body()).contains("<h1>Page not found</h1>", "href=\"/\"");
        assertThat(Html.complaints(page.body())).isEmpty();
    }

    @Test
    void theApiTellsOfProblemsAsItDoesWhoeverAsks() {
        given().accept("text/html")
                .get("/api/v1/no-such-thing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().accept("application/json")
                .get("/no-such-page")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void whoComesBackFromKeycloakWithNothingIsNotSentThereAgain() throws IOException, InterruptedException {
        // When
        HttpResponse<String> page = browser.peek("/?state=stale&code=stale");

        // Then
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("<h1>Signing in did not work</h1>", "href=\"/\"");
    }

    @Test
    void swaggerIsNotHeldByThePolicyOfThePages() {
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", org.hamcrest.Matchers.nullValue());
    }
}
