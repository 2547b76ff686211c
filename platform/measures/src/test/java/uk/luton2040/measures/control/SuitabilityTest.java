package uk.luton2040.measures.control;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measures.control.Given.series;
import static uk.luton2040.measures.control.Suitability.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.kpi.Behaviour;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Frequency;

class SuitabilityTest {
    @ParameterizedTest
    @CsvSource({
        "SNAPSHOT, PERCENTAGE, MONTHLY, true",
        "FLOW, NUMBER, QUARTERLY, true",
        "FLOW, NUMBER, SIX_MONTHLY, false",
        "SNAPSHOT, CURRENCY, ANNUAL, false",
        "CUMULATIVE_IN_YEAR, NUMBER, MONTHLY, false",
        "CUMULATIVE_SINCE_START, NUMBER, MONTHLY, false",
        "ROLLING_12_MONTHS, PERCENTAGE, QUARTERLY, false",
        "POOLED_N_YEARS, RATIO, QUARTERLY, false",
        "MODELLED, PERCENTAGE, MONTHLY, false",
        ", PERCENTAGE, MONTHLY, false",
        "SNAPSHOT, RANK, MONTHLY, false",
        "SNAPSHOT, BOOLEAN, MONTHLY, false",
        "SNAPSHOT, RATING, MONTHLY, false",
        "SNAPSHOT, NARRATIVE, MONTHLY, false",
    })
    void levelsAndAmountsByMonthOrQuarterAreCharted(
            Behaviour behaviour, ValueType type, Frequency frequency, boolean charted) {
        assertThat(refusal(behaviour, type, frequency, List.of(), false).isEmpty())
                .isEqualTo(charted);
    }

    @Test
    void aSeasonalSeriesIsChartedOnlyWhenAdjusted() {
        List<Point> seasonal = series("FY2019-Q1", "10 11 20 19 11 10 21 20 10 12");

        assertThat(refusal(Behaviour.FLOW, ValueType.NUMBER, Frequency.QUARTERLY, seasonal, false))
                .hasValueSatisfying(why -> assertThat(why).contains("seasons"));
        assertThat(refusal(Behaviour.FLOW, ValueType.NUMBER, Frequency.QUARTERLY, seasonal, true))
                .isEmpty();
    }
}
