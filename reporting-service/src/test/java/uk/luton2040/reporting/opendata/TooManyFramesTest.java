package uk.luton2040.reporting.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import uk.luton2040.reporting.page.Html;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(TooManyFramesTest.Tight.class)
class TooManyFramesTest {
    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("luton2040.limits.per-second", "1", "luton2040.limits.burst", "1");
        }
    }

    @Test
    void aFrameThatIsAskedForTooOftenSaysSoItself() throws IOException, SAXException {
        // When
        Response refused = refused("text/html,application/xhtml+xml");

        // Then
        refused.then()
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("frame-ancestors https://intranet.example"))
                .header("Cache-Control", "no-store")
                .header("Retry-After", notNullValue())
                .body(containsString("Try again in a minute"));
        assertThat(Html.complaints(refused.asString())).isEmpty();
    }

    @Test
    void whoAsksForNoPageGetsTheProblemDocument() {
        refused("application/json")
                .then()
                .contentType("application/problem+json")
                .body("type", is("/problems/too-many-requests"));
    }

    private static Response refused(String accepted) {
        return Stream.generate(() -> given().accept(accepted).get("/embed/boards/nobody/scorecards/nothing"))
                .limit(20)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }
}
