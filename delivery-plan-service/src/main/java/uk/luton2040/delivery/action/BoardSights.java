package uk.luton2040.delivery.action;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState.Sight;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.known.KnownBoard;

/** The priorities and outcomes a board sees: its own, or those of the nearest board it is linked to that has some. */
record BoardSights(List<Sight> sights) {

    static BoardSights of(String board, Known known) {
        Map<String, KnownBoard> boards = known.all(KnownBoard.class);
        Set<String> met = new HashSet<>();
        @Nullable KnownBoard next = boards.get(board);
        while (next != null && met.add(next.code())) {
            if (!next.sights().isEmpty()) {
                return new BoardSights(next.sights());
            }
            next = next.linkedTo() == null ? null : boards.get(next.linkedTo());
        }
        return new BoardSights(List.of());
    }

    boolean cover(@Nullable String priority, @Nullable String outcome) {
        return priority != null && sights.stream().anyMatch(sight -> sight.covers(priority, outcome));
    }
}
