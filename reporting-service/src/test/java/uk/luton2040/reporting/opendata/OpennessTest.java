package uk.luton2040.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anOpenedPeriod;
import static uk.luton2040.reporting.Told.leading;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.journal.Facts;

class OpennessTest {
    private static final Facts FACTS = Facts.of(List.of(
            aPlan("plan", "one/one-1", "two/two-1"),
            anOpenedPeriod("FY2021-H1"),
            aScorecard(
                    "card",
                    "six-monthly",
                    aLine("one", null, "One", "OUT", "OWN", "BOTH", "GONE"),
                    aLine("two", null, "Two", "TWO")),
            aScorecard("unopened", "quarterly", aLine("one", null, "One", "OUT")),
            aBoard("board", null, List.of("card", "unopened"), leading("one")),
            aKpi("OUT").sourced("external").state(),
            aKpi("OWN").sourced("internal").state(),
            aKpi("BOTH").sourced("internal+external").state(),
            aKpi("TWO").sourced("external").state()));

    @Test
    void withoutADecisionNothingIs() {
        assertThat(openness().scorecards()).isEmpty();
    }

    @Test
    void anOpenScorecardShowsWhatComesFromOutsideAndWhatTheBoardSees() {
        assertThat(kpis(openness(scorecard(true)))).containsExactly("OUT");
    }

    @Test
    void theCouncilsOwnAppearsOnceItIsDecidedOn() {
        assertThat(kpis(openness(scorecard(true), kpi("OWN", true)))).containsExactly("OUT", "OWN");
    }

    @Test
    void whatComesFromOutsideCanBeClosed() {
        assertThat(kpis(openness(scorecard(true), kpi("OUT", false)))).isEmpty();
    }

    @Test
    void whatIsOpenOnNoScorecardIsNot() {
        assertThat(openness(scorecard(false), kpi("OWN", true)).scorecards()).isEmpty();
    }

    @Test
    void aScorecardOfWhichNoPeriodHasBeenOpenedIsNotThereYet() {
        assertThat(openness(new Decision(Decision.SCORECARD, "board/unopened", true, "why", "who", Instant.EPOCH))
                        .scorecards())
                .isEmpty();
    }

    @Test
    void aDecisionIsAboutWhatThereIs() {
        assertThat(Openness.isKnown(Decision.SCORECARD, "board/card", FACTS)).isTrue();
        assertThat(Openness.isKnown(Decision.SCORECARD, "board/other", FACTS)).isFalse();
        assertThat(Openness.isKnown(Decision.SCORECARD, "other/card", FACTS)).isFalse();
        assertThat(Openness.isKnown(Decision.KPI, "OWN", FACTS)).isTrue();
        assertThat(Openness.isKnown(Decision.KPI, "GONE", FACTS)).isFalse();
    }

    private static Openness openness(Decision... decisions) {
        return new Openness(FACTS, Stream.of(decisions).toList());
    }

    private static List<String> kpis(Openness openness) {
        return openness.kpis(openness.scorecards());
    }

    private static Decision scorecard(boolean open) {
        return new Decision(Decision.SCORECARD, "board/card", open, "why", "who", Instant.EPOCH);
    }

    private static Decision kpi(String code, boolean open) {
        return new Decision(Decision.KPI, code, open, "why", "who", Instant.EPOCH);
    }
}
