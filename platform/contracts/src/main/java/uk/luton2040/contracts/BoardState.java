package uk.luton2040.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A board, the scorecards reported to it and the priorities or single outcomes it sees. A board with no sights of its
 * own inherits those of the board it is linked to.
 *
 * @param reportingCycles {@code quarterly}, {@code six-monthly}; the n-th belongs to the n-th scorecard
 */
public record BoardState(
        String code,
        String name,
        String kind,
        @Nullable String linkedTo,
        @Nullable String link,
        @Nullable String remit,
        List<String> reportingCycles,
        List<String> scorecards,
        List<Sight> sights)
        implements State {

    /** The board and those it is linked to, nearest first; a circle of links is walked once. */
    public List<BoardState> lineage(Map<String, BoardState> boards) {
        List<BoardState> line = new ArrayList<>();
        Set<String> met = new HashSet<>();
        Optional<BoardState> next = Optional.of(this);
        while (next.isPresent() && met.add(next.get().code())) {
            line.add(next.get());
            next = Optional.ofNullable(next.get().linkedTo()).map(boards::get);
        }
        return line;
    }

    /** @param role {@code lead}, {@code shared} or {@code all}; an outcome narrows the priority to that outcome alone */
    public record Sight(String priority, @Nullable String outcome, String role) {}
}
