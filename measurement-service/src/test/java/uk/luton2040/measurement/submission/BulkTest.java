package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.kept;
import static uk.luton2040.measurement.Row.aRow;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.measures.period.Period;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BulkTest {
    private static final List<String> HUNDRED =
            IntStream.rangeClosed(1, 100).mapToObj("part-%d"::formatted).toList();

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void tenThousandRowsAreTakenAtOnce() {
        // Given
        String kpi = aKpi().collected("monthly").brokenDownBy(HUNDRED).known();

        // When
        var answer = housing().body(Row.submission(rows(kpi))).post("/api/v1/submissions");

        // Then
        answer.then().statusCode(201).body("accepted", is(10_000)).body("rows", hasSize(10_000));
        assertThat(Duration.ofMillis(answer.time())).isLessThan(Duration.ofSeconds(30));
        Api.officer()
                .body("{\"kpi\":\"%s\"}".formatted(kpi))
                .post("/api/v1/approvals")
                .then()
                .statusCode(200)
                .body("approved", is(10_000));
        Api.officer()
                .body("{\"kpi\":\"%s\"}".formatted(kpi))
                .post("/api/v1/publications")
                .then()
                .statusCode(200)
                .body("published", is(10_000));
    }

    @Test
    void oneBadRowOfTenThousandKeepsAllOut() {
        // Given
        String kpi = aKpi().collected("monthly").brokenDownBy(HUNDRED).known();
        Stream<Row> rows = Stream.concat(rows(kpi).limit(9_999), Stream.of(aRow(kpi, "1999-01")));

        // When
        var answer = housing().body(Row.submission(rows)).post("/api/v1/submissions");

        // Then
        answer.then()
                .statusCode(422)
                .body("detail", is("1 of 10000 rows were refused."))
                .body("errors.pointer", is(List.of("/measurements/9999/category", "/measurements/9999/receivedOn")));
        assertThat(kept(kpi)).isZero();
    }

    @Test
    void tenThousandAndOneRowsAreTooMany() {
        Stream<Row> rows = IntStream.rangeClosed(0, 10_000).mapToObj(i -> new Row(java.util.Map.of()));

        housing()
                .body(Row.submission(rows))
                .post("/api/v1/submissions")
                .then()
                .statusCode(422)
                .body("errors.pointer", is(List.of("/measurements")))
                .body("errors[0].message", is("Send at most 10,000 values at a time."));
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsSent() throws IOException {
        // Given
        String head = """
                POST /api/v1/submissions HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d

                """.formatted(Tokens.of("partner-housing"), 9 * 1024 * 1024);

        // When
        try (Socket connection = new Socket("localhost", RestAssured.port)) {
            connection.setSoTimeout(10_000);
            connection.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));

            // Then
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
            assertThat(answer.lines().takeWhile(line -> !line.isEmpty()))
                    .anyMatch(line -> line.equalsIgnoreCase("Content-Type: application/problem+json"));
        }
    }

    private static Stream<Row> rows(String kpi) {
        return Stream.iterate(Period.parse("2013-01"), Period::next)
                .limit(100)
                .flatMap(month -> HUNDRED.stream()
                        .map(part ->
                                aRow(kpi, month.code()).text("category", part).text("receivedOn", "2021-04-30")));
    }
}
