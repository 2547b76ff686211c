package uk.luton2040.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aProject;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anOpenedPeriod;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.reporting.Told.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.KpiLines;

/** Which board sees what, and how it is counted and ordered. */
class ScorecardCalculatorTest {
    private static final BoardState WELLBEING =
            aBoard("wellbeing", "luton", leading("disadvantaged"), sharing("community", "community-fairness"));

    private static final List<State> WORLD = List.of(
            aPlan(
                    "luton-2040",
                    "community/community-events",
                    "community/community-fairness",
                    "disadvantaged/disadvantaged-housing",
                    "economy/economy-local-spend"),
            WELLBEING,
            aScorecard(
                    "luton",
                    "six-monthly",
                    aLine("economy", "economy-local-spend", "Local spend", "ECO-1"),
                    aLine("disadvantaged", "disadvantaged-housing", "Rough sleepers", "DIS-1", "DIS-2"),
                    aLine("disadvantaged", null, "All of it", "DIS-3"),
                    aLine("disadvantaged", "disadvantaged-housing", "A wish"),
                    aLine("community", "community-events", "Events", "COM-1"),
                    aLine("community", null, "Community as a whole", "COM-2"),
                    aLine("community", "community-fairness", "Fairness", "COM-3"),
                    aLine("community", "community-fairness", "Rough sleepers again", "DIS-1")),
            aScorecard(
                    "corporate",
                    "quarterly",
                    aLine(null, null, "Gas safety", "HSC-1"),
                    aLine(null, null, "HR", "HR-1")),
            anOpenedPeriod("FY2020-H2"),
            anOpenedPeriod("FY2021-H1"),
            anOpenedPeriod("FY2021-Q2"),
            aKpi("ECO-1").state(),
            aKpi("DIS-1").target("FY2021-H1", "70").state(),
            aKpi("DIS-2").target("FY2021-H1", "70").state(),
            aKpi("DIS-3").in("proposed").state(),
            aKpi("COM-1").state(),
            aKpi("COM-2").state(),
            aKpi("COM-3").state(),
            aKpi("HSC-1").inGroup("H&S compliance measures").every("monthly").state(),
            aPublishedValue("DIS-1", "FY2021-H1", "66").state(),
            aPublishedValue("DIS-2", "FY2021-H1", "10").state(),
            aPublishedValue("ECO-1", "FY2021-H1", "1").invented().state(),
            aProject("P-2", "disadvantaged", "disadvantaged-housing"),
            aProject("P-1", "disadvantaged", "disadvantaged-housing"),
            aProject("P-3", "community", "community-events"),
            aProject("P-4", "community", "community-fairness"),
            aProject("P-5", "economy", null));

    @Test
    void aBoardThatSharesOneOutcomeSeesNothingElseOfItsPriority() {
        // When
        BoardScorecard made = scorecard("wellbeing", "luton");

        // Then
        assertThat(made.priorities())
                .extracting(BoardScorecard.Priority::code)
                .containsExactly("community", "disadvantaged");
        BoardScorecard.Priority community = made.priorities().getFirst();
        assertThat(community.role()).isEqualTo("shared");
        assertThat(community.lines()).isEmpty();
        assertThat(community.outcomes())
                .extracting(BoardScorecard.Outcome::code)
                .containsExactly("community-fairness");
        assertThat(made.groups()).isEmpty();
    }

    @Test
    void linesStandUnderTheirOutcomeOrDirectlyUnderTheirPriorityInTheScorecardsOrder() {
        // When
        BoardScorecard.Priority disadvantaged =
                scorecard("wellbeing", "luton").priorities().getLast();

        // Then
        assertThat(disadvantaged.role()).isEqualTo("lead");
        assertThat(disadvantaged.lines()).extracting(BoardScorecard.Line::title).containsExactly("All of it");
        assertThat(disadvantaged.outcomes().getFirst().lines())
                .extracting(BoardScorecard.Line::title)
                .containsExactly("Rough sleepers", "A wish");
    }

    @Test
    void aLineMayHaveNoKpiYet() {
        // When
        var housing = scorecard("wellbeing", "luton")
                .priorities()
                .getLast()
                .outcomes()
                .getFirst();

        // Then
        assertThat(housing.lines().getLast().kpis()).isEmpty();
    }

    @Test
    void everyKpiIsCountedOnceThoseWithoutDataToo() {
        // When
        BoardScorecard made = scorecard("wellbeing", "luton");

        // Then
        assertThat(made.counts()).isEqualTo(new BoardScorecard.Counts(4, 0, 1, 1, 0, 1, 1));
        assertThat(made.priorities().getLast().counts()).isEqualTo(new BoardScorecard.Counts(3, 0, 1, 1, 0, 0, 1));
    }

