package uk.luton2040.catalogue.board;

import jakarta.persistence.Embeddable;
import java.util.List;
import uk.luton2040.contracts.BoardState;

/** What a board sees of a scorecard instead of what its sights let through. */
@Embeddable
public record Pin(String scorecard, List<String> kpis, String why) {

    BoardState.Pin state() {
        return new BoardState.Pin(scorecard, List.copyOf(kpis), why);
    }
}
