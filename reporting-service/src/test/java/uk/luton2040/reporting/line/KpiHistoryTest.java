package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Told.aChartDecision;
import static uk.luton2040.reporting.Told.aCompletion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.BreakState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.AKpi;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Remembered;

/** Everything a KPI's page tells of the past. */
class KpiHistoryTest {
    private static final Instant FIRST = Instant.parse("2021-10-20T08:00:00Z");

    @Test
    void everyRevisionIsToldOnceWithWhenItWasKnown() {
        // Given: a draft of revision 2 came between, which shows nothing new
        MeasurementState one = aPublishedValue("A", "FY2021-H1", "60").state();
        MeasurementState two =
                aPublishedValue("A", "FY2021-H1", "61").revised(2).state();
        List<Remembered> past = List.of(
                new Remembered(FIRST, one),
                new Remembered(FIRST.plusSeconds(60), one),
                new Remembered(FIRST.plusSeconds(120), two));

        // When
        KpiHistory history = history(past, aKpi("A").state(), two);

        // Then
        assertThat(history.points().getFirst().revisions())
                .extracting(
                        KpiHistory.Revision::number,
                        KpiHistory.Revision::valueText,
                        KpiHistory.Revision::reason,
                        KpiHistory.Revision::knownAt)
                .containsExactly(
                        tuple(1, "60% of spend", null, FIRST),
                        tuple(2, "61% of spend", "correction", FIRST.plusSeconds(120)));
    }

    @Test
    void aWithdrawalIsARevisionToo() {
        // Given
        MeasurementState one = aPublishedValue("A", "FY2021-H1", "60").state();
        MeasurementState gone = aPublishedValue("A", "FY2021-H1", "60").withdrawn();
        MeasurementState again =
                aPublishedValue("A", "FY2021-H1", "62").revised(3).state();

        // When
        KpiHistory history = history(
                List.of(
                        new Remembered(FIRST, one),
                        new Remembered(FIRST.plusSeconds(1), gone),
                        new Remembered(FIRST.plusSeconds(2), again)),
                aKpi("A").state(),
                again);

        // Then
        assertThat(history.points().getFirst().revisions())
                .extracting(KpiHistory.Revision::number, KpiHistory.Revision::withdrawn)
                .containsExactly(tuple(1, false), tuple(2, true), tuple(3, false));
    }

    @Test
    void eachPointSaysWhyItHasItsStatusAndTheFiguresAreThere() {
        // When
        KpiHistory history = history(
                List.of(),
                aKpi("A")
                        .target("FY2021-H1", "70")
                        .benchmark("England", "FY2020", "58")
                        .state(),
                aPublishedValue("A", "FY2021-H1", "66").state());

        // Then
        assertThat(history.points().getFirst().statusWhy()).startsWith("66% of spend misses the target of at least 70");
        assertThat(history.figures()).extracting(KpiLine.Figure::kind).containsExactly("target", "benchmark");
    }

    @Test
    void categoriesAndTheGapBetweenThemAreSeriesOfTheirOwn() {
        // When
        KpiHistory history = history(
                List.of(),
                aKpi("A")
                        .brokenDownBy("female", "male")
                        .combinedBy("mean")
                        .target("every-period", "50")
                        .state(),
                of("female", "FY2020-H2", "60"),
                of("male", "FY2020-H2", "40"),
                of("female", "FY2021-H1", "60"),
                of("male", "FY2021-H1", "52"));

        // Then
        assertThat(history.parts()).extracting(KpiHistory.Part::category).containsExactly("female", "male");
        assertThat(history.parts().getLast().points())
                .extracting(KpiHistory.PartPoint::valueText, KpiHistory.PartPoint::status)
                .containsExactly(tuple("40% of spend", "red"), tuple("52% of spend", "green"));
        assertThat(history.gaps()).extracting(gap -> gap.size().toPlainString()).containsExactly("20", "8");
    }

    @Test
    void aShiftAfterAProjectProposesARebase() {
        // When: twelve months around 50, then eight around 40
        KpiHistory history = history(List.of(), months(12, 8, aCompletion("A", "warm-homes", "2021-01-01")));

        // Then
        KpiHistory.Marker marker = history.markers().getFirst();
        assertThat(marker.verdict()).isEqualTo("improved");
        assertThat(marker.sentence()).contains("seven or more periods in a row lie below the mean before");
        assertThat(marker.rebaseFrom()).isEqualTo(KpiLine.PeriodName.of(Period.parse("2021-01")));
        assertThat(history.segments()).as("proposed, never applied").hasSize(1);
        assertThat(marker.promised()).isEqualTo("It was to make it lower.");
    }

