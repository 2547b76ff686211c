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
class SeriesBreakResourceTest {
    private static final String METHOD = """
            {"reason":"methodology","note":"Households in hotels are counted from April 2021."}""";

    @Test
    void aBreakIsStatedReadAndTold() {
        // Given
        String kpi = aKpi().known();

        // When
        put(kpi, "FY2021-Q1", "0", METHOD)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("statedBy", is("performance-office"))
                .body("withdrawn", is(false));

        // Then
        housing().get("/api/v1/breaks/" + kpi).then().statusCode(200).body("period", contains("FY2021-Q1"));
        String golden = alike(Golden.sample(EventType.BREAK).replace("DIS-02", kpi));
        eventually(
                "the break is told of",
                () -> assertThat(Topic.read(EventType.BREAK.wireName(), kpi + "/FY2021-Q1"))
                        .extracting(record -> alike(record.value()))
                        .containsExactly(golden));
    }

    /** But for the moments. */
    private static String alike(String event) {
        return event.replaceAll("\"(when|statedAt)\":\"[^\"]*\"", "\"$1\":\"then\"")
                .strip();
    }

    @Test
    void aMistakenBreakIsWithdrawnAndStaysReadable() {
        // Given
        String kpi = aKpi().known();
        put(kpi, "FY2021-Q1", "0", METHOD);

        // When
        officer()
                .header("If-Match", "\"1\"")
                .delete("/api/v1/breaks/%s/FY2021-Q1".formatted(kpi))
                .then()
                .statusCode(200);

        // Then
        officer().get("/api/v1/breaks/%s/FY2021-Q1".formatted(kpi)).then().body("withdrawn", is(true));
        officer()
                .header("If-Match", "\"2\"")
                .delete("/api/v1/breaks/%s/FY2021-Q1".formatted(kpi))
                .then()
                .statusCode(409);
    }

    @Test
    void whatCannotBeABreakIsRefused() {
        // Given
        String kpi = aKpi().known();

        // Then
        put("NONE-1", "FY2021-Q1", "0", METHOD).statusCode(404);
        put(kpi, "FY21-Q1", "0", METHOD).statusCode(422).body("errors[0].pointer", is("?period"));
        put(kpi, "FY2021-Q1", "0", "{\"reason\":\"whim\",\"note\":\"x\"}").statusCode(422);
        put(kpi, "FY2021-Q1", "0", "{\"reason\":\"methodology\",\"note\":\" \"}")
                .statusCode(422);
        put(kpi, "FY2021-Q1", "3", METHOD).statusCode(412);
        officer()
                .body(METHOD)
                .put("/api/v1/breaks/%s/FY2021-Q1".formatted(kpi))
                .then()
                .statusCode(428);
        housing()
                .header("If-Match", "\"0\"")
                .body(METHOD)
                .put("/api/v1/breaks/%s/FY2021-Q1".formatted(kpi))
                .then()
                .statusCode(403);
        officer().get("/api/v1/breaks/%s/FY2021-Q1".formatted(kpi)).then().statusCode(404);
    }

    private static ValidatableResponse put(String kpi, String period, String revision, String body) {
        return officer()
                .header("If-Match", "\"%s\"".formatted(revision))
                .body(body)
                .put("/api/v1/breaks/%s/%s".formatted(kpi, period))
                .then();
    }
}
