package uk.luton2040.reporting.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.period.London;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;

/** What is known at a moment, and through which boards the caller sees it: all of its own, or one that was asked for. */
@ApplicationScoped
public class BoardFacts {
    private final Journal journal;
    private final Scorecards scorecards;
    private final BoardAccess access;
    private final Clock clock;

    BoardFacts(Journal journal, Scorecards scorecards, BoardAccess access, Clock clock) {
        this.journal = journal;
        this.scorecards = scorecards;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param asAt the instant of which it is what was known
     * @param day on which things are late
     */
    public record Seen(Facts facts, Instant asAt, LocalDate day, List<Sights> boards) {}

    /**
     * What is known now, as on today.
     *
     * @param board all that the caller sees when null
     * @throws ProblemException 404 when that board is not known, or not the caller's to see
     */
    public Seen now(@Nullable String board) {
        return seen(board, journal.now(Set.of()), journal.knownUntil(), London.today(clock));
    }

    /**
     * What was known at an instant, as on its day.
     *
     * @param board all that the caller sees when null
     * @param asAt now when null
     * @throws ProblemException 404 when that board is not known then, or not the caller's to see
     */
    public Seen at(@Nullable String board, @Nullable Instant asAt) {
        Instant instant = scorecards.moment(asAt);
        return seen(board, journal.asAt(instant, Set.of()), instant, London.dateOf(instant));
    }

    private Seen seen(@Nullable String board, Facts facts, Instant asAt, LocalDate day) {
        access.checkIfAsked(board, facts);
        List<Sights> boards = access.boards(facts).stream()
                .filter(sights -> board == null || board.equals(sights.board().code()))
                .toList();
        return new Seen(facts, asAt, day, boards);
    }

    /** Among which the caller may choose. */
    public List<Sights> boards() {
        return access.boards(journal.now(Set.of()));
    }
}
