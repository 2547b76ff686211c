package uk.luton2040.measures.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LondonTest {

    @Test
    void aSummerDayBeginsAnHourBeforeThatOfUtc() {
        assertThat(today("2021-06-30T23:00:00Z")).isEqualTo(LocalDate.of(2021, 7, 1));
        assertThat(today("2021-06-30T22:59:59Z")).isEqualTo(LocalDate.of(2021, 6, 30));
    }

    @Test
    void aWinterDayBeginsWithThatOfUtc() {
        assertThat(today("2021-12-31T23:59:59Z")).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(today("2022-01-01T00:00:00Z")).isEqualTo(LocalDate.of(2022, 1, 1));
    }

    private static LocalDate today(String instant) {
        return London.today(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
