package uk.luton2040.measures.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.forecast.Outlook.Verdict.NONE;
import static uk.luton2040.measures.kpi.Better.CONTEXT;
import static uk.luton2040.measures.kpi.Better.HIGHER;
import static uk.luton2040.measures.kpi.Better.RANGE;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.target.Ahead;
import uk.luton2040.measures.target.Goal;

class OutlookTest {
    private static final Period YEAR_SEVEN = Period.parse("2022");

    /** 61.775 … 68.225 in 2022. */
    private static final List<Point> WORKED = TrendTest.series(
            "2016", Stream.of("52", "55", "57", "58", "61").map(BigDecimal::new).toList());

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 61.7, ON_COURSE",
        "HIGHER, 65, TOO_CLOSE_TO_CALL",
        "HIGHER, 68.3, NOT_ON_COURSE",
        "LOWER, 61.7, NOT_ON_COURSE",
        "LOWER, 65, TOO_CLOSE_TO_CALL",
        "LOWER, 68.3, ON_COURSE",
        "CONTEXT, 65, NONE",
    })
    void theWholeIntervalMeetsTheTargetOrNoneOfItDoesOrItIsTooCloseToCall(
            Better better, String target, Outlook.Verdict expected) {
        assertThat(outlook(WORKED, goal(target, false), YEAR_SEVEN, better).verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"60, 70, ON_COURSE", "62, 70, TOO_CLOSE_TO_CALL", "70, 80, NOT_ON_COURSE", "50, 60, NOT_ON_COURSE"})
    void aRangeHoldsTheIntervalOrPartOfItOrNone(BigDecimal low, BigDecimal high, Outlook.Verdict expected) {
        Goal range = new Goal(null, low, high, false, "paper", false);

        assertThat(outlook(WORKED, range, YEAR_SEVEN, RANGE).verdict()).isEqualTo(expected);
    }

    @Test
    void aConstantSeriesThatEqualsItsTargetIsOnCourseUnlessEqualIsNotEnough() {
        List<Point> constant = TrendTest.series("2016", java.util.Collections.nCopies(6, new BigDecimal("7")));

        assertThat(outlook(constant, goal("7", false), YEAR_SEVEN, HIGHER).verdict())
                .isEqualTo(Outlook.Verdict.ON_COURSE);
        assertThat(outlook(constant, goal("7", true), YEAR_SEVEN, HIGHER).verdict())
                .isEqualTo(Outlook.Verdict.NOT_ON_COURSE);
    }

    @Test
    void theSentenceGivesTheIntervalAndWarnsOfFarDates() {
        assertThat(outlook(WORKED, goal("65", false), YEAR_SEVEN, HIGHER).sentence())
                .isEqualTo(
                        "Too close to call: if the last 5 values are a guide, 2022 will come to between 61.78 and 68.22,"
                                + " most likely 65, against a target of 65.");
        assertThat(outlook(WORKED, goal("65", false), Period.parse("2040"), HIGHER)
                        .sentence())
                .endsWith("take it with care.");
    }

    @Test
    void withoutEnoughValuesOrTimeLeftThereIsNone() {
        assertThat(outlook(WORKED.subList(0, 4), goal("65", false), YEAR_SEVEN, HIGHER))
                .satisfies(outlook -> {
                    assertThat(outlook.verdict()).isEqualTo(NONE);
                    assertThat(outlook.sentence()).isEqualTo("A forecast needs 5 comparable values, and there are 4.");
                });
        assertThat(outlook(WORKED, goal("65", false), Period.parse("2020"), HIGHER)
                        .verdict())
                .isEqualTo(NONE);
        assertThat(outlook(List.of(), goal("65", false), YEAR_SEVEN, CONTEXT).verdict())
                .isEqualTo(NONE);
    }

    private static Outlook outlook(List<Point> series, Goal goal, Period period, Better better) {
        return Outlook.of(series, new Ahead(goal, period.end(), period.label()), better);
    }

    private static Goal goal(String value, boolean strict) {
        return new Goal(new BigDecimal(value), null, null, strict, "paper", false);
    }
}
