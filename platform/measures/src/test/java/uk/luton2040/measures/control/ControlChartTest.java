package uk.luton2040.measures.control;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.control.Given.series;
import static uk.luton2040.measures.kpi.Better.CONTEXT;
import static uk.luton2040.measures.kpi.Better.HIGHER;
import static uk.luton2040.measures.kpi.Better.LOWER;
import static uk.luton2040.measures.kpi.Better.RANGE;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.control.ControlChart.Plotted;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.target.Goal;

class ControlChartTest {
    private static final String WORKED = "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1";

    @Test
    void theWorkedSeriesHasOneWildPointAndOnlyWithScreening() {
        // When
        ControlChart screened = ControlChart.of(series("2020-01", WORKED), ChartBasis.of(LOWER, null));
        ControlChart all = ControlChart.of(
                series("2020-01", WORKED), ChartBasis.of(LOWER, null).unscreened());

        // Then
        assertThat(flagged(screened)).containsExactly("2020-05 beyond-limits");
        assertThat(flagged(all)).containsExactly("2020-05 beyond-limits");
        assertThat(screened.limits().orElseThrow().screenedOut()).isEqualTo(2);
        assertThat(screened.variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(screened.limits().orElseThrow().isTrial()).isFalse();
    }

    @Test
    void sevenRisingPointsAreATrendAndATieBreaksIt() {
        assertThat(flagged(chart("1 2 3 4 5 6 7", HIGHER))).contains("2020-01 trend", "2020-04 trend", "2020-07 trend");
        assertThat(flagged(chart("1 2 3 3 4 5 6", HIGHER))).noneMatch(flag -> flag.endsWith("trend"));
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 1 2 3 4 5 6 7, IMPROVING",
        "LOWER, 1 2 3 4 5 6 7, CONCERNING",
        "HIGHER, 7 6 5 4 3 2 1, CONCERNING",
        "LOWER, 7 6 5 4 3 2 1, IMPROVING",
        "RANGE, 1 2 3 4 5 6 7, NEUTRAL_HIGH",
        "CONTEXT, 7 6 5 4 3 2 1, NEUTRAL_LOW",
        "HIGHER, 1 2 3 4 5 6 5, COMMON_CAUSE",
        "HIGHER, 1 2 3 4 5, NONE",
        // Rising, though still below the mean at first: the way it goes counts
        "HIGHER, 1 2 3 4 5 6 7 8, IMPROVING",
    })
    void theVariationIconIsTheNewestPoints(Better better, String values, Variation expected) {
        assertThat(chart(values, better).variation()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, HIGHER, CONSISTENTLY_MISSED",
        "6, 1, HIGHER, CONSISTENTLY_MET",
        "3, 2, HIGHER, HIT_AND_MISS",
        "2, 1, LOWER, CONSISTENTLY_MET",
        "6, 1, LOWER, CONSISTENTLY_MISSED",
        "3, 2, LOWER, HIT_AND_MISS",
        "3, 2, CONTEXT, NONE",
    })
    void assuranceHoldsTheTargetOfFourAgainstTheLimits(
            BigDecimal mean, BigDecimal reach, Better better, Assurance expected) {
        // Given: mean ± reach; a moving range of reach / 2.66, a little less than that
        ControlLimits limits =
                new ControlLimits(mean, reach.divide(new BigDecimal("2.66"), java.math.MathContext.DECIMAL128), 20, 0);

        // Then
        assertThat(Assurance.of(limits, goal("4", false), better)).isEqualTo(expected);
    }

