package uk.luton2040.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {

    @Test
    void anInstantIsToldByTheClocksOfLuton() {
        assertThat(PageText.inWords(Instant.parse("2021-07-31T23:30:00Z"))).isEqualTo("1 August 2021 at 00:30");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-31, 2021-10-31T23:59:59.999999Z",
        "2021-07-31, 2021-07-31T22:59:59.999999Z",
        "2021-07-31T09:00, 2021-07-31T08:00:00Z",
        "2021-07-31T09:00:30Z, 2021-07-31T09:00:30Z"
    })
    void aMomentIsReadByTheClocksOfLuton(String given, Instant moment) {
        assertThat(Moment.parse(given)).isEqualTo(moment);
    }

    @Test
    void anEmptyFieldAsksForNoMoment() {
        assertThat(Moment.parse(" ")).isNull();
        assertThat(Moment.inField(Instant.parse("2021-07-31T08:00:00Z"))).isEqualTo("2021-07-31T09:00:00");
    }
}