    @Test
    void soonAfterwardsNobodyCanTell() {
        // When
        KpiHistory.Marker marker = history(List.of(), months(12, 3, aCompletion("A", "warm-homes", "2021-01-01")))
                .markers()
                .getFirst();

        // Then
        assertThat(marker.verdict()).isEqualTo("too-early");
        assertThat(marker.rebaseFrom()).isNull();
    }

    @Test
    void acrossABreakNothingIsSaidToHaveWorked() {
        // When
        KpiHistory.Marker marker = history(
                        List.of(),
                        months(
                                12,
                                8,
                                aCompletion("A", "warm-homes", "2021-01-01"),
                                new BreakState("A", "2021-01", "methodology", "Counted anew", "office", FIRST, false)))
                .markers()
                .getFirst();

        // Then
        assertThat(marker.verdict()).isEqualTo("cannot-tell");
    }

    @Test
    void withoutADecisionAnExceptionalPeriodStaysInTheLimits() {
        // When
        KpiHistory history = history(List.of(), pandemic());

        // Then
        assertThat(history.points().get(6).leftOut()).isFalse();
        assertThat(history.decisions()).isEmpty();
    }

    @Test
    void aPeriodThatIsExceptionalByDecisionIsAnnotatedAndLeftOutOfTheLimits() {
        // When: a quarter is decided about, months are measured
        KpiHistory without = history(List.of(), pandemic());
        KpiHistory with = history(List.of(), pandemic(aChartDecision("A", "2020-Q3", "exceptional")));

        // Then
        assertThat(with.points().get(6).leftOut()).isTrue();
        assertThat(with.points().get(6).flags()).isEmpty();
        assertThat(mean(with)).isBetween(new BigDecimal(50), new BigDecimal(52));
        assertThat(mean(without)).isGreaterThan(new BigDecimal(55));
        assertThat(with.decisions()).extracting(KpiHistory.Decision::why).containsExactly("Why of 2020-Q3");
        assertThat(with.chart().sentence())
                .endsWith("July to September 2020 is left out of the limits by decision: Why of 2020-Q3");
    }

    @Test
    void limitsBeginAnewOnlyByDecisionAndValuesStayComparable() {
        // When
        KpiHistory history = history(List.of(), months(12, 8, aChartDecision("A", "2021-01", "rebase")));

        // Then
        assertThat(history.segments()).hasSize(2);
        assertThat(history.segments().getLast().from().code()).isEqualTo("2021-01");
        assertThat(history.breaks()).isEmpty();
    }

    private static List<State> pandemic(State... more) {
        List<State> states = months(12, 0, more);
        states.add(aPublishedValue("A", "2020-07", "190").state());
        return states;
    }

    private static BigDecimal mean(KpiHistory history) {
        return Objects.requireNonNull(history.segments().getFirst().limits()).mean();
    }

    private static List<State> months(int before, int after, State... more) {
        List<State> states = new ArrayList<>(List.of(more));
        states.add(aMonthlyCount().state());
        Period first = Period.parse("2021-01");
        IntStream.range(-before, after).forEach(i -> {
            Period month = first;
            for (int step = 0; step > i; step--) {
                month = month.previous();
            }
            for (int step = 0; step < i; step++) {
                month = month.next();
            }
            states.add(aPublishedValue("A", month.code(), String.valueOf((i < 0 ? 50 : 40) + Math.floorMod(i * 7, 3)))
                    .state());
        });
        return states;
    }

    private static AKpi aMonthlyCount() {
        return aKpi("A").of("number", "homes", 0).every("monthly").betterWhen("lower");
    }

    private static State of(String category, String period, String value) {
        return aPublishedValue("A", period, value).of(category).state();
    }

    private static KpiHistory history(List<Remembered> past, State... states) {
        return history(past, List.of(states));
    }

    private static KpiHistory history(List<Remembered> past, List<State> states) {
        return HistoryCalculator.history("A", Facts.of(states), past, FIRST).orElseThrow();
    }
}
