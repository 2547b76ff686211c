package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.kept;
import static uk.luton2040.measurement.Api.submit;
import static uk.luton2040.measurement.Row.aRow;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.AtOnce;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ManyWritersTest {
    private static final int WRITERS = 16;

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void firstWritesOfManyClientsAtOnceAreAllKept() {
        // Given
        List<String> parts =
                IntStream.range(0, WRITERS).mapToObj("part-%d"::formatted).toList();
        String kpi = aKpi().brokenDownBy(parts).known();

        // When
        List<Integer> answers = AtOnce.run(
                WRITERS,
                writer -> submit(aRow(kpi, "FY2021-Q2").text("category", parts.get(writer)))
                        .statusCode());

        // Then
        assertThat(answers).containsOnly(201);
        assertThat(kept(kpi)).isEqualTo(WRITERS);
    }

    @Test
    void manyFirstWritesOfTheSameValueMakeOneMeasurement() {
        // Given
        String kpi = aKpi().known();

        // When
        List<Integer> answers = AtOnce.run(
                WRITERS,
                writer -> submit(aRow(kpi, "FY2021-Q2").value("" + writer)).statusCode());

        // Then
        assertThat(answers).containsOnly(201);
        assertThat(kept(kpi)).isEqualTo(1);
    }
}
