package uk.luton2040.reporting.scorecard;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;

/**
 * A board's scorecard that shows a KPI.
 *
 * @param period the board's current one
 * @param kpis all that it shows
 */
public record Showing(BoardState board, String scorecard, Period period, List<String> kpis) {

    /** In the order of the boards' names; scorecards that have no opened period yet show nothing. */
    public static List<Showing> of(String kpi, Facts facts) {
        return facts.boards().values().stream()
                .sorted(Comparator.comparing(BoardState::name))
                .map(board -> Sights.of(board, facts.boards()))
                .flatMap(sights -> sights.scorecards().stream()
                        .flatMap(code -> facts.scorecard(code).stream())
                        .flatMap(scorecard -> of(sights, scorecard, facts)))
                .filter(showing -> showing.kpis().contains(kpi))
                .toList();
    }

    private static Stream<Showing> of(Sights sights, ScorecardState scorecard, Facts facts) {
        return ScorecardCalculator.currentPeriod(scorecard, facts).stream()
                .map(period ->
                        new Showing(sights.board(), scorecard.code(), period, List.copyOf(sights.kpis(scorecard))));
    }
}
