package uk.luton2040.measures.control;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.control.Given.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import uk.luton2040.measures.period.Period;

class JumpTest {
    private static final BigDecimal UNIT = BigDecimal.ONE;

    /** Two and a half years of quarters: winters are twice as high as summers. */
    private static final String SEASONAL = "10 11 20 19 11 10 21 20 10 12";

    @Test
    void aSeasonsPeakIsNoJump() {
        // When
        Jump jump = jump(series("FY2019-Q1", SEASONAL), "FY2021-Q3", "20").orElseThrow();

        // Then
        assertThat(jump.basis()).isEqualTo(Jump.Basis.SAME_PERIOD_LAST_YEAR);
        assertThat(jump.reference().period().code()).isEqualTo("FY2020-Q3");
        assertThat(jump.exceeds(RobustScore.THRESHOLD)).isFalse();
    }

    @Test
    void thePeaksValueOutOfSeasonIsAJump() {
        // Given
        List<Point> series = series("FY2019-Q1", SEASONAL + " 20 21");

        // Then
        assertThat(jump(series, "FY2022-Q1", "20").orElseThrow().exceeds(RobustScore.THRESHOLD))
                .isTrue();
    }

    @Test
    void theYearBeforeIsFoundAcrossGaps() {
        // Given
        List<Point> whole =
                series("2018-01", "3 9 4 1 5 9 2 6 5 3 5 8 9 7 9 3 2 3 8 4 6 2 6 4 3 3 8 3 2 7 9 5 0 2 8 8");
        List<Point> series = IntStream.range(0, whole.size())
                .filter(i -> i % 5 != 3)
                .mapToObj(whole::get)
                .toList();
        List<BigDecimal> steps = series.stream()
                .flatMap(point -> series.stream()
                        .filter(then -> then.period().equals(point.period().sameLastYear()))
                        .map(then -> point.value().subtract(then.value())))
                .toList();

        // When
        Jump jump = jump(series, "2021-01", "41").orElseThrow();

        // Then
        assertThat(steps).hasSizeBetween(10, 20);
        assertThat(jump.basis()).isEqualTo(Jump.Basis.SAME_PERIOD_LAST_YEAR);
        assertThat(jump.reference()).isEqualTo(whole.get(24));
        assertThat(jump.score())
                .isEqualTo(RobustScore.of(new BigDecimal(38), steps, UNIT).orElseThrow());
    }

    @Test
    void withLessThanTwoYearsTheValueBeforeIsTheMeasure() {
        // Given
        List<Point> series = series("2021-01", "10 11 10 12 11 10 11 12 10");

        // When
        Jump jump = jump(series, "2021-10", "31").orElseThrow();

        // Then
        assertThat(jump.basis()).isEqualTo(Jump.Basis.VALUE_BEFORE);
        assertThat(jump.reference().period().code()).isEqualTo("2021-09");
        assertThat(jump.exceeds(RobustScore.THRESHOLD)).isTrue();
    }

    @Test
    void comingBackFromOneWildValueIsNoJump() {
        // Given
        List<Point> series = series("2021-01", "10 11 10 12 11 10 11 12 95");

        // Then
        assertThat(jump(series, "2021-10", "11").orElseThrow().exceeds(RobustScore.THRESHOLD))
                .isFalse();
    }

    @Test
    void anotherStepOfASteadyRiseIsNoJump() {
        // Given
        List<Point> series = series("2021-01", "10 20 31 40 50 61 70 80 90");

        // Then
        assertThat(jump(series, "2021-10", "100").orElseThrow().exceeds(RobustScore.THRESHOLD))
                .isFalse();
        assertThat(jump(series, "2021-10", "150").orElseThrow().exceeds(new BigDecimal("2")))
                .isTrue();
    }

    @Test
    void aTotalThatRunsThroughTheYearIsComparedWithLastYearOnly() {
        // Given
        Point april = new Point(Period.parse("2021-04"), new BigDecimal("8"));

        // Then
        assertThat(Jump.to(april, series("2020-07", "40 50 60 70 80 90 100 110 120"), UNIT, false))
                .isEmpty();
        assertThat(Jump.to(april, series("2020-07", "40 50 61 70 80 92 100 110 120"), UNIT, true))
                .isPresent();
    }

    @Test
    void aShortHistoryOrOneThatNeverMovedTellsNothing() {
        assertThat(jump(series("2021-01", "10 11 10 12 11"), "2021-06", "99")).isEmpty();
        assertThat(jump(series("2021-01", "10 11 10 12 11 10"), "2021-07", "99"))
                .isEmpty();
        assertThat(jump(series("2021-01", "5 5 5 5 5 5 5 5"), "2021-09", "99")).isEmpty();
    }

    @Test
    void seasonsDominateWhereYearsAreMoreAlikeThanNeighbours() {
        assertThat(Seasons.dominate(series("FY2019-Q1", SEASONAL))).isTrue();
        assertThat(Seasons.dominate(series("FY2019-Q1", "10 11 12 10 11 12 10 12 11 10")))
                .isFalse();
        assertThat(Seasons.dominate(series("FY2019-Q1", "10 20 10 20 10"))).isFalse();
    }

    /** What history makes likely lies on both sides alike. */
    @Property
    void turningASeriesUpsideDownTurnsTheScore(@ForAll("histories") List<BigDecimal> history) {
        // Given
        List<Point> series = series("2019-01", history);
        List<Point> turned =
                series("2019-01", history.stream().map(BigDecimal::negate).toList());
        String next = series.getLast().period().next().code();

        // Then
        assertThat(jump(turned, next, "-17").map(jump -> jump.score().score().negate()))
                .isEqualTo(jump(series, next, "17").map(jump -> jump.score().score()));
    }

    @Property
    void theValueLastYearIsNeverAJumpWhereNothingButSeasonsMove(@ForAll("years") List<BigDecimal> year) {
        // Given: three years alike but for one value, so that there is a spread
        List<BigDecimal> values = java.util.Collections.nCopies(3, year).stream()
                .flatMap(List::stream)
                .toList();
        List<Point> series = new java.util.ArrayList<>(series("2019-01", values));
        series.set(20, new Point(series.get(20).period(), BigDecimal.valueOf(500)));

        // When
        Jump jump = jump(series, "2022-01", year.getFirst().toPlainString()).orElseThrow();

        // Then
        assertThat(jump.score().score()).isZero();
    }

    @Provide
    Arbitrary<List<BigDecimal>> histories() {
        return Arbitraries.integers()
                .between(-20, 20)
                .map(BigDecimal::valueOf)
                .list()
                .ofMinSize(6)
                .ofMaxSize(36);
    }

    @Provide
    Arbitrary<List<BigDecimal>> years() {
        return Arbitraries.integers()
                .between(0, 100)
                .map(BigDecimal::valueOf)
                .list()
                .ofSize(12);
    }

    private static Optional<Jump> jump(List<Point> earlier, String period, String value) {
        return Jump.to(new Point(Period.parse(period), new BigDecimal(value)), earlier, UNIT, true);
    }
}
