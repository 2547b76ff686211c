package uk.luton2040.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @ParameterizedTest
    @CsvSource({
        "0, 100, 0 20 40 60 80 100",
        "3, 43, 0 10 20 30 40 50",
        "912, 1290, 900 1000 1100 1200 1300",
        "0.61, 0.68, 0.60 0.62 0.64 0.66 0.68",
        "-7, 12, -10 -5 0 5 10 15",
        "61.2, 61.2, 55 60 65 70"
    })
    void ticksAreRoundAndHoldAllValuesBetweenThem(String low, String high, String expected) {
        // When
        List<BigDecimal> ticks = Ticks.between(new BigDecimal(low), new BigDecimal(high), 5);

        // Then
        assertThat(ticks)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(List.of(expected.split(" ", -1)).stream()
                        .map(BigDecimal::new)
                        .toArray(BigDecimal[]::new));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1000000, 1000001", "0.000001, 0.000002", "-5, -5", "1E+3, 2E+3"})
    void thereAreNeverTooManyNorTooFew(String low, String high) {
        assertThat(Ticks.between(new BigDecimal(low), new BigDecimal(high), 5)).hasSizeBetween(2, 8);
    }
}
