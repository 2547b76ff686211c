package uk.luton2040.measures.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.luton2040.measures.derived.FormulaKind.CUMULATIVE_REDUCTION;
import static uk.luton2040.measures.derived.FormulaKind.DIFFERENCE;
import static uk.luton2040.measures.derived.FormulaKind.GAP_BETWEEN_GROUPS;
import static uk.luton2040.measures.derived.FormulaKind.INDEX_TO_BASELINE;
import static uk.luton2040.measures.derived.FormulaKind.MAX_MINUS_MIN;
import static uk.luton2040.measures.derived.FormulaKind.RATIO;
import static uk.luton2040.measures.derived.FormulaKind.SUM;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.aggregation.OverTime;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

class FormulaTest {
    private static final Period QUARTER = Period.parse("FY2021-Q1");
    private static final Operand A = operand("A", OverTime.SUM, "FY2021-Q1", "30", "FY2020-Q1", "40");
    private static final Operand B = operand("B", OverTime.SUM, "FY2021-Q1", "12");
    private static final Operand C = operand("C", OverTime.SUM, "FY2021-Q1", "7.5");

    @ParameterizedTest
    @CsvSource({
        "SUM, 49.5, 'A + B + C = 30 + 12 + 7.5 = 49.5'",
        "MAX_MINUS_MIN, 22.5, 'the highest less the lowest of A, B, C = the highest less the lowest of 30, 12, 7.5 = 22.5'",
    })
    void severalKpisMakeOne(FormulaKind kind, BigDecimal value, String sentence) {
        assertThat(result(kind, null, A, B, C)).satisfies(result -> {
            assertThat(result.value()).isEqualByComparingTo(value);
            assertThat(result.sentence()).isEqualTo(sentence);
        });
    }

    @Test
    void theFirstLessTheSecondAndTheFirstByTheSecond() {
        assertThat(result(DIFFERENCE, null, A, B).sentence()).isEqualTo("A - B = 30 - 12 = 18");
        assertThat(result(RATIO, null, B, A).sentence()).isEqualTo("B / A x 100 = 12 / 30 x 100 = 40");
        assertThat(result(RATIO, null, A, C).value()).isEqualByComparingTo("400");
    }

    @Test
    void anIndexAndAReductionCountFromTheirBase() {
        Period base = Period.parse("FY2020-Q1");

        assertThat(result(INDEX_TO_BASELINE, base, A).value()).isEqualByComparingTo("75");
        assertThat(result(CUMULATIVE_REDUCTION, base, A).value()).isEqualByComparingTo("25");
        assertThat(result(CUMULATIVE_REDUCTION, base, A).sentence())
                .isEqualTo("A since April to June 2020: (40 - 30) / 40 x 100 = 25");
    }

    @Test
    void nothingIsDividedByZero() {
        Operand zero = operand("Z", OverTime.SUM, "FY2021-Q1", "0", "FY2020-Q1", "0");

        assertThat(result(RATIO, null, A, zero).value()).isNull();
        assertThat(result(RATIO, null, A, zero).sentence())
                .isEqualTo("Z is 0 in April to June 2021, so there is no ratio.");
        assertThat(result(INDEX_TO_BASELINE, Period.parse("FY2020-Q1"), zero).value())
                .isNull();
    }

    @Test
    void whatHasNoValueMakesNone() {
        Formula.Result result = result(SUM, null, A, operand("D", OverTime.SUM, "FY2020-Q1", "1"));

        assertThat(result.value()).isNull();
        assertThat(result.sentence()).isEqualTo("D has no value for April to June 2021.");
    }

    @Test
    void monthsFillTheirQuarterAndAnotherCodeForTheSameDaysIsTheSame() {
        Operand months = operand("M", OverTime.SUM, "2021-04", "1", "2021-05", "2", "2021-06", "3", "2021-07", "99");
        Operand calendar = operand("Q", OverTime.NONE, "2021-Q2", "10");

        assertThat(result(SUM, null, months, calendar).value()).isEqualByComparingTo("16");
    }

    @Test
    void missingMonthsMakeNoQuarterAndAYearSaysNothingOfAQuarter() {
        Operand twoMonths = operand("M", OverTime.SUM, "2021-04", "1", "2021-05", "2");
        Operand year = operand("Y", OverTime.SUM, "FY2021", "40");
        Operand levels = operand("L", OverTime.LAST, "2021-04", "1", "2021-05", "2", "2021-06", "3");

        assertThat(result(SUM, null, A, twoMonths).value()).isNull();
        assertThat(result(SUM, null, A, year).value()).isNull();
        assertThat(result(SUM, null, A, levels).value()).isEqualByComparingTo("33");
    }

    @Test
    void aGapIsOfTheGroupsOfOneKpi() {
        Operand grouped = new Operand(
                "G",
                Map.of(),
                Map.of(QUARTER, Map.of("men", new BigDecimal("60"), "women", new BigDecimal("70"))),
                List.of("men", "women"),
                OverTime.NONE,
                Better.HIGHER);

        assertThat(result(GAP_BETWEEN_GROUPS, null, grouped).value()).isEqualByComparingTo("10");
        assertThat(result(GAP_BETWEEN_GROUPS, null, A).value()).isNull();
    }

    @Test
    void aSeriesHasEveryPeriodForWhichAnOperandHasAValue() {
        var series = new Formula(DIFFERENCE, null, BigDecimal.ONE).series(PeriodKind.FINANCIAL_QUARTER, List.of(A, B));

        assertThat(series.keySet()).extracting(Period::code).containsExactly("FY2020-Q1", "FY2021-Q1");
        assertThat(series.firstEntry().getValue().value()).isNull();
        assertThat(series.lastEntry().getValue().value()).isEqualByComparingTo("18");
    }

    @Test
    void aFormulaReadsAsManyKpisAsItsKindAsksFor() {
        assertThatThrownBy(() -> result(RATIO, null, A)).hasMessage("ratio is calculated from 2 KPIs, not from 1.");
        assertThatThrownBy(() -> result(SUM, null, A)).hasMessage("sum is calculated from 2 KPIs or more, not from 1.");
        assertThatThrownBy(() -> new Formula(INDEX_TO_BASELINE, null, BigDecimal.ONE))
                .hasMessage("index-to-baseline needs the period it counts from, as basePeriod.");
        assertThatThrownBy(() -> new Formula(SUM, QUARTER, BigDecimal.ONE)).hasMessage("sum has no base period.");
        assertThat(FormulaKind.find("max-minus-min")).contains(MAX_MINUS_MIN);
    }

    private static Formula.Result result(FormulaKind kind, @Nullable Period base, Operand... operands) {
        return new Formula(kind, base, new BigDecimal(100)).at(QUARTER, List.of(operands));
    }

    private static Operand operand(String code, OverTime overTime, String... periodsAndValues) {
        Map<Period, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < periodsAndValues.length; i += 2) {
            values.put(Period.parse(periodsAndValues[i]), new BigDecimal(periodsAndValues[i + 1]));
        }
        return Operand.of(code, values, overTime);
    }
}
