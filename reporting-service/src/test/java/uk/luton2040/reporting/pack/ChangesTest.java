package uk.luton2040.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AKpi.rule;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aProject;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anAction;
import static uk.luton2040.reporting.Told.anOpenedPeriod;
import static uk.luton2040.reporting.Told.anOrganisation;
import static uk.luton2040.reporting.Told.leading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.AKpi;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.KpiLines;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.ScorecardCalculator;
import uk.luton2040.reporting.scorecard.Sights;

class ChangesTest {
    private static final Instant EARLIER = Instant.parse("2021-10-21T23:00:00Z");
    private static final Instant LATER = Instant.parse("2022-04-21T23:00:00Z");
    private static final List<State> WORLD = List.of(
            aPlan("plan", "economy/economy-spend"),
            anOrganisation("housing", "Housing"),
            aBoard("board", "card", leading("economy")),
            anOpenedPeriod("FY2020-H2"),
            anOpenedPeriod("FY2021-H1"),
            anOpenedPeriod("FY2021-H2"));

    @Test
    void nothingMovesBetweenTheSame() {
        // Given
        BoardScorecard same = scorecard("FY2021-H1", card("ECO-17"), spend().state(), value("FY2021-H1", "66"));

        // Then
        assertThat(between(same, same)).isEmpty();
    }

    @Test
    void newDataThatTurnsAGreenRedSaysBoth() {
        // Given
        BoardScorecard then = scorecard("FY2021-H1", card("ECO-17"), spend().state(), value("FY2021-H1", "71"));
        BoardScorecard now = scorecard(
                "FY2021-H2", card("ECO-17"), spend().state(), value("FY2021-H1", "71"), value("FY2021-H2", "50"));

        // When
        List<Movement> moved = between(then, now);

        // Then
        assertThat(moved).extracting(Movement::what).containsExactly("status", "new-data");
        assertThat(moved.getFirst().because()).containsExactly("new-data");
        assertThat(moved.getFirst().sentence()).contains("it was green and is now red: 50");
        assertThat(moved.get(1).sentence()).contains("50% of spend for").contains("after 71% of spend for");
    }

    @Test
    void aRevisedPastIsToldEvenWhereNewerDataHidesIt() {
        // Given
        BoardScorecard then = scorecard("FY2021-H1", card("ECO-17"), spend().state(), value("FY2021-H1", "71"));
        BoardScorecard now = scorecard(
                "FY2021-H2", card("ECO-17"), spend().state(), value("FY2021-H1", "64"), value("FY2021-H2", "72"));

        // When
        List<Movement> moved = between(then, now);

        // Then
        assertThat(moved).extracting(Movement::what).containsExactly("revision", "new-data");
        assertThat(moved.getFirst().from()).isEqualTo("71%");
        assertThat(moved.getFirst().to()).isEqualTo("64%");
    }

    @Test
    void aValueTakenBackIsARevisionAndAnAgedOneIsNot() {
        // Given
        BoardScorecard then = scorecard(
                "FY2021-H1", card("ECO-17"), spend().state(), value("FY2020-H2", "60"), value("FY2021-H1", "71"));
        BoardScorecard now = scorecard("FY2021-H1", card("ECO-17"), spend().state(), value("FY2020-H2", "60"));

        // Then
        assertThat(between(then, now))
                .filteredOn(movement -> movement.is(Movement.What.REVISION))
                .singleElement()
                .satisfies(movement -> assertThat(movement.sentence()).contains("has been taken back"));
    }

    @Test
    void aLoweredTargetIsNotMistakenForBetterWork() {
        // Given
        BoardScorecard then = scorecard("FY2021-H1", card("ECO-17"), spend().state(), value("FY2021-H1", "66"));
        BoardScorecard now = scorecard(
                "FY2021-H1",
                card("ECO-17"),
                aKpi("ECO-17")
                        .on("economy", "economy-spend")
                        .target("FY2021-H1", "60")
                        .state(),
                value("FY2021-H1", "66"));

        // When
        List<Movement> moved = between(then, now);

        // Then
        assertThat(moved).extracting(Movement::what).containsExactly("status", "target-change");
        assertThat(moved.getFirst().because()).containsExactly("target-change");
    }

