package uk.luton2040.reporting.freshness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FreshnessResourceTest {

    @BeforeEach
    void theWorldIsThere() {
        Live.world();
    }

    @Test
    void theViewsCatchUp() {
        eventually(
                "nothing waits any more",
                () -> officer()
                        .get("/api/v1/freshness")
                        .then()
                        .statusCode(200)
                        .body("behind", is(0))
                        .body("facts", greaterThan(20))
                        .body("knownUntil", notNullValue()));
    }

    @Test
    void aConsumerThatHasReadNothingIsBehindByWhatIsThere() {
        // Given
        var config = ConfigProvider.getConfig();
        var lag = new ConsumerLag(
                config.getValue("kafka.bootstrap.servers", String.class),
                config.getValues("mp.messaging.incoming.facts.topics", String.class),
                "a-group-that-never-read");

        // Then
        try {
            assertThat(lag.behind()).isPositive();
        } finally {
            lag.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/freshness", "/api/v1/self-check"})
    void onlyOfficersAndAuditorsMayAsk(String path) {
        as("audit-office").get(path).then().statusCode(200);
        for (String client : List.of("portal-health-and-wellbeing-board", "partner-housing", "catalogue-office")) {
            as(client).get(path).then().statusCode(403);
        }
        given().get(path).then().statusCode(401);
    }
}
