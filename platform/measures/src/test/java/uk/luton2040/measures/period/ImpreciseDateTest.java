package uk.luton2040.measures.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpreciseDateTest {
    @ParameterizedTest
    @CsvSource({
        "spring 2021,                 2021-03-01, 2021-06-01",
        "summer 2021,                 2021-06-01, 2021-09-01",
        "Autumn 2021,                 2021-09-01, 2021-12-01",
        "winter 2021,                 2021-12-01, 2022-03-01",
        "early 2022,                  2022-01-01, 2022-05-01",
        "mid 2022,                    2022-05-01, 2022-09-01",
        "mid-2022,                    2022-05-01, 2022-09-01",
        "late 2022,                   2022-09-01, 2023-01-01",
        "July 2022,                   2022-07-01, 2022-08-01",
        "Sept 2022,                   2022-09-01, 2022-10-01",
        "2023,                        2023-01-01, 2024-01-01",
        "2040,                        2040-01-01, 2041-01-01",
        "2023/24,                     2023-04-01, 2024-04-01",
        "2023-24,                     2023-04-01, 2024-04-01",
        "2099/2100,                   2099-04-01, 2100-04-01",
        "Q2 2021/22,                  2021-07-01, 2021-10-01",
        "H2 2021/22,                  2021-10-01, 2022-04-01",
        "Q2 2021,                     2021-04-01, 2021-07-01",
        "academic year 2021/22,       2021-09-01, 2022-09-01",
        "FY2021-Q2,                   2021-07-01, 2021-10-01",
        "2021-06,                     2021-06-01, 2021-07-01",
        "1 March 2022,                2022-03-01, 2022-03-02",
        "end of June 2022,            2022-06-30, 2022-07-01",
        "the end of 2022,             2022-12-31, 2023-01-01",
        "October 2021 to March 2022,  2021-10-01, 2022-04-01",
        "April to September 2021,     2021-04-01, 2021-10-01",
    })
    void printedWordsBecomeAnInterval(String words, LocalDate from, LocalDate until) {
        assertThat(ImpreciseDate.parse(words)).isEqualTo(new ImpreciseDate(words, from, until, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tbc",
                "when funding allows",
                "2023/25",
                "Smarch 2022",
                "31 February 2022",
                "Q5 2022",
                "June",
                "may",
                "March 2022 to October 2021"
            })
    void wordsThatCannotBeReadAreKeptWithoutAnInterval(String words) {
        assertThat(ImpreciseDate.parse(words)).isEqualTo(new ImpreciseDate(words, null, null, false));
    }

    @Test
    void whatHappensEveryYearHasItsDayInAnyYear() {
        // When
        ImpreciseDate yearly = ImpreciseDate.parse("end of June every year");

        // Then
        assertThat(yearly).isEqualTo(new ImpreciseDate("end of June every year", null, null, true));
        assertThat(yearly.in(2022))
                .isEqualTo(new ImpreciseDate(
                        "end of June 2022", LocalDate.of(2022, 6, 30), LocalDate.of(2022, 7, 1), false));
    }

    @Test
    void whatHappensOnceIsTheSameInAnyYear() {
        ImpreciseDate once = ImpreciseDate.parse("summer 2021");

        assertThat(once.in(2030)).isSameAs(once);
    }
}
