package uk.luton2040.measures.control;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.control.Given.figures;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RobustScoreTest {
    @Test
    void itIsTheDistanceFromTheMedianInSpreads() {
        // Given: median 3, absolute deviations 2 1 0 1 97, their median 1
        List<BigDecimal> others = figures("1 2 3 4 100");

        // When
        RobustScore score = RobustScore.of(BigDecimal.TEN, others).orElseThrow();

        // Then: 7 / 1.4826
        assertThat(score.usual()).isEqualByComparingTo("3");
        assertThat(score.spread()).isEqualByComparingTo("1.4826");
        assertThat(score.score()).isEqualByComparingTo("4.721435316336166");
        assertThat(score.rounded()).isEqualByComparingTo("4.7");
    }

    @Test
    void ofAnEvenNumberTheMedianLiesBetweenTheMiddleTwo() {
        assertThat(RobustScore.of(BigDecimal.ONE, figures("4 1 2 9"))
                        .orElseThrow()
                        .usual())
                .isEqualByComparingTo("3");
    }

    @Test
    void whereMostAreAlikeTheMeanDeviationStandsIn() {
        // Given: median 5, absolute deviations 0 0 0 0 1, their mean 0.2
        List<BigDecimal> others = figures("5 5 5 5 6");

        // When
        RobustScore score = RobustScore.of(new BigDecimal("6"), others).orElseThrow();

        // Then: 1 / (1.253314 × 0.2)
        assertThat(score.spread()).isEqualByComparingTo("0.2506628");
        assertThat(score.score()).isEqualByComparingTo("3.989423241103187");
    }

    @Test
    void aSpreadIsNoFinerThanTheFigures() {
        // Given: median -1, median absolute deviation 0.5
        List<BigDecimal> steps = figures("2 -1 -2 -1 -1 -1 3 2");

        // Then: 3 / 0.7413, and 3 / 1
        assertThat(RobustScore.of(BigDecimal.TWO, steps).orElseThrow().score())
                .isEqualByComparingTo("4.046944556859571");
        assertThat(RobustScore.of(BigDecimal.TWO, steps, BigDecimal.ONE)
                        .orElseThrow()
                        .score())
                .isEqualByComparingTo("3");
        assertThat(RobustScore.of(BigDecimal.TWO, figures("5 5 5"), BigDecimal.ONE))
                .isEmpty();
    }

    @Test
    void amongNoneOrAllAlikeNothingIsScored() {
        assertThat(RobustScore.of(BigDecimal.TEN, List.of())).isEmpty();
        assertThat(RobustScore.of(BigDecimal.TEN, figures("5 5.0 5.00"))).isEmpty();
    }

    @Property
    void anotherUnitGivesTheSameScore(@ForAll("series") List<BigDecimal> others, @ForAll("halves") BigDecimal figure) {
        // When
        BigDecimal pounds = new BigDecimal("0.01");
        var inPence = RobustScore.of(figure, others).map(RobustScore::score);
        var inPounds = RobustScore.of(
                        figure.multiply(pounds),
                        others.stream().map(pounds::multiply).toList())
                .map(RobustScore::score);

        // Then
        assertThat(inPounds.map(BigDecimal::stripTrailingZeros)).isEqualTo(inPence.map(BigDecimal::stripTrailingZeros));
    }

    @Property
    void theOrderOfTheOthersMakesNoDifference(
            @ForAll("series") List<BigDecimal> others, @ForAll("halves") BigDecimal figure) {
        assertThat(RobustScore.of(figure, others.reversed())).isEqualTo(RobustScore.of(figure, others));
    }

    @Property
    void oneWildFigureNeverHidesTheNext(@ForAll("spreadOut") List<BigDecimal> others) {
        // Given
        BigDecimal wild = BigDecimal.valueOf(1_000_000_000);
        List<BigDecimal> withWild = java.util.stream.Stream.concat(others.stream(), java.util.stream.Stream.of(wild))
                .toList();

        // When
        var score = RobustScore.of(wild, withWild);

        // Then
        assertThat(score).hasValueSatisfying(found -> assertThat(found.score()).isGreaterThan(RobustScore.THRESHOLD));
    }

    @Provide
    Arbitrary<List<BigDecimal>> series() {
        return halves().list().ofMinSize(1).ofMaxSize(24);
    }

    /** All different, so that the median absolute deviation is never 0. */
    @Provide
    Arbitrary<List<BigDecimal>> spreadOut() {
        return halves().list().uniqueElements().ofMinSize(5).ofMaxSize(24);
    }

    @Provide
    Arbitrary<BigDecimal> halves() {
        return Arbitraries.integers().between(-60, 60).map(halves -> BigDecimal.valueOf(halves * 5L, 1));
    }
}
