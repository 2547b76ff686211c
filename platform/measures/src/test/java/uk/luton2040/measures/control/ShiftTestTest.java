package uk.luton2040.measures.control;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.control.Given.series;
import static uk.luton2040.measures.kpi.Better.CONTEXT;
import static uk.luton2040.measures.kpi.Better.HIGHER;
import static uk.luton2040.measures.kpi.Better.LOWER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.luton2040.measures.control.ShiftTest.Verdict;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;

class ShiftTestTest {
    private static final LocalDate JANUARY = LocalDate.of(2021, 1, 1);
    private static final String BEFORE = "10 12 10 12 10 12 10 12 10 12 10 12 ";

    @Test
    void sevenInARowOnTheGoodSideAreAnImprovementAndARebaseIsProposedFromTheirFirst() {
        // When
        ShiftTest test = after(BEFORE + "11 12 12 13 12 13 12 12", HIGHER);

        // Then
        assertThat(test.verdict()).isEqualTo(Verdict.IMPROVED);
        assertThat(test.shiftedFrom()).isEqualTo(Period.parse("2021-02"));
        assertThat(test.after()).isEqualTo(8);
        assertThat(test.movedBefore()).isFalse();
        assertThat(test.sentence())
                .isEqualTo("From February 2021 on, seven or more periods in a row lie above the mean before, 11."
                        + " That the series moved after it does not show that it moved because of it.");
        assertThat(after(BEFORE + "11 12 12 13 12 13 12 12", LOWER).verdict()).isEqualTo(Verdict.WORSENED);
        assertThat(after(BEFORE + "11 12 12 13 12 13 12 12", CONTEXT).verdict()).isEqualTo(Verdict.SHIFTED);
    }

    @Test
    void theLimitsAreFrozenSoThatTheShiftItselfDoesNotMoveThem() {
        ShiftTest test = after(BEFORE + "30 31 30 31 30 31 30", LOWER);

        assertThat(test.before()).isNotNull();
        assertThat(test.before().mean()).isEqualByComparingTo("11");
        assertThat(test.before().points()).isEqualTo(12);
    }

    @Test
    void sevenPeriodsOnBothSidesAreNoShift() {
        ShiftTest test = after(BEFORE + "12 10 12 10 12 10 12 11", HIGHER);

        assertThat(test.verdict()).isEqualTo(Verdict.NO_SHIFT);
        assertThat(test.shiftedFrom()).isNull();
    }

    @Test
    void withFewerThanSevenItIsTooEarlyAndEarlySignsAreTold() {
        ShiftTest test = after(BEFORE + "12 30", HIGHER);

        assertThat(test.verdict()).isEqualTo(Verdict.TOO_EARLY);
        assertThat(test.sentence())
                .isEqualTo("2 of the 7 periods that a shift takes have passed."
                        + " 1 of them is more than chance and may be early signs.");
    }

    @Test
    void aSeriesThatWasMovingAlreadyIsNamedAsSuch() {
        ShiftTest test = after("10 9 8 7 6 5 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24", HIGHER);

        assertThat(test.verdict()).isEqualTo(Verdict.IMPROVED);
        assertThat(test.movedBefore()).isTrue();
    }

    @Test
    void aPeriodThatTheMarkerFallsIntoCountsOnNeitherSide() {
        ShiftTest test = ShiftTest.after(
                LocalDate.of(2021, 1, 15), series("2020-01", BEFORE + "99 12 12"), ChartBasis.of(HIGHER, null));

        assertThat(test.after()).isEqualTo(2);
        assertThat(test.before()).isNotNull();
        assertThat(test.before().points()).isEqualTo(12);
    }

    @Test
    void withoutSixComparablePeriodsBeforeNothingCanBeTold() {
        assertThat(ShiftTest.after(JANUARY, series("2020-08", "1 2 1 2 1 9 9 9 9 9 9 9"), ChartBasis.of(HIGHER, null))
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
        assertThat(ShiftTest.after(JANUARY, List.of(), ChartBasis.of(HIGHER, null))
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void aBreakAfterTheMarkerEndsTheComparison() {
        ChartBasis broken = ChartBasis.of(HIGHER, null).withNewSeries(List.of(Period.parse("2021-03")));

        ShiftTest test = ShiftTest.after(JANUARY, series("2020-01", BEFORE + "12 12 12 12 12 12 12"), broken);

        assertThat(test.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(test.sentence()).contains("break");
    }

    @Test
    void aBreakBeforeItOnlyShortensTheBaseline() {
        ChartBasis broken = ChartBasis.of(HIGHER, null).withNewSeries(List.of(Period.parse("2020-05")));

        ShiftTest test = ShiftTest.after(JANUARY, series("2020-01", BEFORE + "12 12 12 12 12 12 12"), broken);

        assertThat(test.verdict()).isEqualTo(Verdict.IMPROVED);
        assertThat(test.before()).isNotNull();
        assertThat(test.before().points()).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource(Better.class)
    void nothingAfterItYetIsTooEarlyForEveryKindOfMeasure(Better better) {
        assertThat(after(BEFORE.strip(), better).verdict()).isEqualTo(Verdict.TOO_EARLY);
    }

    private static ShiftTest after(String values, Better better) {
        return ShiftTest.after(JANUARY, series("2020-01", values), ChartBasis.of(better, null));
    }
}
