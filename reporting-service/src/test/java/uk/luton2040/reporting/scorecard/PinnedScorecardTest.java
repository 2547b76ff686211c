package uk.luton2040.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aProject;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anOpenedPeriod;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.reporting.Told.pinning;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.KpiLines;

/** What a board has pinned stands in for what its sights let through, of that scorecard alone. */
class PinnedScorecardTest {
    private static final BoardState WELLBEING = aBoard("wellbeing", "luton", leading("disadvantaged"));

    private static final List<State> WORLD = List.of(
            aPlan(
                    "luton-2040",
                    "community/fairness",
                    "disadvantaged/care",
                    "disadvantaged/housing",
                    "economy/local-spend"),
            aScorecard(
                    "luton",
                    "six-monthly",
                    aLine("economy", "local-spend", "Local spend", "ECO-1", "ECO-2"),
                    aLine("economy", null, "Economy as a whole", "ECO-3"),
                    aLine(null, null, "For everybody", "ALL-1"),
                    aLine(null, null, "For everybody too", "ALL-2"),
                    aLine("disadvantaged", "housing", "Rough sleepers", "DIS-1"),
                    aLine("disadvantaged", "care", "Carers", "DIS-2"),
                    aLine("community", "fairness", "Fairness", "COM-1")),
            anOpenedPeriod("FY2021-H1"),
            aProject("P-1", "disadvantaged", "housing"),
            aKpi("ECO-1").state(),
            aKpi("ECO-2").state(),
            aKpi("ECO-3").state(),
            aKpi("ALL-1").state(),
            aKpi("ALL-2").state(),
            aKpi("DIS-1").state(),
            aKpi("DIS-2").state(),
            aKpi("COM-1").state());

    @Test
    void whatIsPinnedIsShownUnderItsPriorityWhateverTheBoardSees() {
        // When
        BoardScorecard made = scorecard("wellbeing", pinning(WELLBEING, "luton", "DIS-1", "ECO-2"));

        // Then
        assertThat(made.priorities())
                .extracting(BoardScorecard.Priority::code, BoardScorecard.Priority::role)
                .containsExactly(tuple("disadvantaged", "lead"), tuple("economy", "pinned"));
        assertThat(made.priorities())
                .flatExtracting(BoardScorecard.Priority::outcomes)
                .extracting(BoardScorecard.Outcome::code)
                .as("outcomes without a pinned line are not named as if they had no measure")
                .containsExactly("housing", "local-spend");
        assertThat(titles(made)).containsExactly("Rough sleepers", "Local spend");
        assertThat(made.counts().kpis()).as("a line is shown whole").isEqualTo(3);
        assertThat(made.scorecard().pinned()).isEqualTo("What wellbeing asked for");
    }

    @Test
    void aLineOnNoPriorityIsShownOnlyWhenItIsPinnedToo() {
        // When
        BoardScorecard made = scorecard("wellbeing", pinning(WELLBEING, "luton", "ALL-2"));

        // Then
        assertThat(made.priorities()).isEmpty();
        assertThat(made.groups())
                .flatExtracting(BoardScorecard.Group::lines)
                .extracting(BoardScorecard.Line::title)
                .containsExactly("For everybody too");
    }

    @Test
    void projectsFollowTheSightsStill() {
        assertThat(scorecard("wellbeing", pinning(WELLBEING, "luton", "ECO-1")).projects())
                .extracting(BoardScorecard.Project::code)
                .containsExactly("P-1");
    }

    @Test
    void aPinOfAnotherScorecardChangesNothing() {
        // When
        BoardScorecard made = scorecard("wellbeing", pinning(WELLBEING, "corporate", "ECO-1"));

        // Then
        assertThat(made).isEqualTo(scorecard("wellbeing", WELLBEING));
        assertThat(made.scorecard().pinned()).isNull();
    }

    @Test
    void aBoardWithNothingOfItsOwnHasWhatTheBoardAboveHasPinned() {
        // Given
        BoardState forum = aBoard("forum", "wellbeing", List.of());

        // When
        BoardScorecard made = scorecard("forum", forum, pinning(WELLBEING, "luton", "ECO-3"));

        // Then
        assertThat(titles(made)).containsExactly("Economy as a whole");
        assertThat(made.board().seesThrough()).isEqualTo("The wellbeing");
    }

    @Test
    void sightsOfItsOwnGoBeforeWhatTheBoardAboveHasPinned() {
        // Given
        BoardState forum = aBoard("forum", "wellbeing", List.of(), leading("community"));

        // When
        BoardScorecard made = scorecard("forum", forum, pinning(WELLBEING, "luton", "ECO-3"));

        // Then
        assertThat(titles(made)).containsExactly("Fairness");
        assertThat(made.board().seesThrough()).isNull();
    }

    @Test
    void aPinGoesBeforeSightsFurtherUpWhichStillSayHowAPriorityIsHeld() {
        // Given
        BoardState forum = pinning(aBoard("forum", "wellbeing", List.of()), "luton", "DIS-2", "COM-1");

        // When
        BoardScorecard made = scorecard("forum", forum, WELLBEING);

        // Then
        assertThat(made.priorities()).extracting(BoardScorecard.Priority::role).containsExactly("pinned", "lead");
        assertThat(made.board().seesThrough()).isNull();
    }

    private static List<String> titles(BoardScorecard made) {
        return made.priorities().stream()
                .flatMap(priority -> Stream.concat(
                        priority.lines().stream(),
                        priority.outcomes().stream().flatMap(outcome -> outcome.lines().stream())))
                .map(BoardScorecard.Line::title)
                .toList();
    }

    private static BoardScorecard scorecard(String board, BoardState... boards) {
        Facts facts = Facts.of(Stream.concat(WORLD.stream(), Stream.of(boards))
                .<State>map(state -> state)
                .toList());
        Sights sights = Sights.of(Objects.requireNonNull(facts.boards().get(board)), facts.boards());
        var listed = facts.scorecard("luton").orElseThrow();
        Period period = ScorecardCalculator.currentPeriod(listed, facts).orElseThrow();
        return ScorecardCalculator.scorecard(
                sights, listed, period, Instant.EPOCH, facts, kpi -> KpiLines.line(kpi, period, facts));
    }
}
