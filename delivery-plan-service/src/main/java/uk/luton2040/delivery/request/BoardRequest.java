package uk.luton2040.delivery.request;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardRequestState;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.contracts.Person;
import uk.luton2040.delivery.followup.Log;
import uk.luton2040.delivery.followup.LogColumn;
import uk.luton2040.delivery.followup.Logged;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.period.London;

/** What a board asked for at a meeting. It is answered by the board's next one, or is overdue. */
@Entity
public class BoardRequest extends Aggregate<BoardRequestState> implements Logged {
    @Id
    private String code;

    private String board;
    private @Nullable String meeting;
    private LocalDate askedOn;

    /** The day it was asked, or last reopened: the next meeting after it is the one that waits for an answer. */
    private LocalDate waitsSince;

    private String request;
    private @Nullable String owner;
    private @Nullable String ownerName;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.OPEN;

    @Convert(converter = LogColumn.class)
    private List<LogEntry> log = List.of();

    private boolean illustrative;

    @SuppressWarnings("NullAway.Init")
    protected BoardRequest() {}

    @SuppressWarnings("NullAway.Init")
    public BoardRequest(String code) {
        this.code = code;
    }

    /** @param where the meeting, null when it is in no calendar */
    public void ask(
            String who,
            @Nullable String where,
            LocalDate day,
            String what,
            @Nullable Person answers,
            boolean invented) {
        board = who;
        meeting = where;
        askedOn = day;
        request = what;
        owner = answers == null ? null : answers.subject();
        ownerName = answers == null ? null : answers.name();
        illustrative = invented;
        waitsSince = lastReopened().orElse(day);
    }

    /**
     * Adds what was said or done; an entry that names a standing brings the request there.
     *
     * @throws ProblemException when it cannot go there, needs a reason, or is answered without evidence
     */
    @Override
    public void append(LogEntry entry) {
        Optional<Standing> next = Coded.find(Standing.class, entry.what());
        next.ifPresentOrElse(step -> requireStep(step, entry), () -> Log.requireRemark(entry));
        log = Log.with(log, entry);
        standing = next.orElse(standing);
        waitsSince = lastReopened().orElse(askedOn);
    }

    private void requireStep(Standing next, LogEntry entry) {
        if (!standing.leadsTo(next)) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "It is %s; it cannot become %s.".formatted(standing.code(), next.code()));
        }
        if (next.needsReason()) {
            Log.requireReason(entry);
        } else if (entry.words() == null || entry.link() == null) {
            throw ProblemException.invalid("", "no-evidence", "An answer has words, and a link to what shows it.");
        }
    }

    private Optional<LocalDate> lastReopened() {
        return log.reversed().stream()
                .filter(entry -> entry.what().equals(Log.OPEN))
                .map(entry -> London.dateOf(entry.at()))
                .findFirst();
    }

    void requireOpen() {
        if (standing != Standing.OPEN) {
            throw new ProblemException(ProblemType.CONFLICT, "It is %s; reopen it first.".formatted(standing.code()));
        }
    }

    String board() {
        return board;
    }

    LocalDate askedOn() {
        return askedOn;
    }

    LocalDate waitsSince() {
        return waitsSince;
    }

    @Nullable
    Person owner() {
        return owner == null || ownerName == null ? null : new Person(owner, ownerName);
    }

    Standing standing() {
        return standing;
    }

    public List<LogEntry> log() {
        return log;
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public BoardRequestState state() {
        return new BoardRequestState(
                code, board, meeting, askedOn, request, owner(), standing.code(), log, illustrative);
    }
}
