package uk.luton2040.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundTest {
    @Test
    void everyFigureHasAMedianOfItsOwn() {
        // When
        Round median = Round.median(List.of(round(1, 30, 7), round(3, 10, 9), round(2, 20, 8)));

        // Then
        assertThat(median.perSecond()).isEqualTo(2);
        assertThat(median.p50()).isEqualTo(20);
        assertThat(median.cpu("service")).isEqualTo(8);
        assertThat(median.more()).containsEntry("heap", 8.0);
    }

    @Test
    void theMedianOfTwoLiesBetweenThem() {
        assertThat(Round.median(List.of(round(1, 1, 1), round(2, 2, 2))).perSecond())
                .isEqualTo(1.5);
    }

    private static Round round(double perSecond, double p50, double service) {
        return new Round(perSecond, p50, p50 * 2, Map.of("service", service), Map.of()).with("heap", service);
    }
}
