package uk.luton2040.measures.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2021-06,    MONTH,               2021-06-01, 2021-07-01, June 2021",
        "2021-Q2,    QUARTER,             2021-04-01, 2021-07-01, April to June 2021",
        "2021-H1,    HALF_YEAR,           2021-01-01, 2021-07-01, January to June 2021",
        "2021,       YEAR,                2021-01-01, 2022-01-01, 2021",
        "FY2021-Q1,  FINANCIAL_QUARTER,   2021-04-01, 2021-07-01, April to June 2021",
        "FY2021-Q4,  FINANCIAL_QUARTER,   2022-01-01, 2022-04-01, January to March 2022",
        "FY2021-H1,  FINANCIAL_HALF_YEAR, 2021-04-01, 2021-10-01, April to September 2021",
        "FY2021-H2,  FINANCIAL_HALF_YEAR, 2021-10-01, 2022-04-01, October 2021 to March 2022",
        "FY2021,     FINANCIAL_YEAR,      2021-04-01, 2022-04-01, 2021/22",
        "FY1999,     FINANCIAL_YEAR,      1999-04-01, 2000-04-01, 1999/00",
        "AY2021,     ACADEMIC_YEAR,       2021-09-01, 2022-09-01, academic year 2021/22",
        "2021-03-31, DAY,                 2021-03-31, 2021-04-01, 31 March 2021",
    })
    void aCodeStandsForItsDays(String code, PeriodKind kind, LocalDate start, LocalDate end, String label) {
        // When
        Period period = Period.parse(code);

        // Then
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2021",
                "21",
                "2021-13",
                "2021-00",
                "2021-02-29",
                "2021-Q5",
                "2021-H3",
                "FY2021-06",
                "AY2021-Q1",
                "fy2021",
                "2021/22",
                "FY2021-Q0",
                "every-year"
            })
    void whatIsNoCodeIsRefusedWithTheCodesThatAreRead(String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(words))
                .withMessageStartingWith("\"" + words + "\" is not a ")
                .withMessageContaining("Write a month as 2021-06")
                .withMessageEndingWith(".");
    }

    @Test
    void theSamePeriodLastYearKeepsMonthEnds() {
        assertThat(Period.parse("FY2021-Q2").sameLastYear()).isEqualTo(Period.parse("FY2020-Q2"));
        assertThat(Period.parse("2021-02-28").sameLastYear()).isEqualTo(Period.parse("2020-02-29"));
        assertThat(Period.parse("2020-02-29").sameLastYear()).isEqualTo(Period.parse("2019-02-28"));
        assertThat(Period.parse("2021-06-15").sameLastYear()).isEqualTo(Period.parse("2020-06-15"));
    }

    @Test
    void aYearContainsItsQuartersAndNotTheNeighbours() {
        // Given
        Period year = Period.parse("FY2021");

        // Then
        assertThat(Stream.of("FY2021-Q1", "FY2021-Q4", "2021-H2", "2022-03-31", "FY2021")
                        .map(Period::parse))
                .allMatch(year::contains);
        assertThat(Stream.of("2021", "FY2020-Q4", "2022-04-01", "AY2021").map(Period::parse))
                .noneMatch(year::contains);
    }

    @Test
    void periodsAreOrderedByTheirEndThenTheirStart() {
        // Given
        List<String> codes = List.of("2021-Q2", "2021-05", "2021-06", "FY2021-Q1", "2021-H1", "2021-06-30", "2020");

        // When
        List<String> ordered =
                codes.stream().map(Period::parse).sorted().map(Period::code).toList();

        // Then
        assertThat(ordered)
                .containsExactly("2020", "2021-05", "2021-H1", "2021-Q2", "FY2021-Q1", "2021-06", "2021-06-30");
    }

    @Test
    void theSameDaysUnderAnotherKindAreAnotherPeriod() {
        assertThat(Period.parse("2021-Q2"))
                .isNotEqualTo(Period.parse("FY2021-Q1"))
                .isNotEqualByComparingTo(Period.parse("FY2021-Q1"));
    }
}
