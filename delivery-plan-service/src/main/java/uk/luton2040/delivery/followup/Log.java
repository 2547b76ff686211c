package uk.luton2040.delivery.followup;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** What was said of something and done with it, oldest first; it only grows. */
public final class Log {
    public static final String NOTE = "note";
    public static final String EVIDENCE = "evidence";
    public static final String DUE_MOVED = "due-moved";

    /** The entry that reopens. */
    public static final String OPEN = "open";

    private static final Set<String> REMARKS = Set.of(NOTE, EVIDENCE, DUE_MOVED);
    private static final int LONGEST = 500;

    private Log() {}

    /**
     * The log with one entry more.
     *
     * @throws ProblemException when there is no room for it
     */
    public static List<LogEntry> with(List<LogEntry> log, LogEntry entry) {
        if (log.size() >= LONGEST) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "Its log has %d entries; begin another one.".formatted(LONGEST));
        }
        return Stream.concat(log.stream(), Stream.of(entry)).toList();
    }

    /**
     * What is no step is something said.
     *
     * @throws ProblemException for another word, without words, and for evidence without a link
     */
    public static void requireRemark(LogEntry entry) {
        if (!REMARKS.contains(entry.what())) {
            throw ProblemException.invalid(
                    "/what", "unknown-word", "Nothing of this kind is brought to '%s'.".formatted(entry.what()));
        }
        if (entry.words() == null || (entry.what().equals(EVIDENCE) && entry.link() == null)) {
            throw ProblemException.invalid("/words", "missing", "Say what it is, and of evidence where it is.");
        }
    }

    /** Whether something can be looked up that came after it was last reopened. */
    public static boolean hasEvidence(List<LogEntry> log) {
        for (LogEntry entry : log.reversed()) {
            if (entry.what().equals(OPEN)) {
                return false;
            }
            if (entry.link() != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Steps that undo, or end without a result, are taken for a reason.
     *
     * @throws ProblemException when the entry gives none
     */
    public static void requireReason(LogEntry entry) {
        if (entry.words() == null || entry.words().isBlank()) {
            throw ProblemException.invalid("/why", "missing", "Say why.");
        }
    }
}
