package uk.luton2040.reporting.scorecard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.BoardState.Sight;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.reporting.journal.Facts;

/**
 * What a board sees, its own or inherited: a board with no sights, or no scorecards, of its own has those of the board
 * it is linked to.
 *
 * @param boards all there are, for what is pinned further up
 */
public record Sights(
        BoardState board,
        List<Sight> sights,
        List<String> scorecards,
        @Nullable String inheritedFrom,
        Map<String, BoardState> boards) {

    public static Sights of(BoardState board, Map<String, BoardState> boards) {
        Optional<BoardState> seer = board.seesThrough(boards);
        return new Sights(
                board,
                seer.map(BoardState::sights).orElse(List.of()),
                board.receives(boards),
                nameOfAnother(board, seer.orElse(null)),
                boards);
    }

    /** What it sees of one scorecard, where a pin may stand in for its sights. */
    BoardState.Content content(ScorecardState scorecard) {
        return board.content(scorecard, boards);
    }

    /** The codes of all KPIs that it is shown. */
    public Set<String> kpis(Facts facts) {
        return scorecards.stream()
                .flatMap(code -> facts.scorecard(code).stream())
                .flatMap(scorecard -> kpis(scorecard).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The codes of the KPIs that the scorecard shows it, in order. */
    public Set<String> kpis(ScorecardState scorecard) {
        return content(scorecard).seen().stream()
                .flatMap(seen -> seen.line().kpis().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The board whose pin or sights it has for that scorecard; null for its own. */
    @Nullable
    String inheritedFrom(BoardState.Content content) {
        return nameOfAnother(board, content.decides());
    }

    private static @Nullable String nameOfAnother(BoardState board, @Nullable BoardState other) {
        return other == null || other.code().equals(board.code()) ? null : other.name();
    }

    /** How the board holds the priority; empty when it does not see it. */
    Optional<String> role(String priority) {
        return sights.stream()
                .filter(sight -> sight.priority().equals(priority))
                .map(Sight::role)
                .findFirst();
    }

    /** Whether it sees what hangs on that priority, or on that outcome of it. */
    public boolean sees(@Nullable String priority, @Nullable String outcome) {
        return sights.stream().anyMatch(sight -> sight.covers(priority, outcome));
    }
}
