package uk.luton2040.measurement.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(LimitsTest.Tight.class)
class LimitsTest {
    private static final String PERIODS = "/api/v1/periods";
    private static final int BURST = 40;

    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "luton2040.limits.per-second", "1",
                    "luton2040.limits.burst", Integer.toString(BURST),
                    "luton2040.limits.in-flight", "2");
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgain() {
        // When
        Response refused = untilRefused("audit-office");

        // Then
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit-Policy", "\"client\";q=40;w=40")
                .body("type", equalTo("/problems/too-many-requests"))
                .body("detail", containsString("1 times a second"))
                .body("instance", equalTo(PERIODS));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
        assertThat(refused.header("RateLimit")).matches("\"client\";r=0;t=(39|40)");
    }

    @Test
    void othersDoNotNotice() {
        // Given
        untilRefused("partner-ph");

        // When
        Response other = get("partner-asc", PERIODS);

        // Then
        other.then().statusCode(200).header("RateLimit", "\"client\";r=39;t=1");
    }

    @Test
    void whoeverHasNoTokenIsOneClientByItsAddress() {
        // Given
        untilRefused("partner-bi");

        // Then
        eventually("both are counted together, faster than the allowance grows", () -> {
            Response anonymous = given().get(PERIODS);
            Response badToken = given().auth().oauth2("no.token.atall").get(PERIODS);
            anonymous.then().statusCode(401);
            badToken.then().statusCode(401).contentType("application/problem+json");
            assertThat(remaining(badToken)).isLessThan(remaining(anonymous));
        });
    }

    @Test
    void uploadPagesAreLimitedByAddressToo() {
        eventually("both are counted together, faster than the allowance grows", () -> {
            Response first = given().get("/upload/no-such-link");
            Response second = given().get("/upload/no-such-link");
            assertThat(remaining(second)).isLessThan(remaining(first));
        });
    }

    @Test
    void whoSendsSlowlyKeepsNobodyElseWaiting() throws IOException {
        try (Socket one = slowPost("performance-office");
                Socket another = slowPost("performance-office")) {
            // When
            // Seldom enough that the asking itself is not refused for being too often.
            Awaitility.await("it never happened that a third request at once is refused")
                    .atMost(Duration.ofSeconds(9))
                    .pollInterval(Duration.ofMillis(250))
                    .untilAsserted(() -> get("performance-office", PERIODS)
                            .then()
                            .statusCode(429)
                            .header("Retry-After", "1")
                            .body("detail", containsString("2 of your requests are being worked on")));

            // Then
            given().auth()
                    .oauth2(Tokens.of("partner-housing"))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType("application/json")
                    .body("{\"measurements\":[{\"kpi\":\"NONE\",\"period\":\"2020-01\",\"value\":1}]}")
                    .post("/api/v1/submissions")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/rows-rejected"));
            assertThat(one.isClosed() || another.isClosed()).isFalse();
        }
        eventually(
                "its own requests are taken again",
                Duration.ofSeconds(10),
                () -> get("performance-office", PERIODS).then().statusCode(200));
    }

    @Test
    void healthAndPagesAlwaysAnswer() {
        IntStream.range(0, BURST + 5)
                .forEach(i -> given().get("/problems/too-many-requests").then().statusCode(200));
        given().get("/q/health/live").then().statusCode(200);
    }

    /** In chunks, of which the second never comes. */
    private static Socket slowPost(String client) throws IOException {
        var socket = new Socket("127.0.0.1", RestAssured.port);
        socket.getOutputStream().write("""
                        POST /api/v1/periods HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Content-Type: application/json\r
                        Transfer-Encoding: chunked\r
                        \r
                        1\r
                        {\r
                        """.formatted(Tokens.of(client)).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static Response untilRefused(String client) {
        return IntStream.rangeClosed(0, BURST * 3)
                .mapToObj(i -> get(client, PERIODS))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError(client + " was never refused"));
    }

    private static Response get(String client, String path) {
        return given().auth().oauth2(Tokens.of(client)).get(path);
    }

    private static int remaining(Response answer) {
        return Integer.parseInt(answer.header("RateLimit").replaceAll(".*;r=(\\d+);.*", "$1"));
    }
}