    @Test
    void theWorstIsNamedAndRedGoesBeforeAmber() {
        // When
        var priorities = scorecard("wellbeing", "luton").priorities();

        // Then
        assertThat(priorities.getLast().worst()).isEqualTo(new BoardScorecard.Worst("DIS-2", "Title of DIS-2", "red"));
        assertThat(priorities.getFirst().worst())
                .isEqualTo(new BoardScorecard.Worst("DIS-1", "Title of DIS-1", "amber"));
    }

    @Test
    void onlyTheProjectsOfTheBoardAreShownInTheOrderOfThePlan() {
        assertThat(scorecard("wellbeing", "luton").projects())
                .extracting(BoardScorecard.Project::code)
                .containsExactly("P-4", "P-1", "P-2");
    }

    @Test
    void theNoticeStandsOnlyWhereTheBoardSeesInventedData() {
        assertThat(scorecard("wellbeing", "luton").notice()).isNull();
        assertThat(scorecard("economy", "luton", aBoard("economy", "luton", leading("economy")))
                        .notice())
                .startsWith("This page shows illustrative data");
    }

    @Test
    void linesOnNoPriorityAreForEveryBoardThatGetsTheScorecard() {
        // When
        BoardScorecard made = scorecard("executive", "corporate", aBoard("executive", "corporate"));

        // Then
        assertThat(made.period().code()).isEqualTo("FY2021-Q2");
        assertThat(made.groups())
                .extracting(BoardScorecard.Group::title)
                .containsExactly("H&S compliance measures", "Other measures");
        assertThat(made.counts().kpis()).isEqualTo(1);
    }

    @Test
    void aKpiThatIsNotKnownYetLeavesItsLineEmpty() {
        // When
        var made = scorecard("executive", "corporate", aBoard("executive", "corporate"));

        // Then
        assertThat(made.groups().getLast().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.kpis()).isEmpty());
    }

    @Test
    void theCurrentPeriodIsTheNewestOpenedOfTheScorecardsCycle() {
        // Given
        Facts facts = facts();

        // Then
        assertThat(ScorecardCalculator.currentPeriod(facts.scorecard("luton").orElseThrow(), facts))
                .contains(Period.parse("FY2021-H1"));
        assertThat(ScorecardCalculator.currentPeriod(aScorecard("yearly", "annual"), facts))
                .isEmpty();
        assertThat(ScorecardCalculator.currentPeriod(aScorecard("someday", "tbc"), facts))
                .isEmpty();
    }

    @Test
    void aBoardWithoutSightsHasThoseOfTheBoardItIsLinkedTo() {
        // Given
        BoardState forum = aBoard("forum", "network", List.of());
        BoardState network = aBoard("network", "wellbeing", List.of());

        // When
        BoardScorecard made = scorecard("forum", "luton", forum, network);

        // Then
        assertThat(made.board().seesThrough()).isEqualTo("The wellbeing");
        assertThat(made.counts().kpis()).isEqualTo(4);
    }

    @Test
    void aBoardMayHaveSightsOfItsOwnAndInheritTheScorecard() {
        // Given
        BoardState forum = aBoard("forum", "wellbeing", List.of(), leading("economy"));

        // When
        BoardScorecard made = scorecard("forum", "luton", forum);

        // Then
        assertThat(made.board().seesThrough()).isNull();
        assertThat(made.priorities()).extracting(BoardScorecard.Priority::code).containsExactly("economy");
    }

    @Test
    void aCircleOfLinksEndsAndShowsNothing() {
        // Given
        BoardState one = aBoard("one", "two", List.of());
        BoardState two = aBoard("two", "one", List.of());

        // When
        Sights sights = Sights.of(one, facts(one, two).boards());

        // Then
        assertThat(sights.scorecards()).isEmpty();
        assertThat(sights.sights()).isEmpty();
        assertThat(sights.inheritedFrom()).isNull();
    }

    @Test
    void aLinkToABoardThatIsNotKnownYetShowsNothing() {
        assertThat(Sights.of(aBoard("one", "unknown", List.of()), facts().boards())
                        .scorecards())
                .isEmpty();
    }

    private static BoardScorecard scorecard(String board, String scorecard, BoardState... more) {
        Facts facts = facts(more);
        Sights sights = Sights.of(Objects.requireNonNull(facts.boards().get(board)), facts.boards());
        var listed = facts.scorecard(scorecard).orElseThrow();
        Period period = ScorecardCalculator.currentPeriod(listed, facts).orElseThrow();
        return ScorecardCalculator.scorecard(
                sights, listed, period, Instant.EPOCH, facts, kpi -> KpiLines.line(kpi, period, facts));
    }

    private static Facts facts(BoardState... more) {
        List<State> facts = new ArrayList<>(WORLD);
        facts.addAll(List.of(more));
        return Facts.of(facts);
    }
}
