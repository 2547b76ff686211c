package uk.luton2040.measures.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

class RunningTotalTest {
    @Test
    void aPeriodsAmountIsItsTotalLessTheOneBeforeAndTheFirstIsItsOwn() {
        RunningTotal total = total("FY2020-Q4", "90", "FY2021-Q1", "20", "FY2021-Q2", "55", "FY2021-Q3", "50");

        assertThat(total.amount(Period.parse("FY2021-Q1"))).hasValueSatisfying(isFigure("20"));
        assertThat(total.amount(Period.parse("FY2021-Q2"))).hasValueSatisfying(isFigure("35"));
        // A total that was corrected downwards
        assertThat(total.amount(Period.parse("FY2021-Q3"))).hasValueSatisfying(isFigure("-5"));
        // The one before is not known
        assertThat(total.amount(Period.parse("FY2020-Q4"))).isEmpty();
        assertThat(total.amount(Period.parse("FY2021-Q4"))).isEmpty();
    }

    @Test
    void amountsComeOldestFirstAndWithoutTheUnknown() {
        RunningTotal total = total("FY2021-Q3", "50", "FY2021-Q1", "20", "FY2020-Q4", "90", "FY2021-Q2", "55");

        assertThat(total.amounts().keySet())
                .extracting(Period::code)
                .containsExactly("FY2021-Q1", "FY2021-Q2", "FY2021-Q3");
    }

    @Test
    void aTotalIsComparedWithTheSamePointLastYear() {
        RunningTotal total = total("FY2020-Q2", "60", "FY2021-Q2", "55");

        assertThat(total.samePointLastYear(Period.parse("FY2021-Q2"))).hasValueSatisfying(isFigure("60"));
        assertThat(total.changeOnLastYear(Period.parse("FY2021-Q2"))).hasValueSatisfying(isFigure("-5"));
        assertThat(total.changeOnLastYear(Period.parse("FY2020-Q2"))).isEmpty();
    }

    @Test
    void monthsRunThroughTheYearTheyBelongTo() {
        Map<Period, BigDecimal> months = values("2021-03", "99", "2021-04", "8", "2021-05", "10");

        assertThat(new RunningTotal(months, PeriodKind.FINANCIAL_YEAR).amount(Period.parse("2021-04")))
                .hasValueSatisfying(isFigure("8"));
        assertThat(new RunningTotal(months, PeriodKind.YEAR).amount(Period.parse("2021-04")))
                .hasValueSatisfying(isFigure("-91"));
    }

    /** Adding a year's amounts up gives its totals again. */
    @Property
    void takingApartAndAddingUpAreTheReverseOfEachOther(@ForAll("amounts") List<BigDecimal> amounts) {
        // Given
        Map<Period, BigDecimal> totals = new HashMap<>();
        Period period = Period.parse("2021-04");
        BigDecimal total = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            total = total.add(amount);
            totals.put(period, total);
            period = period.next();
        }

        // Then
        assertThat(List.copyOf(new RunningTotal(totals, PeriodKind.FINANCIAL_YEAR)
                        .amounts()
                        .values()))
                .isEqualTo(amounts);
    }

    @Provide
    Arbitrary<List<BigDecimal>> amounts() {
        return Arbitraries.integers()
                .between(-5, 50)
                .map(BigDecimal::valueOf)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static java.util.function.Consumer<BigDecimal> isFigure(String figure) {
        return value -> assertThat(value).isEqualByComparingTo(figure);
    }

    private static RunningTotal total(String... periodsAndTotals) {
        return new RunningTotal(values(periodsAndTotals), PeriodKind.FINANCIAL_YEAR);
    }

    private static Map<Period, BigDecimal> values(String... periodsAndTotals) {
        Map<Period, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < periodsAndTotals.length; i += 2) {
            values.put(Period.parse(periodsAndTotals[i]), new BigDecimal(periodsAndTotals[i + 1]));
        }
        return values;
    }
}
