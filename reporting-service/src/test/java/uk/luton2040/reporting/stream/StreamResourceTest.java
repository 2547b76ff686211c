package uk.luton2040.reporting.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Live.ECONOMY;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.scorecard;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.event;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.testkit.Eventually.eventually;
import static uk.luton2040.testkit.Eventually.eventuallyTrue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;
import uk.luton2040.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StreamResourceTest {
    private static final String OFFICER = "performance-office";
    private static final RestAssuredConfig UNCOMPRESSED =
            RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
    private static final String PORTAL = "portal-health-and-wellbeing-board";

    @Inject
    AgroalDataSource database;

    @Inject
    Listeners listeners;

    @Inject
    Changes changes;

    private final String board = unique("board");
    private final String card = unique("card");
    private final String kpi = unique("KPI");

    @BeforeEach
    void theWorldIsThere() {
        Live.world();
    }

    /** A board with one red KPI. */
    private void aBoardOfItsOwn() {
        String priority = unique("priority");
        tell(
                aPlan(unique("plan"), priority + "/" + priority + "-1"),
                aScorecard(card, "six-monthly", aLine(priority, null, "One", kpi)),
                aBoard(board, card, leading(priority)),
                aKpi(kpi).target("FY2021-H1", "60").state(),
                aPublishedValue(kpi, "FY2021-H1", "10").state());
        eventually(
                "the value is on the board",
                () -> officer().get(scorecard(board, card)).then().body("counts.red", is(1)));
    }

    private void theValueBecomes(String value, int revision) {
        tell(event(aPublishedValue(kpi, "FY2021-H1", value).revised(revision).state(), 1, revision));
    }

    private String stream() {
        return "/api/v1/boards/" + board + "/stream";
    }

    private static String data(Map<String, String> said) {
        return Objects.requireNonNull(said.get("data"));
    }

    private static void hasBegun(Reading reading) {
        eventually("the stream has begun", () -> assertThat(reading.heard()).isNotEmpty());
    }

    @Test
    void aValueThatIsPublishedIsToldOf() {
        // Given
        aBoardOfItsOwn();
        try (Reading reading = Reading.of(stream(), Tokens.of(OFFICER), null)) {
            hasBegun(reading);

            // When
            theValueBecomes("65", 2);

            // Then
            eventually(
                    "the change was told",
                    () -> assertThat(reading.events("scorecard-changed"))
                            .anySatisfy(said -> assertThat(data(said))
                                    .contains("\"board\":\"" + board + "\",\"scorecard\":\"" + card
                                            + "\",\"period\":\"FY2021-H1\"")
                                    .contains("{\"code\":\"" + kpi + "\",\"before\":\"red\",\"after\":\"green\"}")
                                    .contains("\"etag\":"
                                            + officer()
                                                    .config(UNCOMPRESSED)
                                                    .get(scorecard(board, card))
                                                    .getHeader("ETag"))));
        }
    }

    @Test
    void whoComesBackHearsWhatItMissedOnceAndInOrder() {
        // Given
        aBoardOfItsOwn();
        String last;
        try (Reading reading = Reading.of(stream(), Tokens.of(OFFICER), null)) {
            hasBegun(reading);
            last = String.valueOf(reading.heard().getFirst().get("id"));
        }
        theValueBecomes("65", 2);
        eventually(
                "the value is on the board",
                () -> officer().get(scorecard(board, card)).then().body("counts.green", is(1)));
        theValueBecomes("58", 3);
        eventually(
                "the value is on the board",
                () -> officer().get(scorecard(board, card)).then().body("counts.green", is(0)));

        // When
        try (Reading reading = Reading.of(stream(), Tokens.of(OFFICER), last)) {

            // Then
            eventually(
                    "both changes were told",
                    () -> assertThat(reading.events("scorecard-changed").stream()
                                    .filter(said -> data(said).contains(kpi))
                                    .map(said -> data(said).replaceAll(".*\"before\":\"(\\w+)\".*", "$1")))
                            .containsExactly("red", "green"));
        }
    }

    @Test
    void whoWasAwayForTooLongIsToldToReadAgain() {
        for (String never : new String[] {"999999999999", "-1", "what"}) {
            try (Reading reading = Reading.of("/api/v1/stream", Tokens.of(OFFICER), never)) {
                eventually(
                        "it was told to reload after " + never,
                        () -> assertThat(reading.events("reload")).hasSize(1));
            }
        }
    }

    @Test
    void aBoardHearsOfItsOwnScorecardsOnly() {
        // Given
        aBoardOfItsOwn();
        try (Reading own = Reading.of("/api/v1/boards/" + WELLBEING + "/stream", Tokens.of(PORTAL), null);
                Reading all = Reading.of("/api/v1/stream", Tokens.of(OFFICER), null)) {
            hasBegun(own);
            hasBegun(all);

            // When
            theValueBecomes("65", 2);
            eventually(
                    "whoever sees all heard of it",
                    () -> assertThat(all.events("scorecard-changed"))
                            .anySatisfy(said -> assertThat(data(said)).contains(kpi)));

            // Then
            assertThat(own.events("scorecard-changed"))
                    .noneSatisfy(said -> assertThat(data(said)).contains(board));
        }
    }

    @Test
    void whatAnotherReplicaMadeIsToldAsWell() throws SQLException {
        // Given
        aBoardOfItsOwn();
        try (Reading reading = Reading.of(stream(), Tokens.of(OFFICER), null)) {
            hasBegun(reading);

            // When
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(
                        "insert into scorecard_change (board, scorecard, told) values ('%s', '%s', 'elsewhere')"
                                .formatted(board, card));
                statement.execute("select pg_notify('luton2040_views', '%s/%s')".formatted(board, card));
                connection.commit();
            }

            // Then
            eventually(
                    "it was told",
                    () -> assertThat(reading.events("scorecard-changed"))
                            .anySatisfy(said -> assertThat(said).containsEntry("data", "elsewhere")));
        }
    }

    @Test
    void itEndsWithTheToken() {
        try (Reading reading = Reading.of("/api/v1/stream", TemporaryClients.ofBriefAuditor(), null)) {
            eventuallyTrue("the stream ended", reading::isOver);

            assertThat(reading.heard()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(reading.heard().getLast()).containsEntry("event", "token-expired");
            eventuallyTrue("nobody listens on its account", () -> listeners.size() == 0);
        }
    }

    @Test
    void onlyWhoMaySeeTheScorecardsHearsOfThem() {
        String theirs = "/api/v1/boards/" + ECONOMY + "/stream";
        given().get(theirs).then().statusCode(401);
        as("partner-housing").get(theirs).then().statusCode(403);
        as(PORTAL).get(theirs).then().statusCode(404);
        as(PORTAL).get("/api/v1/stream").then().statusCode(403);
        officer()
                .get("/api/v1/boards/no-such-board/stream")
                .then()
                .statusCode(404)
                .body("detail", containsString("no-such"));
    }

    @Test
    void noMoreAreServedThanCanBe() {
        // Given
        Listeners full = new Listeners(changes, Clock.systemUTC(), new SimpleMeterRegistry(), 0);

        // Then
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> full.stream(new SseImpl(), null, null, Instant.MAX))
                .withMessageContaining("As many clients");
    }
}
