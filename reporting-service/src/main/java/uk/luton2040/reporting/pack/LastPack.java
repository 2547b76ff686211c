package uk.luton2040.reporting.pack;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Supplier;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/** What has moved on a board's scorecard since the pack it received last. */
@RequestScoped
public class LastPack {
    private final Issues issues;
    private final PackAccess access;

    LastPack(Issues issues, PackAccess access) {
        this.issues = issues;
        this.access = access;
    }

    /**
     * Empty for somebody who may not read the board's packs.
     *
     * @param asItIs the scorecard, read only for somebody who may
     */
    public Optional<Changes> changes(String board, Supplier<BoardScorecard> asItIs) {
        if (!access.seesIssued(board)) {
            return Optional.empty();
        }
        BoardScorecard scorecard = asItIs.get();
        Contents now = Contents.of(scorecard);
        Changes.Side until = Changes.Side.of(null, now);
        return Optional.of(issues.last(board, scorecard.scorecard().code(), Kind.SCORECARD)
                .map(last -> Changes.between(Changes.Side.of(last.id(), last.contents()), last.contents(), until, now))
                .orElseGet(() -> Changes.sinceNothing(until)));
    }
}
