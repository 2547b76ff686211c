package uk.luton2040.measures.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.luton2040.measures.period.PeriodKind.FINANCIAL_QUARTER;
import static uk.luton2040.measures.period.PeriodKind.MONTH;
import static uk.luton2040.measures.period.PeriodKind.QUARTER;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

class OverTimeTest {
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final Period YEAR = Period.parse("FY2021");

    @ParameterizedTest
    @CsvSource({"SUM, 100", "LAST, 40", "MEAN, 25"})
    void quartersMakeAYear(OverTime way, BigDecimal expected) {
        // When
        Whole whole = way.combine(YEAR, FINANCIAL_QUARTER, quarters("10", "20", "30", "40"), HUNDRED);

        // Then
        assertThat(whole.value()).isEqualByComparingTo(expected);
        assertThat(whole.provisional()).isFalse();
        assertThat(whole.coverage().words()).isEqualTo("4 of 4 quarters");
    }

    @Test
    void aRatioOverTimeIsTakenFromTheSums() {
        // Given
        Map<Period, Amount> halves = Map.of(
                Period.parse("FY2021-H1"), Amount.ratio(new BigDecimal("45"), new BigDecimal("50")),
                Period.parse("FY2021-H2"), Amount.ratio(new BigDecimal("10"), new BigDecimal("100")));

        // When
        Whole whole = OverTime.RATIO_OF_SUMS.combine(YEAR, PeriodKind.FINANCIAL_HALF_YEAR, halves, HUNDRED);

        // Then
        assertThat(whole.value()).isBetween(new BigDecimal("36.66"), new BigDecimal("36.67"));
    }

    @Test
    void aYearWithoutItsLastQuarterIsProvisional() {
        // Given
        Map<Period, Amount> threeQuarters = quarters("10", "20", "30");

        // Then
        assertThat(OverTime.SUM
                        .combine(YEAR, FINANCIAL_QUARTER, threeQuarters, HUNDRED)
                        .provisional())
                .isTrue();
        assertThat(OverTime.LAST
                        .combine(YEAR, FINANCIAL_QUARTER, threeQuarters, HUNDRED)
                        .sentence())
                .isEqualTo("The last value, of October to December 2021, provisional until all have reported.");
    }

    @Test
    void theLastValueDoesNotWaitForEarlierOnes() {
        // Given
        Map<Period, Amount> onlyTheLast = Map.of(Period.parse("FY2021-Q4"), Amount.of(BigDecimal.TEN));

        // When
        Whole whole = OverTime.LAST.combine(YEAR, FINANCIAL_QUARTER, onlyTheLast, HUNDRED);

        // Then
        assertThat(whole.value()).isEqualByComparingTo("10");
        assertThat(whole.provisional()).isFalse();
    }

    @Test
    void whatIsOutsideTheYearIsLeftAside() {
        // Given
        Map<Period, Amount> quarters = quarters("10", "20", "30", "40", "50");

        // Then
        assertThat(OverTime.SUM
                        .combine(YEAR, FINANCIAL_QUARTER, quarters, HUNDRED)
                        .value())
                .isEqualByComparingTo("100");
        assertThat(OverTime.NONE
                        .combine(YEAR, FINANCIAL_QUARTER, quarters, HUNDRED)
                        .value())
                .isNull();
    }

    @Test
    void aYearIsAlsoMadeOfCalendarQuartersAndMonths() {
        assertThat(OverTime.SUM.combine(YEAR, QUARTER, Map.of(), HUNDRED).coverage())
                .isEqualTo(new Coverage(0, 4, "quarters"));
        assertThat(OverTime.SUM.combine(YEAR, MONTH, Map.of(), HUNDRED).coverage())
                .isEqualTo(new Coverage(0, 12, "months"));
    }

    @Test
    void periodsThatDoNotFillTheWholeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OverTime.SUM.combine(YEAR, PeriodKind.YEAR, Map.of(), HUNDRED))
                .withMessage("2021/22 (FY2021) is not made of periods such as 2021 (2021).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OverTime.SUM.combine(Period.parse("2021-04"), FINANCIAL_QUARTER, Map.of(), HUNDRED));
    }

    private static Map<Period, Amount> quarters(String... values) {
        Map<Period, Amount> quarters = new LinkedHashMap<>();
        Period quarter = Period.parse("FY2021-Q1");
        for (String value : values) {
            quarters.put(quarter, Amount.of(new BigDecimal(value)));
            quarter = quarter.next();
        }
        return quarters;
    }
}
