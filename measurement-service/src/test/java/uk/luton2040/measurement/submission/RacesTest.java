package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Row.aRow;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.AtOnce;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

/** Fifty clients race for the same keys, two hundred times: ten thousand posts, one effect for each key. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RacesTest {
    private static final int CLIENTS = 50;
    private static final int RACES = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AgroalDataSource database;

    RacesTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void whoeverRacesForAKeyGetsTheOneAnswerOrIsToldToWait() throws SQLException {
        // Given
        Api.theYearIsOpen();
        List<String> parts =
                IntStream.range(0, RACES).mapToObj("part-%03d"::formatted).toList();
        String kpi = aKpi().brokenDownBy(parts).known();
        String round = UUID.randomUUID().toString();
        Map<Integer, Map<String, Boolean>> answers = new ConcurrentHashMap<>();

        // When
        List<List<Integer>> statuses = AtOnce.run(
                CLIENTS,
                client -> IntStream.range(0, RACES)
                        .map(race -> {
                            HttpResponse<String> answer = post(
                                    round + race,
                                    Row.submission(aRow(kpi, "FY2021-Q2").text("category", parts.get(race))));
                            if (answer.statusCode() == 201) {
                                answers.computeIfAbsent(race, none -> new ConcurrentHashMap<>())
                                        .put(answer.body(), true);
                            }
                            return answer.statusCode();
                        })
                        .boxed()
                        .toList());

        // Then
        assertThat(statuses.stream().flatMap(List::stream))
                .containsOnly(201, 409)
                .hasSize(CLIENTS * RACES);
        assertThat(answers).hasSize(RACES);
        assertThat(answers.values()).allSatisfy(given -> assertThat(given).hasSize(1));
        assertThat(count("measurement where kpi = '%s'".formatted(kpi))).isEqualTo(RACES);
        assertThat(count("submission where id in (select submission from measurement_revision r"
                        + " join measurement m on m.id = r.measurement where m.kpi = '%s')".formatted(kpi)))
                .isEqualTo(RACES);
        assertThat(count("idempotency_answer where key like '%s%%'".formatted(round)))
                .isEqualTo(RACES);
    }

    /** Not by REST Assured: ten thousand of its requests take longer than the service needs for them. */
    private HttpResponse<String> post(String key, String body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/api/v1/submissions".formatted(RestAssured.port)))
                .header("Authorization", "Bearer " + Tokens.of("partner-housing"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no answer", e);
        }
    }

    private int count(String what) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getInt(1);
        }
    }
}