    @Test
    void aWidenedRuleIsNamedAsTheCause() {
        // Given
        BoardScorecard then = scorecard("FY2021-H1", card("ECO-17"), spend().state(), value("FY2021-H1", "64"));
        BoardScorecard now = scorecard(
                "FY2021-H1",
                card("ECO-17"),
                spend().judgedBy(rule("absolute", "10", false)).state(),
                value("FY2021-H1", "64"));

        // When
        List<Movement> moved = between(then, now);

        // Then
        assertThat(moved).extracting(Movement::what).containsExactly("status", "rule-change");
        assertThat(moved.getFirst().because()).containsExactly("rule-change");
    }

    @Test
    void whatCameAndWhatWentAndWhatIsDoneAboutARed() {
        // Given
        BoardScorecard then = scorecard(
                "FY2021-H1",
                card("ECO-17", "ECO-18"),
                spend().state(),
                aKpi("ECO-18").on("economy", "economy-spend").state(),
                value("FY2021-H1", "50"),
                aProject("plan-a", "economy", "economy-spend"));
        BoardScorecard now = scorecard(
                "FY2021-H1",
                card("ECO-17", "ECO-19"),
                spend().state(),
                aKpi("ECO-19").on("economy", "economy-spend").state(),
                value("FY2021-H1", "50"),
                anAction("act-1", "ECO-17", "open", "2022-06-30"),
                aProject("plan-b", "economy", "economy-spend"));

        // Then
        assertThat(between(then, now))
                .extracting(movement -> movement.what() + " " + movement.code())
                .containsExactly("action ECO-17", "gone ECO-18", "gone plan-a", "added ECO-19", "added plan-b");
    }

    @Test
    void aPaperCountsWhatIsMerelyNewer() {
        // Given
        BoardScorecard then = scorecard("FY2021-H1", card("ECO-17"), spend().state(), value("FY2021-H1", "71"));
        BoardScorecard now = scorecard(
                "FY2021-H2", card("ECO-17"), spend().state(), value("FY2021-H1", "71"), value("FY2021-H2", "72"));

        // Then
        assertThat(changes(then, now).sentences()).containsExactly("One measure has a newer value.");
    }

    private static AKpi spend() {
        return aKpi("ECO-17")
                .on("economy", "economy-spend")
                .target("FY2021-H1", "70")
                .target("FY2021-H2", "70");
    }

    private static State value(String period, String value) {
        return aPublishedValue("ECO-17", period, value).state();
    }

    private static State card(String... kpis) {
        return aScorecard(
                "card",
                "six-monthly",
                Stream.of(kpis)
                        .map(kpi -> aLine("economy", "economy-spend", kpi, kpi))
                        .toArray(ScorecardState.Line[]::new));
    }

    private static BoardScorecard scorecard(String period, State... states) {
        List<State> all = new ArrayList<>(WORLD);
        all.addAll(List.of(states));
        Facts facts = Facts.of(all);
        Period report = Period.parse(period);
        return ScorecardCalculator.scorecard(
                Sights.of(Objects.requireNonNull(facts.boards().get("board")), facts.boards()),
                facts.scorecard("card").orElseThrow(),
                report,
                period.endsWith("H1") ? EARLIER : LATER,
                facts,
                kpi -> KpiLines.line(kpi, report, facts));
    }

    private static List<Movement> between(BoardScorecard then, BoardScorecard now) {
        return changes(then, now).movements();
    }

    private static Changes changes(BoardScorecard then, BoardScorecard now) {
        Contents was = Contents.of(then);
        Contents is = Contents.of(now);
        return Changes.between(Changes.Side.of("b", was), was, Changes.Side.of("a", is), is);
    }
}
