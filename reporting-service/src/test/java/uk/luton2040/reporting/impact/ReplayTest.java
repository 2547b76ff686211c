package uk.luton2040.reporting.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anOpenedPeriod;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.reporting.impact.AProposal.aProposal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.ImpactState;
import uk.luton2040.contracts.ImpactState.Flip;
import uk.luton2040.contracts.State;
import uk.luton2040.reporting.AKpi;
import uk.luton2040.reporting.journal.Facts;

/** What a proposal would do, as a pure function of what is known. */
class ReplayTest {
    private static final Instant NOW = Instant.parse("2021-11-15T09:30:00Z");

    /** Six-monthly percentage, higher is better, amber within 5 points of the target of 70. */
    private static AKpi kpi() {
        return aKpi("ECO-17").target("every-period", "70");
    }

    private static ImpactState replay(AProposal proposal, State... more) {
        return Replay.of(proposal.state(), 3, facts(more), NOW);
    }

    private static Facts facts(State... more) {
        return Facts.of(Stream.concat(
                        Stream.of(
                                kpi().state(),
                                aPublishedValue("ECO-17", "FY2020-H1", "70").state(),
                                aPublishedValue("ECO-17", "FY2020-H2", "66").state(),
                                aPublishedValue("ECO-17", "FY2021-H1", "64").state(),
                                anOpenedPeriod("FY2021-H1"),
                                aScorecard("card", "six-monthly", aLine("economy", null, "Local spend", "ECO-17")),
                                aBoard("economy", "card", leading("economy")),
                                aBoard("elsewhere", "card", leading("community"))),
                        Stream.of(more))
                .toList());
    }

    @Test
    void everyPastStatusThatWouldFlipIsNamedWithItsReason() {
        // When
        ImpactState impact =
                replay(aProposal("change", "ECO-17").proposing(kpi().judgedBy(rule("absolute", "10", false))));

        // Then
        assertThat(impact.periods()).isEqualTo(3);
        assertThat(impact.flips())
                .extracting(Flip::period, Flip::value, Flip::from, Flip::to)
                .containsExactly(tuple("FY2021-H1", "64% of spend", "red", "amber"));
        assertThat(impact.flips().getFirst().why()).contains("misses");
    }

    @Test
    void aBoardThatSeesTheKpiIsToldItsStatusInTheCurrentPeriod() {
        // When
        ImpactState impact =
                replay(aProposal("change", "ECO-17").proposing(kpi().judgedBy(rule("absolute", "10", false))));

        // Then
        assertThat(impact.boards())
                .containsExactly(new ImpactState.Board("economy", "The economy", "card", "FY2021-H1", "red", "amber"));
    }

    @Test
    void theDefinitionIsReplayedOverAllPeriodsWhateverVersionsSaid() {
        // Given
        AKpi versioned = kpi().from("2021-04-01", then -> then.judgedBy(rule("absolute", "1", false)));

        // When
        ImpactState impact = Replay.of(
                aProposal("change", "ECO-17")
                        .proposing(kpi().judgedBy(rule("absolute", "0", false)))
                        .state(),
                1,
                facts(versioned.state()),
                NOW);

        // Then
        assertThat(impact.flips()).extracting(Flip::period).containsExactly("FY2020-H2");
    }

    @Test
    void aTargetIsReplayedAsIfItHadBeenSetForEveryPastPeriod() {
        // When
        ImpactState impact = replay(aProposal("target", "ECO-17").targeting("FY2022-H1", "66"));

        // Then
        assertThat(impact.flips())
                .extracting(Flip::period, Flip::from, Flip::to)
                .containsExactly(tuple("FY2020-H2", "amber", "green"), tuple("FY2021-H1", "red", "amber"));
    }

    @Test
    void aTargetForAWholeYearIsNotJudgedOnHalves() {
        // When
        ImpactState impact = replay(aProposal("target", "ECO-17").targeting("FY2022", "66"));

        // Then
        assertThat(impact.flips()).isEmpty();
        assertThat(impact.notes())
                .containsExactly(
                        "A target for FY2022 is not judged on a part of it, so no past period would be judged by it.");
    }

    @Test
    void aRetiredKpiWouldBeGoneFromTheBoardsThatSeeIt() {
        // When
        ImpactState impact = replay(aProposal("retire", "ECO-17"));

        // Then
        assertThat(impact.flips()).isEmpty();
        assertThat(impact.boards())
                .containsExactly(new ImpactState.Board("economy", "The economy", "card", "FY2021-H1", "red", null));
    }

    @Test
    void aMergeSaysWhichBoardWouldLoseTheMeasure() {
        // When
        ImpactState impact = replay(
                aProposal("merge", "ECO-17").inFavourOf("ECO-18"),
                aKpi("ECO-18").state());

        // Then
        assertThat(impact.notes())
                .containsExactly("The economy sees none of ECO-18 on card: it would lose the measure.");
    }

    @Test
    void whatCannotBeCalculatedIsSaid() {
        // When
        ImpactState impact =
                replay(aProposal("add", "NEW-01").proposing(aKpi("NEW-01").in("proposed")));

        // Then
        assertThat(impact.periods()).isZero();
        assertThat(impact.notes())
                .containsExactly(
                        "No value of NEW-01 has been published, so there is nothing to replay.",
                        "No board's scorecard lists NEW-01, so no board would see a difference.");
    }

    @Test
    void theSameAnswerAtALaterInstantIsNoNews() {
        // Given
        AProposal proposal = aProposal("retire", "ECO-17");
        ImpactState told = Replay.of(proposal.state(), 3, facts(), NOW);

        // Then
        assertThat(Replay.isSame(Replay.of(proposal.state(), 3, facts(), NOW.plusSeconds(60)), told))
                .isTrue();
        assertThat(Replay.isSame(Replay.of(proposal.state(), 4, facts(), NOW), told))
                .isFalse();
        assertThat(Replay.isSame(told, null)).isFalse();
    }

    @Test
    void periodsAreReplayedOldestFirst() {
        // When
        ImpactState impact = replay(aProposal("target", "ECO-17").targeting("FY2022-H1", "10"));

        // Then
        assertThat(impact.flips().stream().map(Flip::period).toList()).isEqualTo(List.of("FY2020-H2", "FY2021-H1"));
    }
}
