package uk.luton2040.reporting.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import uk.luton2040.reporting.BoardOfItsOwn;
import uk.luton2040.reporting.page.Html;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EmbedPageResourceTest {
    private static final String POLICY = "Content-Security-Policy";
    private static final String REGISTERED = "frame-ancestors https://intranet.example https://portal.example";

    private BoardOfItsOwn own;
    private String address;

    @BeforeEach
    void theScorecardIsOpen() {
        own = BoardOfItsOwn.told();
        address = "/embed/boards/" + own.board() + "/scorecards/" + own.card();
        officer()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "open",
                        true,
                        "why",
                        "Agreed by the Executive",
                        "scorecards",
                        List.of(Map.of("board", own.board(), "scorecard", own.card())),
                        "kpis",
                        List.of(own.kpi())))
                .post("/api/v1/open-data/decisions")
                .then()
                .statusCode(200);
        eventually("it is open", () -> frame("card").then().statusCode(200));
    }

    private Response frame(String variant) {
        return given().accept("text/html").get(address + "?variant=" + variant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "full"})
    void anOpenScorecardMayBeFramedByRegisteredPortalsAndIsNobodysInParticular(String variant)
            throws IOException, SAXException {
        // When
        Response answer = frame(variant);

        // Then
        answer.then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header(POLICY, containsString(REGISTERED))
                .header(POLICY, containsString("default-src 'none'"))
                .header("Cache-Control", "public, max-age=60")
                .header("Set-Cookie", nullValue())
                .header("RateLimit-Policy", containsString("q="));
        assertThat(answer.asString())
                .contains("60%", "Red", "70%")
                .doesNotContain(" style=", "<style", "onclick", "NOT_FOUND", "Sign in", "To do ");
        assertThat(Html.complaints(answer.asString())).isEmpty();
    }

    @Test
    void theCardSaysWhatIsRedAndTheFullOneHasEveryMeasure() {
        frame("card").then().body(containsString("What is red")).body(not(containsString("<table")));
        frame("full").then().body(containsString("<table")).body(containsString("/public/kpis/" + own.kpi()));
        assertThat(given().get(address).asString()).isEqualTo(frame("card").asString());
    }

    @Test
    void theFullOneDrawsWhatItsBoardSees() {
        // Given
        String drawn = officer()
                .get("/api/v1/boards/" + own.board() + "/scorecards/" + own.card() + "?charts=true")
                .path("sparklines." + own.kpi());

        // Then
        assertThat(drawn).contains("H2 2020/21: 60%");
        frame("full").then().body(containsString(drawn));
        frame("card").then().body(not(containsString("class=\"chart\"")));
    }

    @Test
    void whoHasItAlreadyIsSentNothing() {
        // Given
        String tag = frame("card").getHeader("ETag");

        // Then
        given().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304)
                .header(POLICY, containsString(REGISTERED));
        given().header("If-None-Match", tag)
                .get(address + "?variant=full")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/embed/boards/executive/scorecards/secret",
                "/embed/boards/nobody/scorecards/nothing",
                "/embed/boards/executive"
            })
    void whatIsNotOpenIsSaidInTheFrame(String closed) throws IOException, SAXException {
        // When
        Response answer = given().accept("text/html").get(closed);

        // Then
        answer.then()
                .statusCode(404)
                .header(POLICY, containsString(REGISTERED))
                .header("Cache-Control", "no-store")
                .header("Set-Cookie", nullValue())
                .body(not(containsString("Sign in")))
                .body(containsString("does not exist, or it is not open to the public"));
        assertThat(Html.complaints(answer.asString())).isEmpty();
    }

    @Test
    void anotherVariantIsRefusedInTheFrame() {
        frame("huge")
                .then()
                .statusCode(422)
                .header(POLICY, containsString(REGISTERED))
                .body(containsString("a card or the full scorecard only"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"luton-scorecard.js", "frame.js", "host.js"})
    void scriptsAreForAnyPageAndLight(String script) {
        // When
        Response answer = given().header("Origin", "https://elsewhere.example").get("/embed/v1/" + script);

        // Then
        answer.then()
                .statusCode(200)
                .contentType(containsString("javascript"))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", is("public, max-age=3600"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Set-Cookie", nullValue());
        assertThat(answer.asByteArray().length).isLessThanOrEqualTo(10 * 1024);
    }
}
