package uk.luton2040.measures.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static uk.luton2040.measures.survey.Difference.HIGHER;
import static uk.luton2040.measures.survey.Difference.LOWER;
import static uk.luton2040.measures.survey.Difference.STATISTICALLY_SIMILAR;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    @ParameterizedTest
    @CsvSource({
        // Halves of 3 and 4 make 5: a difference of exactly 5 may be chance
        "65, 3, 60, 4, STATISTICALLY_SIMILAR",
        "65.01, 3, 60, 4, HIGHER",
        "54.99, 3, 60, 4, LOWER",
        "60, 0, 60, 0, STATISTICALLY_SIMILAR",
        "60.1, 0, 60, 0, HIGHER",
        // Intervals that overlap, and yet a difference
        "66, 3, 60, 4, HIGHER",
    })
    void theDifferenceMustBeMoreThanBothIntervalsTogether(
            BigDecimal newer, BigDecimal half, BigDecimal earlier, BigDecimal otherHalf, Difference expected) {
        assertThat(Difference.between(around(newer, half), around(earlier, otherHalf)))
                .isEqualTo(expected);
    }

    @Test
    void onlyTheHalvesThatFaceEachOtherCount() {
        Estimate newer = new Estimate(figure("65"), figure("64"), figure("90"));
        Estimate earlier = new Estimate(figure("60"), figure("20"), figure("61"));

        assertThat(Difference.between(newer, earlier)).isEqualTo(HIGHER);
        assertThat(Difference.between(earlier, newer)).isEqualTo(LOWER);
    }

    @ParameterizedTest
    @CsvSource({"70, STATISTICALLY_SIMILAR", "73, STATISTICALLY_SIMILAR", "73.1, LOWER", "66.9, HIGHER"})
    void aTargetIsCertain(BigDecimal target, Difference expected) {
        assertThat(Difference.from(target, around(figure("70"), figure("3")))).isEqualTo(expected);
    }

    /** 81 of 263, an example of R. Newcombe's: 0.2553 to 0.3662. */
    @Test
    void aPercentageHasWilsonsInterval() {
        // Given
        BigDecimal percentage = figure("8100").divide(figure("263"), java.math.MathContext.DECIMAL128);

        // When
        Estimate estimate = Estimate.ofPercentage(percentage, 263);

        // Then
        assertThat(estimate.low()).isCloseTo(figure("25.53"), within(figure("0.005")));
        assertThat(estimate.high()).isCloseTo(figure("36.62"), within(figure("0.005")));
    }

    @Test
    void nobodyAndEverybodyHaveAnIntervalToo() {
        assertThat(Estimate.ofPercentage(BigDecimal.ZERO, 20).low()).isEqualByComparingTo("0");
        assertThat(Estimate.ofPercentage(BigDecimal.ZERO, 20).high()).isGreaterThan(figure("10"));
        assertThat(Estimate.ofPercentage(figure("100"), 20).high()).isEqualByComparingTo("100");
    }

    @Test
    void whatIsNoEstimateIsRefused() {
        assertThatThrownBy(() -> new Estimate(figure("5"), figure("6"), figure("7")))
                .hasMessageContaining("5 is not between 6 and 7");
        assertThatThrownBy(() -> Estimate.ofPercentage(figure("101"), 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Estimate.ofPercentage(figure("50"), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsSaidInASentence() {
        Estimate newer = around(figure("62"), figure("3"));
        Estimate earlier = around(figure("60"), figure("4"));

        assertThat(STATISTICALLY_SIMILAR.sentence(newer, earlier))
                .isEqualTo("Statistically similar: 62 (59 to 65) against 60 (56 to 64), which chance alone may make.");
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOtherWayRoundItIsTheOtherWayRound(@ForAll("estimates") Estimate one, @ForAll("estimates") Estimate other) {
        Difference back = switch (Difference.between(other, one)) {
            case HIGHER -> LOWER;
            case LOWER -> HIGHER;
            case STATISTICALLY_SIMILAR -> STATISTICALLY_SIMILAR;
        };

        assertThat(Difference.between(one, other)).isEqualTo(back);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void intervalsThatDoNotMeetAlwaysDiffer(@ForAll("estimates") Estimate one, @ForAll("estimates") Estimate other) {
        if (one.low().compareTo(other.high()) > 0) {
            assertThat(Difference.between(one, other)).isEqualTo(HIGHER);
        }
    }

    @Provide
    Arbitrary<Estimate> estimates() {
        Arbitrary<BigDecimal> figures = Arbitraries.integers().between(0, 20).map(BigDecimal::valueOf);
        return Combinators.combine(figures, figures, figures)
                .as((value, below, above) -> new Estimate(value, value.subtract(below), value.add(above)));
    }

    static Estimate around(BigDecimal value, BigDecimal half) {
        return new Estimate(value, value.subtract(half), value.add(half));
    }

    static BigDecimal figure(String words) {
        return new BigDecimal(words);
    }
}
