package uk.luton2040.reporting.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.scorecard;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

/** What browsers are told of who may read from which page. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PortalsTest {
    private static final String PORTAL = "https://portal.example";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String SCORECARD = scorecard(WELLBEING, "luton-2040");

    @BeforeEach
    void aWorld() {
        Live.world();
    }

    private static ValidatableResponse preflight(String origin, String path, String method) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization, if-none-match")
                .options(path)
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {PORTAL, "https://intranet.example"})
    void theBrowserOfARegisteredPortalMayAskWithATokenAndATag(String origin) {
        preflight(origin, SCORECARD, "GET")
                .statusCode(204)
                .header(ALLOW_ORIGIN, origin)
                .header("Access-Control-Allow-Methods", "GET, HEAD")
                .header("Access-Control-Allow-Headers", containsString("Authorization, If-None-Match"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void theBrowserHandsItsPageTheAnswerWithItsTagAndThe304() {
        // When
        Response answer =
                as("portal-health-and-wellbeing-board").header("Origin", PORTAL).get(SCORECARD);

        // Then
        answer.then()
                .statusCode(200)
                .header(ALLOW_ORIGIN, PORTAL)
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Expose-Headers", containsString("Retry-After"))
                .header("Access-Control-Allow-Credentials", nullValue());
        assertThat(answer.headers().getValues("Vary")).contains("Accept-Encoding", "Origin");
        as("portal-health-and-wellbeing-board")
                .header("Origin", PORTAL)
                .header("If-None-Match", answer.getHeader("ETag"))
                .get(SCORECARD)
                .then()
                .statusCode(304)
                .header(ALLOW_ORIGIN, PORTAL);
    }

    @Test
    void thePageLearnsThatItsTokenIsNotGood() {
        given().header("Origin", PORTAL)
                .header("Authorization", "Bearer ended")
                .get(SCORECARD)
                .then()
                .statusCode(401)
                .header(ALLOW_ORIGIN, PORTAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "http://portal.example",
                "https://portal.example:8443",
                "https://portal.example.elsewhere.example",
                "null"
            })
    void anyOtherOriginIsRefused(String origin) {
        preflight(origin, SCORECARD, "GET")
                .statusCode(403)
                .body("type", is("/problems/forbidden"))
                .body("detail", is("Pages of " + origin + " are not registered as a portal's."))
                .header(ALLOW_ORIGIN, nullValue());
        as("portal-health-and-wellbeing-board")
                .header("Origin", origin)
                .get(SCORECARD)
                .then()
                .header(ALLOW_ORIGIN, nullValue());
    }

    @Test
    void portalsReadAndNeverWrite() {
        preflight(PORTAL, "/api/v1/rebuilds", "POST").header("Access-Control-Allow-Methods", "GET, HEAD");
        given().header("Origin", PORTAL)
                .post("/api/v1/rebuilds")
                .then()
                .statusCode(401)
                .header(ALLOW_ORIGIN, nullValue());
    }

    @Test
    void pagesBehindASignInAreNeverAPortals() {
        given().redirects()
                .follow(false)
                .header("Origin", PORTAL)
                .get("/boards/" + WELLBEING)
                .then()
                .header(ALLOW_ORIGIN, nullValue());
    }

    @Test
    void openDataMayBeAskedForWithATagFromAnyPage() {
        preflight("https://elsewhere.example", "/api/v1/public/boards", "GET")
                .statusCode(204)
                .header(ALLOW_ORIGIN, "*")
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"));
    }
}
