package uk.luton2040.delivery.outside;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RecommendationState;
import uk.luton2040.delivery.followup.Log;
import uk.luton2040.delivery.followup.LogColumn;
import uk.luton2040.delivery.followup.Logged;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** What an outside review recommends, how it is answered, and what became of it. */
@Entity
public class Recommendation extends Aggregate<RecommendationState> implements Logged {
    static final String DONE = "done";
    private static final Set<String> STANDINGS = Set.of(Log.OPEN, DONE);

    @Id
    private String code;

    private String review;
    private String number;
    private String text;

    @Enumerated(EnumType.STRING)
    private Answer answer = Answer.UNDECIDED;

    private @Nullable String reason;
    private @Nullable String owner;
    private @Nullable String ownerName;
    private @Nullable LocalDate due;
    private @Nullable String source;
    private String standing = Log.OPEN;

    @Convert(converter = LogColumn.class)
    private List<LogEntry> log = List.of();

    private boolean illustrative;

    @SuppressWarnings("NullAway.Init")
    protected Recommendation() {}

    @SuppressWarnings("NullAway.Init")
    public Recommendation(String code, String review) {
        this.code = code;
        this.review = review;
    }

    /** Takes what the review says. */
    public void quote(String no, String words, @Nullable String printed, boolean invented) {
        number = no;
        text = words;
        source = printed;
        illustrative = invented;
    }

    /**
     * @throws ProblemException when a reason is missing, or it is done and would not be accepted any more
     */
    public void answer(Answer given, @Nullable String why, @Nullable Person who, @Nullable LocalDate day) {
        if (given.needsReason() && (why == null || why.isBlank())) {
            throw ProblemException.invalid("/reason", "missing", "Say why it is %s.".formatted(given.code()));
        }
        if (isDone() && !given.isTaken()) {
            throw new ProblemException(ProblemType.CONFLICT, "It is done; reopen it first.");
        }
        answer = given;
        reason = why;
        owner = who == null ? null : who.subject();
        ownerName = who == null ? null : who.name();
        due = day;
    }

    /**
     * Adds what was said or done; an entry that names a standing brings it there.
     *
     * @throws ProblemException when it cannot go there, needs a reason, or is to be done without evidence
     */
    @Override
    public void append(LogEntry entry) {
        if (STANDINGS.contains(entry.what())) {
            requireStep(entry);
            standing = entry.what();
        } else {
            Log.requireRemark(entry);
        }
        log = Log.with(log, entry);
    }

    private void requireStep(LogEntry entry) {
        if (standing.equals(entry.what())) {
            throw new ProblemException(ProblemType.CONFLICT, "It is %s already.".formatted(standing));
        }
        if (entry.what().equals(Log.OPEN)) {
            Log.requireReason(entry);
        } else if (!answer.isTaken()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "It is %s: nothing is to be done.".formatted(answer.code()));
        } else if (entry.link() == null && !Log.hasEvidence(log)) {
            throw ProblemException.invalid("/link", "no-evidence", "Say where it can be looked up.");
        }
    }

    boolean isDone() {
        return standing.equals(DONE);
    }

    boolean isToBeDone() {
        return answer.isTaken() && !isDone();
    }

    boolean isOverdue(LocalDate today) {
        return isToBeDone() && due != null && due.isBefore(today);
    }

    public String review() {
        return review;
    }

    public String number() {
        return number;
    }

    Answer answer() {
        return answer;
    }

    @Nullable
    Person owner() {
        return owner == null || ownerName == null ? null : new Person(owner, ownerName);
    }

    public List<LogEntry> log() {
        return log;
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public RecommendationState state() {
        return new RecommendationState(
                code, review, number, text, answer.code(), reason, owner(), due, source, standing, log, illustrative);
    }
}
