package uk.luton2040.delivery.known;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;

/**
 * A board of the catalogue.
 *
 * @param linkedTo whose sights it inherits when it has none of its own
 */
public record KnownBoard(String code, String name, @Nullable String linkedTo, List<BoardState.Sight> sights)
        implements Fact {
    private static final String LEAD = "lead";

    static KnownBoard of(BoardState board) {
        return new KnownBoard(board.code(), board.name(), board.linkedTo(), board.sights());
    }

    /** The priorities it leads, without those of which it leads a single outcome only. */
    public List<String> leads() {
        return sights.stream()
                .filter(sight -> sight.role().equals(LEAD) && sight.outcome() == null)
                .map(BoardState.Sight::priority)
                .toList();
    }
}
