package uk.luton2040.contracts;

import java.util.List;
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

    /** @param role {@code lead}, {@code shared} or {@code all}; an outcome narrows the priority to that outcome alone */
    public record Sight(String priority, @Nullable String outcome, String role) {}
}