    @Test
    void aSeriesThatNeverMovesAndEqualsItsTargetMeetsItUnlessEqualIsNotEnough() {
        ControlLimits limits = new ControlLimits(new BigDecimal("4"), BigDecimal.ZERO, 20, 0);

        assertThat(Assurance.of(limits, goal("4.00", false), HIGHER)).isEqualTo(Assurance.CONSISTENTLY_MET);
        assertThat(Assurance.of(limits, goal("4", false), LOWER)).isEqualTo(Assurance.CONSISTENTLY_MET);
        assertThat(Assurance.of(limits, goal("4", true), LOWER)).isEqualTo(Assurance.CONSISTENTLY_MISSED);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, CONSISTENTLY_MET", "3, 10, HIT_AND_MISS", "9, 10, CONSISTENTLY_MISSED", "2.5, 3, HIT_AND_MISS"})
    void aRangeIsMetWhereTheLimitsLieInside(BigDecimal low, BigDecimal high, Assurance expected) {
        ControlLimits limits = new ControlLimits(new BigDecimal("3"), BigDecimal.ONE, 20, 0);

        assertThat(Assurance.of(limits, new Goal(null, low, high, false, "paper", false), RANGE))
                .isEqualTo(expected);
    }

    @Test
    void aBreakBeginsNewLimitsAndNoMovingRangeCrossesIt() {
        // Given
        List<Point> series = series("2020-01", "1 2 1 2 1 2 51 52 51 52 51 52");

        // When
        ControlChart chart =
                ControlChart.of(series, ChartBasis.of(HIGHER, null).withNewSeries(List.of(Period.parse("2020-07"))));

        // Then
        assertThat(chart.segments()).hasSize(2);
        assertThat(chart.segments().getFirst().until().code()).isEqualTo("2020-06");
        ControlLimits newest = chart.limits().orElseThrow();
        assertThat(newest.mean()).isEqualByComparingTo("51.5");
        assertThat(newest.averageMovingRange()).isEqualByComparingTo("1");
        assertThat(newest.isTrial()).isTrue();
        assertThat(flagged(chart)).isEmpty();
        assertThat(chart.points().get(6).segment()).isEqualTo(1);
    }

    @Test
    void noRunOrTrendReachesAcrossABreak() {
        // Given: ten rising points, cut after the fifth
        List<Point> series = series("2020-01", "1 2 3 4 5 6 7 8 9 10 11 12");

        // When
        ControlChart cut =
                ControlChart.of(series, ChartBasis.of(HIGHER, null).withNewSeries(List.of(Period.parse("2020-07"))));

        // Then
        assertThat(flagged(cut)).noneMatch(flag -> flag.endsWith("trend"));
        assertThat(flagged(ControlChart.of(series, ChartBasis.of(HIGHER, null))))
                .anyMatch(flag -> flag.endsWith("trend"));
    }

    @Test
    void anExceptionalPeriodCountsUnlessItIsLeftOutByDecision() {
        // Given
        List<Point> series = series("2020-01", "1 2 1 2 1 90 2 1 2 1 2 1 2");
        ChartBasis basis = ChartBasis.of(LOWER, null);

        // When
        ControlChart annotatedOnly = ControlChart.of(series, basis.unscreened());
        ControlChart leftOut = ControlChart.of(series, basis.unscreened().leavingOut(List.of(Period.parse("2020-06"))));

        // Then
        assertThat(annotatedOnly.limits().orElseThrow().points()).isEqualTo(13);
        assertThat(leftOut.limits().orElseThrow().points()).isEqualTo(12);
        assertThat(leftOut.limits().orElseThrow().averageMovingRange()).isEqualByComparingTo("1");
        assertThat(leftOut.points()).hasSize(13);
        assertThat(leftOut.points().get(5)).satisfies(point -> {
            assertThat(point.leftOut()).isTrue();
            assertThat(point.flags()).isEmpty();
        });
    }

    @Test
    void aLeftOutPeriodInterruptsARun() {
        // Given: seven above the mean but for one in their midst that is left out
        List<Point> series = series("2020-01", "1 1 1 1 1 1 1 1 5 5 5 90 5 5 5 5");
        ChartBasis basis = ChartBasis.of(HIGHER, null).leavingOut(List.of(Period.parse("2020-12")));

        // Then
        assertThat(flagged(ControlChart.of(series, basis)).stream().filter(flag -> flag.endsWith("run")))
                .allMatch(flag -> flag.compareTo("2020-09") < 0);
    }

    @Test
    void whenTheNewestPeriodIsLeftOutThereIsNoIcon() {
        List<Point> series = series("2020-01", WORKED);

        ControlChart chart = ControlChart.of(
                series,
                ChartBasis.of(LOWER, null).leavingOut(List.of(series.getLast().period())));

        assertThat(chart.variation()).isEqualTo(Variation.NONE);
        assertThat(chart.sentence()).startsWith("June 2021 is left out of the limits.");
    }

    @Test
    void withoutValuesThereIsAnEmptyChart() {
        ControlChart chart = ControlChart.of(List.of(), ChartBasis.of(HIGHER, goal("4", false)));

        assertThat(chart.points()).isEmpty();
        assertThat(chart.variation()).isEqualTo(Variation.NONE);
        assertThat(chart.assurance()).isEqualTo(Assurance.NONE);
        assertThat(chart.sentence()).isEqualTo("There are fewer than 6 comparable values, so no limits.");
    }

    @Test
    void theSentenceSaysWhatTheIconsShow() {
        ControlChart chart =
                ControlChart.of(series("2020-01", "1 2 3 4 5 6 7"), ChartBasis.of(LOWER, goal("9", false)));

        assertThat(chart.sentence())
                .isEqualTo("July 2020 is more than chance, and concerning: it is above the upper limit."
                        + " As things are, the target is always met."
                        + " These are trial limits: they rest on 7 values only.");
    }

    @Property
    void turningTheScaleRoundTurnsNoIcon(
            @ForAll("values") List<BigDecimal> values, @ForAll("target") BigDecimal target) {
        // When
        ControlChart higher =
                ControlChart.of(series("2010-01", values), ChartBasis.of(HIGHER, goal(target.toPlainString(), false)));
        ControlChart lower = ControlChart.of(
                series("2010-01", values.stream().map(BigDecimal::negate).toList()),
                ChartBasis.of(LOWER, goal(target.negate().toPlainString(), false)));

        // Then
        assertThat(lower.variation()).isEqualTo(higher.variation());
        assertThat(lower.assurance()).isEqualTo(higher.assurance());
    }

    @Property
    void anotherUnitGivesTheSameFlags(@ForAll("values") List<BigDecimal> values) {
        // Given
        List<BigDecimal> inThousands =
                values.stream().map(value -> value.movePointLeft(3)).toList();

        // Then
        assertThat(flagged(chart(inThousands))).isEqualTo(flagged(chart(values)));
    }

    @Property
    void withoutAnythingNeutralAKpiForContextIsNeverGoodOrBad(@ForAll("values") List<BigDecimal> values) {
        assertThat(ControlChart.of(series("2010-01", values), ChartBasis.of(CONTEXT, goal("1", false))))
                .satisfies(chart -> {
                    assertThat(chart.variation()).isNotIn(Variation.IMPROVING, Variation.CONCERNING);
                    assertThat(chart.assurance()).isEqualTo(Assurance.NONE);
                });
    }

    @Provide
    Arbitrary<List<BigDecimal>> values() {
        return target().list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<BigDecimal> target() {
        return Arbitraries.integers().between(-20, 20).map(BigDecimal::valueOf);
    }

    private static ControlChart chart(String values, Better better) {
        return ControlChart.of(series("2020-01", values), ChartBasis.of(better, null));
    }

    private static ControlChart chart(List<BigDecimal> values) {
        return ControlChart.of(series("2010-01", values), ChartBasis.of(HIGHER, null));
    }

    private static List<String> flagged(ControlChart chart) {
        return chart.points().stream().flatMap(ControlChartTest::named).toList();
    }

    private static Stream<String> named(Plotted point) {
        return point.flags().stream()
                .map(flag -> point.period().code() + " " + flag.signal().code());
    }

    private static Goal goal(String value, boolean strict) {
        return new Goal(new BigDecimal(value), null, null, strict, "paper", false);
    }
}
