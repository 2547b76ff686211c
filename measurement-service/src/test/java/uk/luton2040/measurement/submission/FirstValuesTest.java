package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.as;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.kept;
import static uk.luton2040.measurement.Api.measurement;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Api.submit;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.testkit.Eventually.eventuallyTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.AtOnce;
import uk.luton2040.measurement.Row;
import uk.luton2040.measurement.Sql;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

/** Posts that come in together are written together, and each is answered as if it had come alone. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FirstValuesTest {
    private static final int POSTS = 24;

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void eachKeepsItsOwnVerdictSubmissionAndRememberedAnswer() {
        // Given
        List<String> organisations = List.of("housing", "hr", "ph");
        List<String> kpis = organisations.stream()
                .map(organisation ->
                        aKpi().providedBy(organisation).brokenDownBy(parts()).known())
                .toList();
        String round = UUID.randomUUID().toString();

        // When
        List<Response> first = AtOnce.run(POSTS, post -> mixed(post, organisations, kpis, round));
        List<Response> again = AtOnce.run(POSTS, post -> mixed(post, organisations, kpis, round));

        // Then
        for (int post = 0; post < POSTS; post++) {
            Response answer = first.get(post);
            assertThat(again.get(post).asString()).isEqualTo(answer.asString());
            if (post % 4 == 3) {
                answer.then().statusCode(422).body("errors[0].row", is("row-" + post));
            } else {
                answer.then()
                        .statusCode(201)
                        .body("accepted", is(1))
                        .body("rows[0].id", is("row-" + post))
                        .body("rows[0].standing", is("submitted"));
                as("partner-" + organisations.get(post % 3))
                        .get(answer.header("Location"))
                        .then()
                        .statusCode(200)
                        .body("id", is(answer.<String>path("id")))
                        .body("rows[0].measurement", is(answer.<String>path("rows[0].measurement")));
                assertThat(again.get(post).header("Location")).isEqualTo(answer.header("Location"));
            }
        }
        assertThat(kpis.stream().mapToInt(Api::kept).sum()).isEqualTo(POSTS * 3 / 4);
    }

    /** Every fourth is refused. */
    private static Response mixed(int post, List<String> organisations, List<String> kpis, String round) {
        Row row = aRow(kpis.get(post % 3), "FY2021-Q2")
                .value(post % 4 == 3 ? "101" : "" + post)
                .text("category", parts().get(post))
                .text("id", "row-" + post);
        return as("partner-" + organisations.get(post % 3))
                .header("Idempotency-Key", round + post)
                .body(Row.submission(row))
                .post("/api/v1/submissions");
    }

    @Test
    void aRuleBetweenKpisIsHeldAgainstAllThatThePostBrings() {
        // Given
        String part = aKpi().known();
        String whole = aKpi().known();
        String rule = "rule-" + UUID.randomUUID();
        officer()
                .header("If-Match", "\"0\"")
                .body("""
                        {"explanation":"A part is no more than the whole.",
                         "between":{"left":{"sum":[{"kpi":"%s"}]},"operator":"<=","right":{"sum":[{"kpi":"%s"}]}}}
                        """.formatted(part, whole))
                .put("/api/v1/validation-rules/" + rule)
                .then()
                .statusCode(200);

        // When
        Response answer = submit(
                aRow(part, "FY2021-Q2").value("20"), aRow(whole, "FY2021-Q2").value("10"));

        // Then
        answer.then().statusCode(201).body("rows[0].doubts.code", hasItem(rule));
        UUID measurement = UUID.fromString(answer.path("rows[0].measurement"));
        assertThat(measurement(measurement).getList("newest.flags.code")).contains(rule);
    }

    @Test
    void oneThatMeetsAnotherReplicasFirstValueHoldsNobodyUpAndLosesNothing() throws Exception {
        // Given
        String kpi = aKpi().brokenDownBy(parts()).known();
        try (Connection replica = Sql.connect();
                ExecutorService clients = Executors.newFixedThreadPool(POSTS)) {
            replica.setAutoCommit(false);
            Sql.run(replica, """
                    insert into measurement (id, kpi, period, period_end, organisation, category, revision, lock,
                        standing, first_submitted_at)
                    values (?, ?, 'FY2021-Q2', ?, 'housing', ?, 1, 0, 'SUBMITTED', now())
                    """, UUID.randomUUID(), kpi, LocalDate.of(2021, 10, 1), parts().getFirst());
            List<Future<Integer>> answers = new ArrayList<>();

            // When
            answers.add(clients.submit(() -> post(kpi, 0)));
            eventuallyTrue("the first waits for the replica", Sql::somebodyWaits);
            IntStream.range(1, POSTS).forEach(post -> answers.add(clients.submit(() -> post(kpi, post))));

            // Then
            for (Future<Integer> answer : answers.subList(1, POSTS)) {
                assertThat(answer.get()).isEqualTo(201);
            }
            assertThat(answers.getFirst().isDone()).isFalse();
            replica.rollback();
            assertThat(answers.getFirst().get()).isEqualTo(201);
        }
        assertThat(kept(kpi)).isEqualTo(POSTS);
    }

    @Test
    void oneWaitsForALargePostOfItsOrganisationAndIsTakenThen() throws Exception {
        // Given
        String kpi = aKpi().brokenDownBy(parts()).known();
        ReentrantReadWriteLock turns = Turns.of("housing");
        try (ExecutorService large = Executors.newSingleThreadExecutor();
                ExecutorService clients = Executors.newSingleThreadExecutor()) {
            large.submit(() -> turns.writeLock().lock()).get();
            Future<Integer> answer;

            // When
            try {
                answer = clients.submit(() -> post(kpi, 0));
                eventuallyTrue("it waits for its turn", turns::hasQueuedThreads);
                assertThat(answer.isDone()).isFalse();
            } finally {
                large.submit(() -> turns.writeLock().unlock()).get();
            }

            // Then
            assertThat(answer.get()).isEqualTo(201);
        }
        assertThat(kept(kpi)).isOne();
    }

    /** The event loop reads what a {@code SpooledBody} keeps in memory, a worker what is larger. */
    @ParameterizedTest
    @ValueSource(ints = {32 * 1024 - 1, 32 * 1024, 32 * 1024 + 1, 100_000})
    void oneIsTakenWhicheverThreadReadsIt(int bytes) {
        // Given
        String kpi = aKpi().known();
        String post = Row.submission(aRow(kpi, "FY2021-Q2").value("12"));
        String body = post + " ".repeat(bytes - post.length());

        // When
        Response answer = housing().body(body).post("/api/v1/submissions");

        // Then
        answer.then().statusCode(201).body("accepted", is(1));
        assertThat(kept(kpi)).isOne();
    }

    @Test
    void oneWhoseClientHangsUpIsTakenAllTheSame() throws Exception {
        // Given
        String kpi = aKpi().known();
        byte[] body = Row.submission(aRow(kpi, "FY2021-Q2").value("12")).getBytes(StandardCharsets.UTF_8);
        ReentrantReadWriteLock turns = Turns.of("housing");
        try (ExecutorService large = Executors.newSingleThreadExecutor()) {
            large.submit(() -> turns.writeLock().lock()).get();

            // When
            try {
                try (Socket client = new Socket("localhost", RestAssured.port)) {
                    client.getOutputStream().write("""
                            POST /api/v1/submissions HTTP/1.1\r
                            Host: localhost\r
                            Authorization: Bearer %s\r
                            Content-Type: application/json\r
                            Content-Length: %d\r
                            \r
                            """.formatted(Tokens.of("partner-housing"), body.length)
                            .getBytes(StandardCharsets.US_ASCII));
                    client.getOutputStream().write(body);
                    eventuallyTrue("it waits for its turn", turns::hasQueuedThreads);
                    client.shutdownOutput();
                    assertThat(client.getInputStream().read())
                            .as("the service hangs up as well")
                            .isEqualTo(-1);
                }
            } finally {
                large.submit(() -> turns.writeLock().unlock()).get();
            }
        }

        // Then
        eventuallyTrue("it is kept", () -> kept(kpi) == 1);
    }

    @Test
    void theNextOfASeriesFindsTheOneBeforeHoweverCloseTheyCome() {
        // Given
        List<String> kpis = IntStream.range(0, 12)
                .mapToObj(any -> aKpi().behaving("cumulative-in-year").known())
                .toList();

        // When
        List<List<Integer>> answers = AtOnce.run(kpis.size(), client -> {
            String kpi = kpis.get(client);
            return AtOnce.run(
                    2,
                    quarter -> post(
                            aRow(kpi, quarter == 0 ? "FY2021-Q1" : "FY2021-Q2").value(quarter == 0 ? "20" : "10")));
        });

        // Then
        for (int i = 0; i < kpis.size(); i++) {
            boolean fell = answers.get(i).contains(422);
            assertThat(kept(kpis.get(i))).isEqualTo(fell ? 1 : 2);
            assertThat(answers.get(i).getFirst()).isEqualTo(201);
        }
    }

    private static List<String> parts() {
        return IntStream.range(0, POSTS).mapToObj("part-%02d"::formatted).toList();
    }

    private static int post(String kpi, int part) {
        return post(aRow(kpi, "FY2021-Q2").text("category", parts().get(part)));
    }

    private static int post(Row row) {
        return housing().body(Row.submission(row)).post("/api/v1/submissions").statusCode();
    }
}
