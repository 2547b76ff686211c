package uk.luton2040.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.Live.ECONOMY;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.scorecard;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.testkit.Eventually.eventually;
import static uk.luton2040.testkit.Eventually.eventuallyTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.reporting.Live;
import uk.luton2040.reporting.view.ViewNews;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

/** How scorecards go out: their bytes, in which coding, and how old they may be. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ServingTest {
    private static final String SCORECARD = scorecard(WELLBEING, "luton-2040");

    private final AgroalDataSource database;
    private final ViewNews news;

    ServingTest(AgroalDataSource database, ViewNews news) {
        this.database = database;
        this.news = news;
    }

    @BeforeEach
    void theWorldIsThere() {
        Live.world();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?asAt=2100-01-01T00:00:00Z"})
    void whoTakesGzipGetsTheSameReportUnderAnotherTag(String query) throws Exception {
        // When
        HttpResponse<byte[]> plain = get(SCORECARD + query, "identity", null);
        HttpResponse<byte[]> compressed = get(SCORECARD + query, "gzip, br", null);

        // Then
        assertThat(plain.headers().firstValue("Content-Encoding")).isIn(Optional.empty(), Optional.of("identity"));
        assertThat(compressed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(gunzip(compressed.body())).isEqualTo(plain.body());
        assertThat(compressed.body().length).isLessThan(plain.body().length / 2);
        assertThat(tag(compressed)).isNotEqualTo(tag(plain)).startsWith("\"");
        assertThat(plain.headers().allValues("Vary")).containsExactlyInAnyOrder("Accept-Encoding", "Origin");
        assertThat(compressed.headers().allValues("Vary")).containsExactlyInAnyOrder("Accept-Encoding", "Origin");
        assertThat(get(SCORECARD + query, null, null).body()).isEqualTo(plain.body());
    }

    @Test
    void anyOfSeveralTagsIsKnownButOnlyOfTheCodingAskedFor() throws Exception {
        // Given
        String plain = tag(get(SCORECARD, "identity", null));
        String compressed = tag(get(SCORECARD, "gzip", null));

        // When
        HttpResponse<byte[]> known = get(SCORECARD, "gzip", "\"other\", W/" + compressed);
        HttpResponse<byte[]> unknown = get(SCORECARD, "gzip", "\"other\", " + plain);

        // Then
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(tag(known)).isEqualTo(compressed);
        assertThat(known.headers().allValues("Vary")).containsExactlyInAnyOrder("Accept-Encoding", "Origin");
        assertThat(known.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        assertThat(unknown.statusCode()).isEqualTo(200);
    }

    @Test
    void whoRefusesEveryCodingIsTold() {
        officer()
                .header("Accept-Encoding", "identity;q=0, gzip;q=0")
                .get(SCORECARD)
                .then()
                .statusCode(406)
                .body("type", is("/problems/not-acceptable"));
    }

    @Test
    void aKpisHistoryIsServedAlike() throws Exception {
        // When
        HttpResponse<byte[]> compressed = get("/api/v1/kpis/DIS-03/history", "gzip", null);

        // Then
        assertThat(gunzip(compressed.body()))
                .isEqualTo(get("/api/v1/kpis/DIS-03/history", null, null).body());
        assertThat(get("/api/v1/kpis/DIS-03/history", "gzip", tag(compressed)).statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatAnotherReplicaWroteIsServedOnceItHasCommitted() throws Exception {
        // Given
        String board = aBoardOfItsOwn();
        String card = board.replace("board", "card");
        byte[] before = get(scorecard(board, card), null, null).body();

        // When
        takeTheBytesOf(ECONOMY, board, "notify luton2040_views, '%s/%s'".formatted(board, card));

        // Then
        eventually(
                "the other bytes are served",
                () -> assertThat(get(scorecard(board, card), null, null).body())
                        .isNotEqualTo(before)
                        .isEqualTo(get(scorecard(ECONOMY, "luton-2040"), null, null)
                                .body()));
    }

    @Test
    void aReplicaThatHearsNothingAsksTheDatabaseUntilItHearsAgain() throws Exception {
        // Given
        String board = aBoardOfItsOwn();
        String card = board.replace("board", "card");
        eventuallyTrue("changes are heard", news::isHeard);
        byte[] before = get(scorecard(board, card), null, null).body();
        takeTheBytesOf(ECONOMY, board, "select 1");
        assertThat(get(scorecard(board, card), null, null).body())
                .describedAs("it is at hand, and nobody said that it changed")
                .isEqualTo(before);

        // When
        run("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and application_name = 'view-news'");

        // Then
        eventually(
                "the other bytes are served",
                () -> assertThat(get(scorecard(board, card), null, null).body()).isNotEqualTo(before));
        eventuallyTrue("changes are heard again", news::isHeard);
        assertThat(get(scorecard(board, card), null, null).body()).isNotEqualTo(before);
    }

    /** With a scorecard of which a period has been opened. */
    private static String aBoardOfItsOwn() {
        String board = unique("board");
        String card = board.replace("board", "card");
        String priority = unique("priority");
        String kpi = unique("KPI");
        tell(
                aPlan(unique("plan"), priority + "/" + priority + "-1"),
                aScorecard(card, "six-monthly", aLine(priority, null, "One", kpi)),
                aBoard(board, card, leading(priority)),
                aKpi(kpi).state());
        eventually(
                "the board is there",
                () -> officer()
                        .get(scorecard(board, card))
                        .then()
                        .statusCode(200)
                        .body("counts.kpis", is(1)));
        return board;
    }

    private void takeTheBytesOf(String other, String board, String then) throws SQLException {
        run("""
                update scorecard_view v
                set gzipped = o.gzipped, etag = o.etag, gzipped_etag = o.gzipped_etag
                from scorecard_view o where o.board = '%s' and v.board = '%s'
                """.formatted(other, board), then);
    }

    private void run(String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Neither adds headers nor expands what it gets, as REST Assured does. */
    private static HttpResponse<byte[]> get(String path, @Nullable String acceptEncoding, @Nullable String ifNoneMatch)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.of("performance-office"));
        if (acceptEncoding != null) {
            request.header("Accept-Encoding", acceptEncoding);
        }
        if (ifNoneMatch != null) {
            request.header("If-None-Match", ifNoneMatch);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static byte[] gunzip(byte[] bytes) throws IOException {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return plain.readAllBytes();
        }
    }
}
