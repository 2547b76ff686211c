package uk.luton2040.mail.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {
    private static final LocalDate DUE = LocalDate.of(2021, 10, 29);

    @ParameterizedTest
    @CsvSource({
        "2021-10-21, ''",
        "2021-10-22, 7-days-before 2021-10-22",
        "2021-10-25, 7-days-before 2021-10-22",
        "2021-10-26, ''",
        "2021-10-28, ''",
        "2021-10-29, on-the-day 2021-10-29",
        "2021-10-31, on-the-day 2021-10-29",
        "2021-11-01, 3-days-after 2021-11-01",
        "2021-11-05, ''",
        "2021-11-08, 10-days-after 2021-11-08",
        "2021-11-11, 10-days-after 2021-11-08",
        "2021-11-12, ''"
    })
    void eachDayHasItsOccasionAndAWeekendIsMadeUpFor(String today, String occasion) {
        var owed = new Due(DUE, List.of(-7, 0, 3, 10));

        assertThat(owed.occasion(LocalDate.parse(today), 3).map(found -> found.kind() + " " + found.day()))
                .hasToString(occasion.isEmpty() ? "Optional.empty" : "Optional[%s]".formatted(occasion));
    }
}
