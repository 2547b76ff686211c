package uk.luton2040.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageTextTest {

    @Test
    void anInstantIsToldByTheClocksOfLuton() {
        assertThat(PageText.inWords(Instant.parse("2021-07-31T23:30:00Z"))).isEqualTo("1 August 2021 at 00:30");
    }

    @Test
    void aFieldHoldsAMomentByTheClocksOfLuton() {
        assertThat(Moment.inField(Instant.parse("2021-07-31T08:00:00Z"))).isEqualTo("2021-07-31T09:00:00");
    }
}
