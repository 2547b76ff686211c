package uk.luton2040.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingsTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "0.5, 500", "0.99, 990", "0.9901, 991", "1, 1000"})
    void aShareOfAllTookNoLongerThanItsRank(double share, double milliseconds) {
        // Given
        var timings = new Timings();
        LongStream.rangeClosed(1, 1000).map(n -> (1001 - n) * 1_000_000).forEach(timings::add);

        // When
        double answer = timings.milliseconds(share);

        // Then
        assertThat(answer).isEqualTo(milliseconds);
    }

    @Test
    void nothingMeasuredHasNoMedian() {
        assertThatThrownBy(() -> new Timings().milliseconds(0.5)).hasMessage("nothing was measured");
    }
}
