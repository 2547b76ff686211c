package uk.luton2040.measurement.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.EventType;
import uk.luton2040.measurement.Topic;
import uk.luton2040.testkit.Golden;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ChartDecisionResourceTest {
    private static final String PANDEMIC = """
            {"kind":"exceptional","why":"Everyone was brought in from the streets in the pandemic."}""";

    @Test
    void aDecisionIsTakenReadAndTold() {
        // Given
        String kpi = aKpi().known();

        // When
        put(kpi, "2020-Q2", "0", PANDEMIC)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("decidedBy", is("performance-office"))
                .body("withdrawn", is(false));

        // Then
        housing().get("/api/v1/chart-decisions/" + kpi).then().statusCode(200).body("period", contains("2020-Q2"));
        String golden = alike(Golden.sample(EventType.CHART_DECISION).replace("DIS-02", kpi));
        eventually(
                "the decision is told of",
                () -> assertThat(Topic.read(EventType.CHART_DECISION.wireName(), kpi + "/2020-Q2"))
                        .extracting(record -> alike(record.value()))
                        .containsExactly(golden));
    }

    /** But for the moments. */
    private static String alike(String event) {
        return event.replaceAll("\"(when|decidedAt)\":\"[^\"]*\"", "\"$1\":\"then\"")
                .strip();
    }

    @Test
    void aMistakenDecisionIsWithdrawnAndStaysReadable() {
        // Given
        String kpi = aKpi().known();
        put(kpi, "2020-Q2", "0", PANDEMIC);

        // When
        officer()
                .header("If-Match", "\"1\"")
                .delete("/api/v1/chart-decisions/%s/2020-Q2".formatted(kpi))
                .then()
                .statusCode(200);

        // Then
        officer()
                .get("/api/v1/chart-decisions/%s/2020-Q2".formatted(kpi))
                .then()
                .body("withdrawn", is(true));
        officer()
                .header("If-Match", "\"2\"")
                .delete("/api/v1/chart-decisions/%s/2020-Q2".formatted(kpi))
                .then()
                .statusCode(409);
    }

    @Test
    void whatCannotBeDecidedIsRefused() {
        // Given
        String kpi = aKpi().known();

        // Then
        put("NONE-1", "2020-Q2", "0", PANDEMIC).statusCode(404);
        put(kpi, "20-Q2", "0", PANDEMIC).statusCode(422).body("errors[0].pointer", is("?period"));
        put(kpi, "2020-Q2", "0", "{\"kind\":\"whim\",\"why\":\"x\"}").statusCode(422);
        put(kpi, "2020-Q2", "0", "{\"kind\":\"rebase\",\"why\":\" \"}").statusCode(422);
        put(kpi, "2020-Q2", "3", PANDEMIC).statusCode(412);
        officer()
                .body(PANDEMIC)
                .put("/api/v1/chart-decisions/%s/2020-Q2".formatted(kpi))
                .then()
                .statusCode(428);
        housing()
                .header("If-Match", "\"0\"")
                .body(PANDEMIC)
                .put("/api/v1/chart-decisions/%s/2020-Q2".formatted(kpi))
                .then()
                .statusCode(403);
        officer()
                .get("/api/v1/chart-decisions/%s/2020-Q2".formatted(kpi))
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse put(String kpi, String period, String revision, String body) {
        return officer()
                .header("If-Match", "\"%s\"".formatted(revision))
                .body(body)
                .put("/api/v1/chart-decisions/%s/%s".formatted(kpi, period))
                .then();
    }
}
