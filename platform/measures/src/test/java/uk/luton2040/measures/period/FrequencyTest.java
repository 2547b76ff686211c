package uk.luton2040.measures.period;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyTest {
    @ParameterizedTest
    @CsvSource({
        "monthly,       2021-01,    2020-12",
        "quarterly,     FY2021-Q1,  FY2020-Q4",
        "quarterly,     2021-06,    2021-03",
        "quarterly,     2021-06-30, 2021-03-31",
        "six-monthly,   FY2021-H1,  FY2020-H2",
        "annual,        FY2021,     FY2020",
        "annual,        2021-03-31, 2020-03-31",
        "annual,        2018-11,    2017-11",
        "every-4-years, 2019,       2015",
        "monthly,       FY2021-Q2,  FY2021-Q1",
    })
    void thePreviousPeriodIsTheOneInWhichTheKpiWasLastDue(String frequency, String period, String previous) {
        assertThat(Frequency.of(frequency).orElseThrow().previousDue(Period.parse(period)))
                .isEqualTo(Period.parse(previous));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY,       FINANCIAL, MONTH",
        "QUARTERLY,     CALENDAR,  QUARTER",
        "QUARTERLY,     FINANCIAL, FINANCIAL_QUARTER",
        "QUARTERLY,     ACADEMIC,  FINANCIAL_QUARTER",
        "SIX_MONTHLY,   CALENDAR,  HALF_YEAR",
        "SIX_MONTHLY,   FINANCIAL, FINANCIAL_HALF_YEAR",
        "ANNUAL,        ACADEMIC,  ACADEMIC_YEAR",
        "ANNUAL,        FINANCIAL, FINANCIAL_YEAR",
        "EVERY_4_YEARS, CALENDAR,  YEAR",
    })
    void aFrequencyAndACalendarSayWhatKindOfPeriodIsMeasured(Frequency frequency, Calendar calendar, PeriodKind kind) {
        assertThat(frequency.periodKind(calendar)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tbc", "possibly", "part", "quarterly/annual", "Monthly", "EVERY_4_YEARS"})
    void wordsThatSettleNothingAreNoFrequency(String words) {
        assertThat(Frequency.of(words)).isEmpty();
    }

    @Test
    void everyFrequencyIsFoundByItsCode() {
        for (Frequency frequency : Frequency.values()) {
            assertThat(Frequency.of(frequency.code())).contains(frequency);
        }
        assertThat(Frequency.EVERY_4_YEARS.code()).isEqualTo("every-4-years");
    }
}
