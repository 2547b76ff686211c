package uk.luton2040.reporting.scorecard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.BoardState.Sight;

/**
 * What a board sees, its own or inherited: a board with no sights, or no scorecards, of its own has those of the board
 * it is linked to.
 */
record Sights(
        BoardState board,
        List<Sight> sights,
        List<String> scorecards,
        @Nullable String inheritedFrom) {

    static Sights of(BoardState board, Map<String, BoardState> boards) {
        List<BoardState> line = board.lineage(boards);
        Optional<BoardState> seer =
                line.stream().filter(b -> !b.sights().isEmpty()).findFirst();
        List<String> scorecards = line.stream()
                .map(BoardState::scorecards)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
        String inheritedFrom = seer.filter(other -> !other.code().equals(board.code()))
                .map(BoardState::name)
                .orElse(null);
        return new Sights(board, seer.map(BoardState::sights).orElse(List.of()), scorecards, inheritedFrom);
    }

    /** How the board holds the priority; empty when it does not see it. */
    Optional<String> role(String priority) {
        return sights.stream()
                .filter(sight -> sight.priority().equals(priority))
                .map(Sight::role)
                .findFirst();
    }

    /** Whether it sees what hangs on that priority, or on that outcome of it. */
    boolean sees(@Nullable String priority, @Nullable String outcome) {
        return priority != null
                && sights.stream()
                        .anyMatch(sight -> sight.priority().equals(priority)
                                && (sight.outcome() == null || sight.outcome().equals(outcome)));
    }
}
