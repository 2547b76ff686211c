package uk.luton2040.measures.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.luton2040.measures.control.Given.figures;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ControlLimitsTest {
    private static final List<BigDecimal> WORKED = figures("1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1");
    private static final BigDecimal TO_FOUR_DECIMALS = new BigDecimal("0.00005");

    @Test
    void largeMovingRangesAreLeftAsideOnce() {
        // When
        ControlLimits limits = ControlLimits.of(WORKED).orElseThrow();

        // Then
        assertThat(limits.mean()).isCloseTo(new BigDecimal("1.9444"), within(TO_FOUR_DECIMALS));
        assertThat(limits.upper()).isCloseTo(new BigDecimal("4.6044"), within(TO_FOUR_DECIMALS));
        assertThat(limits.lower()).isCloseTo(new BigDecimal("-0.7156"), within(TO_FOUR_DECIMALS));
        assertThat(limits.screenedOut()).isEqualTo(2);
        assertThat(limits.averageMovingRange()).isEqualByComparingTo("1");
        assertThat(limits.upperTwoSigma()).isEqualByComparingTo(limits.mean().add(new BigDecimal("1.7733")));
        assertThat(limits.lowerTwoSigma()).isEqualByComparingTo(limits.mean().subtract(new BigDecimal("1.7733")));
    }

    @Test
    void withoutScreeningTheyCount() {
        // When
        ControlLimits limits = ControlLimits.of(WORKED, false).orElseThrow();

        // Then
        assertThat(limits.upper()).isCloseTo(new BigDecimal("6.9515"), within(TO_FOUR_DECIMALS));
        assertThat(limits.lower()).isCloseTo(new BigDecimal("-3.0626"), within(TO_FOUR_DECIMALS));
        assertThat(limits.screenedOut()).isZero();
    }

    @Test
    void aMovingRangeOfExactlyThatManyTimesTheMeanIsLeftAside() {
        // Given: ranges of 3267, 546, 546, 547, 547 and 547, whose mean is 1000
        List<BigDecimal> values = figures("0 3267 2721 3267 2720 3267 2720");

        // When
        ControlLimits limits = ControlLimits.of(values).orElseThrow();

        // Then
        assertThat(limits.screenedOut()).isEqualTo(1);
        assertThat(limits.averageMovingRange()).isEqualByComparingTo("546.6");
    }

    @Test
    void aValueOnALimitIsInside() {
        // Given
        ControlLimits limits = ControlLimits.of(figures("1 3 1 3 1 3")).orElseThrow();

        // Then
        assertThat(limits.upper()).isEqualByComparingTo("7.32");
        assertThat(limits.excludes(new BigDecimal("7.32"))).isFalse();
        assertThat(limits.excludes(new BigDecimal("7.33"))).isTrue();
        assertThat(limits.excludes(new BigDecimal("-3.32"))).isFalse();
        assertThat(limits.excludes(new BigDecimal("-3.33"))).isTrue();
    }

    @Test
    void fewerThanSixValuesHaveNoneAndFewerThanTwelveTrialLimits() {
        assertThat(ControlLimits.of(figures("1 2 1 2 1"))).isEmpty();
        assertThat(ControlLimits.of(figures("1 2 1 2 1 2")).orElseThrow().isTrial())
                .isTrue();
        assertThat(ControlLimits.of(figures("1 2 1 2 1 2 1 2 1 2 1"))
                        .orElseThrow()
                        .isTrial())
                .isTrue();
        assertThat(ControlLimits.of(figures("1 2 1 2 1 2 1 2 1 2 1 2"))
                        .orElseThrow()
                        .isTrial())
                .isFalse();
    }

    @Test
    void aSeriesThatNeverMovesHasItsOwnValueAsLimits() {
        // When
        ControlLimits limits = ControlLimits.of(figures("7 7 7 7 7 7")).orElseThrow();

        // Then
        assertThat(limits.upper()).isEqualByComparingTo("7");
        assertThat(limits.lower()).isEqualByComparingTo("7");
    }

    @Property
    void screeningNeverWidensTheLimits(@ForAll("series") List<BigDecimal> series) {
        // When
        ControlLimits screened = ControlLimits.of(series).orElseThrow();
        ControlLimits all = ControlLimits.of(series, false).orElseThrow();

        // Then
        assertThat(screened.averageMovingRange()).isLessThanOrEqualTo(all.averageMovingRange());
        assertThat(screened.mean()).isEqualTo(all.mean());
    }

    @Property
    void theyMoveWithTheSeries(@ForAll("series") List<BigDecimal> series, @ForAll("shifts") BigDecimal shift) {
        // When
        ControlLimits moved = ControlLimits.of(
                        series.stream().map(value -> value.add(shift)).toList())
                .orElseThrow();

        // Then
        ControlLimits before = ControlLimits.of(series).orElseThrow();
        BigDecimal rounding = new BigDecimal("1e-25");
        assertThat(moved.upper()).isCloseTo(before.upper().add(shift), within(rounding));
        assertThat(moved.lower()).isCloseTo(before.lower().add(shift), within(rounding));
    }

    @Property
    void itMakesNoDifferenceFromWhichEndTheSeriesIsRead(@ForAll("series") List<BigDecimal> series) {
        assertThat(ControlLimits.of(series.reversed())).isEqualTo(ControlLimits.of(series));
    }

    @Provide
    Arbitrary<List<BigDecimal>> series() {
        return shifts().list().ofMinSize(6).ofMaxSize(30);
    }

    @Provide
    Arbitrary<BigDecimal> shifts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-50), BigDecimal.valueOf(50))
                .ofScale(1);
    }
}
