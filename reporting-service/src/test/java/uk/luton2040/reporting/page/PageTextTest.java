package uk.luton2040.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.reporting.line.KpiLine;

class PageTextTest {

    @ParameterizedTest
    @CsvSource({
        "FY2021-Q2, Q2 2021/22",
        "FY2021-H1, H1 2021/22",
        "FY2021, 2021/22",
        "AY2021, 2021/22",
        "2021-Q2, Q2 2021",
        "2021, 2021",
        "2021-06, Jun 2021",
        "2021-03-31, 31 Mar 2021"
    })
    void periodsAreNamedShortlyInARow(String code, String text) {
        assertThat(PageText.shortly(new KpiLine.PeriodName(code, "any"))).isEqualTo(text);
    }

    @Test
    void anInstantIsToldByTheClocksOfLuton() {
        assertThat(PageText.inWords(Instant.parse("2021-07-31T23:30:00Z"))).isEqualTo("1 August 2021 at 00:30");
    }
}
