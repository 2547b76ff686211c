package uk.luton2040.reporting.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.BoardFacts;
import uk.luton2040.reporting.scorecard.Sights;

/** The golden thread as the caller may see it, at any moment; made on demand. */
@ApplicationScoped
class Threads {
    private final BoardFacts known;
    private final BoardAccess access;

    Threads(BoardFacts known, BoardAccess access) {
        this.known = known;
        this.access = access;
    }

    /**
     * @param board all that the caller sees when null
     * @param asAt now when null
     */
    GoldenThread.Report report(@Nullable String board, @Nullable Instant asAt) {
        BoardFacts.Seen then = known.at(board, asAt);
        GoldenThread thread = GoldenThread.of(then.facts());
        return thread.report(seen(thread, board, then.facts()), then.asAt());
    }

    /** One thing with all that is above and below it. */
    GoldenThread.Report around(String kind, String code, @Nullable Instant asAt) {
        BoardFacts.Seen then = known.at(null, asAt);
        GoldenThread thread = GoldenThread.of(then.facts());
        Set<String> seen = seen(thread, null, then.facts());
        String ref = kind + "/" + code;
        if (!seen.contains(ref)) {
            throw ProblemException.notFound(kind, code);
        }
        Set<String> wanted = new LinkedHashSet<>(thread.around(ref));
        wanted.retainAll(seen);
        return thread.report(wanted, then.asAt());
    }

    List<Sights> boards() {
        return known.boards();
    }

    private Set<String> seen(GoldenThread thread, @Nullable String board, Facts facts) {
        return board == null && access.seesEveryBoard()
                ? thread.all()
                : thread.seenThrough(access.sight(board, facts), facts);
    }
}
