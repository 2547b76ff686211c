package uk.luton2040.reporting.freshness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aMeeting;
import static uk.luton2040.testkit.Eventually.eventually;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.kit.inbox.Inbox;
import uk.luton2040.reporting.Live;
import uk.luton2040.reporting.line.Calculation;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FreshnessResourceTest {

    private final AgroalDataSource database;
    private final Inbox inbox;

    FreshnessResourceTest(AgroalDataSource database, Inbox inbox) {
        this.database = database;
        this.inbox = inbox;
    }

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
                        .body("oldestWaiting", nullValue())
                        .body("knownUntil", notNullValue()));
    }

    @Test
    void eachViewSaysHowFarItIs() throws SQLException {
        String one = "views.find { it.board == '" + WELLBEING + "' }.";
        officer()
                .get("/api/v1/freshness")
                .then()
                .body(one + "scorecard", is("luton-2040"))
                .body(one + "period", is("FY2021-H1"))
                .body(one + "madeFrom", notNullValue())
                .body(one + "behind", is(false));

        // When
        String rename = "update scorecard_view set board = '%s' where board = '%s'";
        run(rename.formatted("hidden", WELLBEING));

        // Then
        try {
            officer()
                    .get("/api/v1/freshness")
                    .then()
                    .body(one + "behind", is(true))
                    .body(one + "madeFrom", nullValue());
        } finally {
            run(rename.formatted(WELLBEING, "hidden"));
        }
    }

    @Test
    void viewsThatStandStillAreBehindOnceMoreIsKnown() throws SQLException {
        // Given
        theViewsCatchUp();
        String one = "views.find { it.board == '" + WELLBEING + "' }.";
        run("update view_calculation set calculation = 'an older one'");

        // When
        tell(aMeeting(unique("meeting"), unique("board"), "2031-11-18"));

        // Then
        try {
            eventually(
                    "the view is behind",
                    () -> officer()
                            .get("/api/v1/freshness")
                            .then()
                            .body(one + "behind", is(true))
                            .body(one + "madeFrom", notNullValue()));
        } finally {
            run("update view_calculation set calculation = '%s'".formatted(Calculation.VERSION));
        }
        officer().get("/api/v1/freshness").then().body(one + "behind", is(false));
    }

    @Test
    void readinessAndMetricsSayWhatIsTriedAgainAndAgain() throws InterruptedException {
        // Given
        var mended = new CountDownLatch(1);
        var absorbing = new Thread(() -> inbox.absorb(ConsumerRecords.empty(), events -> {
            if (mended.getCount() > 0) {
                throw new IllegalStateException("not yet: thrown by a test");
            }
        }));

        // When
        absorbing.start();

        // Then
        try {
            eventually(
                    "readiness says so",
                    () -> given().get("/q/health/ready")
                            .then()
                            .body(check("Inbox") + "status", is("UP"))
                            .body(check("Inbox") + "data.retrying", is(true))
                            .body(check("Inbox") + "data.since", notNullValue()));
            eventually("the gauge says so", () -> assertThat(retrying()).isPositive());
        } finally {
            mended.countDown();
            absorbing.join();
        }
        given().get("/q/health/ready").then().body(check("Inbox") + "data.retrying", is(false));
        assertThat(retrying()).isZero();
    }

    @Test
    void readinessSaysWhatWaitsToBeSent() {
        given().get("/q/health/ready")
                .then()
                .body(check("Outbox") + "data.pending", greaterThanOrEqualTo(0))
                .body(check("Outbox") + "data.oldestSeconds", greaterThanOrEqualTo(0));
    }

    private static String check(String name) {
        return "checks.find { it.name == '" + name + "' }.";
    }

    private static double retrying() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("luton2040_inbox_retrying_age_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
            assertThat(lag.behind().records()).isPositive();
            assertThat(lag.behind().oldest()).isNotNull().isBefore(Instant.now());
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
