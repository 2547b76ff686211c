package uk.luton2040.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anAction;
import static uk.luton2040.reporting.Told.anOpenedPeriod;
import static uk.luton2040.reporting.Told.leading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.KpiLines;
import uk.luton2040.reporting.line.OpenActions;

/** What is being done about a red. */
class OpenActionsTest {
    private static final List<State> A_RED = List.of(
            aKpi("A").target("FY2021-H1", "90").state(),
            aPublishedValue("A", "FY2021-H1", "10").state());

    @Test
    void aRedAboutWhichNobodyDoesAnythingSaysSo() {
        assertThat(line().noAction()).isTrue();
        assertThat(line().actions().count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"open, false", "in-progress, false", "done, false", "closed, true", "cancelled, true"})
    void anActionCountsUntilItIsClosedOrCancelled(String standing, boolean noAction) {
        assertThat(line(anAction("a", "A", standing, "2021-12-01")).noAction()).isEqualTo(noAction);
    }

    @Test
    void aLineOfWhichNothingIsDueIsTheSameOnAnyDay() {
        // Given
        KpiLine line = line(anAction("a", "A", "open", "2021-12-01"));

        // Then
        assertThat(line.on(LocalDate.of(2021, 11, 30))).isSameAs(line);
        assertThat(line.on(LocalDate.of(2021, 12, 2)).actions().overdue()).isOne();
    }

    @Test
    void anActionOnAnotherKpiIsNone() {
        assertThat(line(anAction("a", "B", "open", "2021-12-01")).noAction()).isTrue();
    }

    @Test
    void whatIsNotRedNeedsNoAction() {
        // When
        KpiLine green = KpiLines.line(
                        "A",
                        Period.parse("FY2021-H1"),
                        Facts.of(List.of(
                                aKpi("A").target("FY2021-H1", "9").state(),
                                aPublishedValue("A", "FY2021-H1", "10").state())))
                .orElseThrow();

        // Then
        assertThat(green.status().code()).isEqualTo("green");
        assertThat(green.noAction()).isFalse();
    }

    @Test
    void theNextDayDueIsTheFirstThatIsNotOverdue() {
        // Given
        OpenActions actions = line(
                        anAction("c", "A", "open", "2022-01-31"),
                        anAction("b", "A", "in-progress", "2021-12-01"),
                        anAction("a", "A", "done", "2021-11-01"))
                .actions();

        // When
        OpenActions onTheDay = actions.on(LocalDate.of(2021, 12, 1));
        OpenActions theDayAfter = actions.on(LocalDate.of(2021, 12, 2));

        // Then
        assertThat(onTheDay.items()).extracting(OpenActions.Item::code).containsExactly("a", "b", "c");
        assertThat(onTheDay.overdue()).isZero();
        assertThat(onTheDay.nextDue()).isEqualTo("2021-12-01");
        assertThat(theDayAfter.overdue()).isEqualTo(1);
        assertThat(theDayAfter.nextDue()).isEqualTo("2022-01-31");
        assertThat(theDayAfter.on(LocalDate.of(2021, 12, 1))).isEqualTo(onTheDay);
    }

    @Test
    void aScorecardTellsWhatWasOverdueOnItsOwnDay() {
        // Given
        Facts facts = Facts.of(Stream.concat(
                        A_RED.stream(),
                        Stream.<State>of(
                                aPlan("luton-2040", "economy/spend"),
                                aBoard("board", "luton-2040", leading("economy")),
                                aScorecard("luton-2040", "six-monthly", aLine("economy", "spend", "Spend", "A", "B")),
                                anOpenedPeriod("FY2021-H1"),
                                aKpi("B").target("FY2021-H1", "90").state(),
                                aPublishedValue("B", "FY2021-H1", "11").state(),
                                anAction("a", "A", "open", "2021-12-01")))
                .toList());

        // When
        BoardScorecard before = scorecard(facts, Instant.parse("2021-12-01T23:59:59Z"));
        BoardScorecard after = scorecard(facts, Instant.parse("2021-12-02T00:00:00Z"));

        // Then
        assertThat(before.kpis().getFirst().actions().overdue()).isZero();
        assertThat(after.kpis().getFirst().actions().overdue()).isEqualTo(1);
        RedsWithoutAction reds = RedsWithoutAction.of(after);
        assertThat(reds.reds()).isEqualTo(2);
        assertThat(reds.withoutAction()).extracting(RedsWithoutAction.Red::kpi).containsExactly("B");
    }

    private static BoardScorecard scorecard(Facts facts, Instant asAt) {
        Period period = Period.parse("FY2021-H1");
        Map<String, KpiLine> kept = Map.of(
                "A", KpiLines.line("A", period, facts).orElseThrow(),
                "B", KpiLines.line("B", period, facts).orElseThrow());
        return ScorecardCalculator.scorecard(
                Sights.of(Objects.requireNonNull(facts.boards().get("board")), facts.boards()),
                facts.scorecard("luton-2040").orElseThrow(),
                period,
                asAt,
                facts,
                code -> Optional.ofNullable(kept.get(code)));
    }

    private static KpiLine line(State... actions) {
        Facts facts = Facts.of(Stream.concat(A_RED.stream(), Stream.of(actions)).toList());
        return KpiLines.line("A", Period.parse("FY2021-H1"), facts).orElseThrow();
    }
}
