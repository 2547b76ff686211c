package uk.luton2040.measures.outturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.luton2040.measures.outturn.Outturn.Standing.FINAL;
import static uk.luton2040.measures.outturn.Outturn.Standing.PROJECTED;
import static uk.luton2040.measures.outturn.Outturn.Standing.PROVISIONAL;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.AbsoluteTolerance;
import uk.luton2040.measures.status.Evidence;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.status.Rule;
import uk.luton2040.measures.status.Status;
import uk.luton2040.measures.target.Measured;
import uk.luton2040.measures.target.Target;
import uk.luton2040.measures.target.TargetKind;
import uk.luton2040.measures.target.Targets;

class OutturnTest {
    private static final Period YEAR = Period.parse("FY2021");
    private static final Rule RULE = new AbsoluteTolerance(new BigDecimal("5"), Better.HIGHER, false);
    private static final Targets ANNUAL = new Targets(
            List.of(new Target(
                    TargetKind.TARGET, "", "FY2021", new BigDecimal("100"), null, null, false, "plan", false)),
            null);

    @Test
    void theAnnualTargetIsJudgedOnTheOutturnAndNotOnTheFourthQuarter() {
        // Given
        Period fourth = Period.parse("FY2021-Q4");
        var quarterly = new Measured(fourth, Frequency.QUARTERLY, fourth.previous(), "");

        // When
        Judgement quarter = RULE.judge(new Evidence(new BigDecimal("26"), ANNUAL.resolve(quarterly), null, ""));
        Judgement year = new Outturn(YEAR, new BigDecimal("101"), FINAL).judge(RULE, ANNUAL, null, "homes");

        // Then
        assertThat(quarter.status()).isEqualTo(Status.GREY);
        assertThat(quarter.explanation().sentence()).contains("judged at year end");
        assertThat(year.status()).isEqualTo(Status.GREEN);
        assertThat(year.explanation().sentence())
                .isEqualTo("Outturn of 2021/22: 101 homes meets the target of at least 100.");
    }

    @Test
    void aProjectedOutturnHasAStatusOfItsOwn() {
        Judgement projected = new Outturn(YEAR, new BigDecimal("96"), PROJECTED).judge(RULE, ANNUAL, null, "homes");

        assertThat(projected.status()).isEqualTo(Status.AMBER);
        assertThat(projected.explanation().sentence()).startsWith("Expected for the whole of 2021/22: 96 homes misses");
    }

    @Test
    void theFirmestRecordOfAYearCountsAndOfTwoAlikeTheLater() {
        Outturn projected = outturn("90", PROJECTED);
        Outturn provisional = outturn("95", PROVISIONAL);
        Outturn last = outturn("97", FINAL);
        Outturn corrected = outturn("98", FINAL);
        Outturn other = new Outturn(Period.parse("FY2020"), BigDecimal.ONE, FINAL);

        assertThat(Outturn.firmest(YEAR, List.of(provisional, projected, other)))
                .contains(provisional);
        assertThat(Outturn.firmest(YEAR, List.of(last, provisional, projected))).contains(last);
        assertThat(Outturn.firmest(YEAR, List.of(last, corrected))).contains(corrected);
        assertThat(Outturn.firmest(YEAR, List.of(other))).isEmpty();
    }

    @Test
    void onlyAYearHasAnOutturn() {
        assertThatThrownBy(() -> new Outturn(Period.parse("FY2021-Q4"), BigDecimal.ONE, FINAL))
                .hasMessage("An outturn is a year's result, and January to March 2022 is no year.");
    }

    private static Outturn outturn(String value, Outturn.Standing standing) {
        return new Outturn(YEAR, new BigDecimal(value), standing);
    }
}
