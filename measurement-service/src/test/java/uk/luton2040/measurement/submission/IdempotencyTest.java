package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.kept;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.measurement.Row.submission;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.AtOnce;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IdempotencyTest {
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void theSameRequestAgainGetsTheFirstAnswerToTheByte() {
        // Given
        String body = submission(aRow(aKpi().known(), "FY2021-Q2"));
        Response first = post(body);

        // When
        Response again = post(body);

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(Api.measurement(UUID.fromString(first.path("rows[0].measurement")))
                        .getInt("newest.number"))
                .isEqualTo(1);
    }

    @Test
    void theAnswerIsRememberedEvenWhenTheWorldHasMovedOn() {
        // Given
        String kpi = aKpi().known();
        Response first = post(submission(aRow(kpi, "FY2021-Q2").value("10")));
        housing().body(submission(aRow(kpi, "FY2021-Q2").value("20"))).post("/api/v1/submissions");

        // When
        Response again = post(submission(aRow(kpi, "FY2021-Q2").value("10")));

        // Then
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Api.measurement(UUID.fromString(first.path("rows[0].measurement")))
                        .getInt("newest.value"))
                .isEqualTo(20);
    }

    @Test
    void theKeyBelongsToItsFirstBody() {
        // Given
        String kpi = aKpi().known();
        post(submission(aRow(kpi, "FY2021-Q1"))).then().statusCode(201);

        // When
        var other = post(submission(aRow(kpi, "FY2021-Q2")));

        // Then
        other.then().statusCode(422).body("type", is("/problems/idempotency-key-reused"));
        assertThat(kept(kpi)).isEqualTo(1);
    }

    @Test
    void theKeyBelongsToItsQueryToo() {
        // Given
        String body = submission(aRow(aKpi().known(), "FY2021-Q1"));
        post(body).then().statusCode(201);

        // Then
        housing()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/submissions?mode=partial")
                .then()
                .statusCode(422)
                .body("type", is("/problems/idempotency-key-reused"));
    }

    @Test
    void anotherClientMayUseTheSameKey() {
        // Given
        String kpi = aKpi().providedBy("housing", "hr").known();
        String body = submission(aRow(kpi, "FY2021-Q1"));
        post(body).then().statusCode(201);

        // When
        Api.hr()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);

        // Then
        assertThat(kept(kpi)).isEqualTo(2);
    }

    @Test
    void aRefusedRequestDoesNotUseItsKeyUp() {
        // Given
        String kpi = aKpi().known();
        post(submission(aRow(kpi, "FY2021-Q1").value("101"))).then().statusCode(422);

        // Then
        post(submission(aRow(kpi, "FY2021-Q1").value("100"))).then().statusCode(201);
    }

    @Test
    void twoAtOnceWithOneKeyHaveOneEffect() {
        // Given
        String kpi = aKpi().known();
        String body = submission(aRow(kpi, "FY2021-Q1"), aRow(kpi, "FY2021-Q2"));

        // When
        List<Response> answers = AtOnce.run(6, i -> post(body));

        // Then
        assertThat(answers).extracting(Response::statusCode).contains(201).allMatch(s -> s == 201 || s == 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(Response::asString)
                        .distinct())
                .hasSize(1);
        assertThat(kept(kpi)).isEqualTo(2);
    }

    private Response post(String body) {
        return housing().header("Idempotency-Key", key).body(body).post("/api/v1/submissions");
    }

    @Test
    void aPostThatMetAnotherAndWasDoneAgainIsRememberedAsItWasSent() {
        // Given
        String kpi = aKpi().known();
        int clients = 12;
        String round = UUID.randomUUID().toString();

        // When
        List<Integer> first = AtOnce.run(clients, client -> sent(round + client, kpi, client));
        List<Integer> again = AtOnce.run(clients, client -> sent(round + client, kpi, client));

        // Then
        assertThat(first).containsOnly(201);
        assertThat(again).containsOnly(201);
    }

    private static int sent(String key, String kpi, int value) {
        return housing()
                .header("Idempotency-Key", key)
                .body(Row.submission(aRow(kpi, "FY2021-Q2").value("" + value)))
                .post("/api/v1/submissions")
                .statusCode();
    }
}
