package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasurementKeyTest {
    @Test
    void keysThatDifferByAFewDigitsHaveHashesOfTheirOwn() {
        // Given
        Stream<MeasurementKey> keys = IntStream.range(0, 10_000)
                .mapToObj(i -> MeasurementKey.of(
                        "KPI-%02d".formatted(i / 1_000),
                        YearMonth.of(2021, 1).plusMonths(i / 40 % 25).toString(),
                        "ward-%02d".formatted(i % 40)));

        // Then
        assertThat(keys.mapToInt(MeasurementKey::hashCode).distinct().count()).isGreaterThan(9_990);
    }
}
