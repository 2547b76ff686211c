package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.kept;
import static uk.luton2040.measurement.Api.measurement;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Api.submit;
import static uk.luton2040.measurement.Row.aRow;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.AKpi;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.RealParts;

/** Doubtful rows are taken, with what is doubtful about them and what would satisfy. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DoubtedRowsTest {

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void aJumpIsTakenShownAndHeldUntilSomebodyComments() {
        // Given
        String kpi = monthly("snapshot").known();
        submit(aYearOf(kpi)).then().statusCode(201);
        Row jump = aRow(kpi, "2021-07").value("900");

        // When
        String id = submit(jump)
                .then()
                .statusCode(201)
                .body("rows[0].doubts.code", hasItem("jump"))
                .body("rows[0].doubts[0].needsComment", is(true))
                .extract()
                .path("rows[0].measurement");

        // Then
        UUID measurement = UUID.fromString(id);
        assertThat(measurement(measurement).getString("newest.flags[0].code")).isEqualTo("jump");
        Api.decide(measurement, "approval", "\"1\"").then().statusCode(409).body("detail", containsString("commented"));

        // When
        submit(jump.text("commentary", "A block of 850 homes was taken over in July."));

        // Then
        Api.decide(measurement, "approval", "\"2\"").then().statusCode(200);
    }

    @Test
    void officersFindWhatIsDoubtful() {
        // Given
        String kpi = monthly("snapshot").known();
        submit(aYearOf(kpi));
        submit(aRow(kpi, "2021-07").value("900").text("commentary", "A block of 850 homes was taken over in July."));

        // When
        officer()
                .body("{\"kpi\":\"%s\",\"flagged\":false}".formatted(kpi))
                .post("/api/v1/approvals")
                .then()
                .statusCode(200);

        // Then
        assertThat(officer()
                        .queryParam("kpi", kpi)
                        .queryParam("standing", "submitted")
                        .get("/api/v1/measurements")
                        .<java.util.List<String>>path("items.period"))
                .contains("2021-07");
    }

    @Test
    void aRunningTotalThatBecomesLessIsRefused() {
        // Given
        String kpi = monthly("cumulative-in-year").known();
        submit(aRow(kpi, "2021-04").value("10"), aRow(kpi, "2021-05").value("20"))
                .then()
                .statusCode(201);

        // Then
        submit(aRow(kpi, "2021-06").value("15"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/measurements/0/value"))
                .body("errors[0].code", is("cumulative-falls"));
        assertThat(kept(kpi)).isEqualTo(2);
        submit(aRow(kpi, "2021-05").value("12"), aRow(kpi, "2021-06").value("15"))
                .then()
                .statusCode(201);
    }

    @Test
    void aRunningTotalStartsAnewWithItsYear() {
        // Given
        String kpi = monthly("cumulative-in-year").known();

        // Then
        submit(
                        aRow(kpi, "2021-03").value("90").text("receivedOn", "2021-05-01"),
                        aRow(kpi, "2021-04").value("10"))
                .then()
                .statusCode(201);
    }

    private static AKpi monthly(String behaviour) {
        return aKpi().ofType("number", 0).collected("monthly").behaving(behaviour);
    }

    /** July 2020 to June 2021, between 48 and 52. */
    private static Row[] aYearOf(String kpi) {
        int[] values = {50, 51, 49, 50, 52, 51, 50, 49, 51, 50, 52, 48};
        return IntStream.range(0, 12)
                .mapToObj(month -> aRow(
                                kpi,
                                java.time.YearMonth.of(2020, 7)
                                        .plusMonths(month)
                                        .toString())
                        .value("" + values[month])
                        .text("receivedOn", "2021-07-05"))
                .toArray(Row[]::new);
    }
}
