package uk.luton2040.measures.commentary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;

class ClaimTest {
    private static final String TITLE = "Rate of homes let within 28 days";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Increased by 3 points.                                   | HIGHER |  1",
                "The rate has fallen slightly                             | HIGHER | -1",
                "Homes let within 28 days rose to 54.                     | LOWER  |  1",
                "Staff were away. Performance has dropped.                | HIGHER | -1",
                "Performance improved                                     | HIGHER |  1",
                "Performance improved                                     | LOWER  | -1",
                "It has deteriorated                                      | LOWER  |  1",
                "DECLINED                                                 | RANGE  | -1",
            })
    void aPlainWordAboutTheValueIsAClaim(String commentary, Better better, int sign) {
        assertThat(claim(commentary, better)).isEqualTo(sign);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It has not increased.",
                "It hasn’t increased.",
                "Demand has increased.",
                "The number of complaints fell.",
                "Performance fell. Later it rose.",
                "It would have increased with more staff.",
                "Increased since last year.",
                "Decreased compared with London.",
                "It increased, but only just.",
                "We have improvedly let homes.",
                "It is what it is.",
                "",
            })
    void whateverCouldMeanSomethingElseIsNone(String commentary) {
        assertThat(claim(commentary, Better.HIGHER)).isZero();
    }

    @Test
    void whatIsBetterInARangeIsNotUpOrDown() {
        assertThat(claim("It has improved.", Better.RANGE)).isZero();
        assertThat(claim("It has improved.", Better.CONTEXT)).isZero();
    }

    @Test
    void aYearlyValuesCommentaryMaySpeakOfTheYear() {
        assertThat(Claim.of("This year it rose.", TITLE + " this year", Better.HIGHER, Period.parse("FY2021")))
                .isPresent();
        assertThat(Claim.of("This year it rose.", TITLE + " this year", Better.HIGHER, Period.parse("2021-04")))
                .isEmpty();
    }

    private static int claim(String commentary, Better better) {
        return Claim.of(commentary, TITLE, better, Period.parse("2021-04"))
                .map(Claim::sign)
                .orElse(0);
    }
}
