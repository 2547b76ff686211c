package uk.luton2040.delivery.action;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.contracts.Person;
import uk.luton2040.delivery.followup.Log;
import uk.luton2040.delivery.followup.LogColumn;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measures.Coded;

/** What somebody will do about something, until it is closed with evidence or cancelled for a reason. */
@Entity
public class Action extends Aggregate<ActionState> {
    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private SubjectKind subjectKind;

    private String subject;
    private String cause;
    private String todo;
    private String owner;
    private String ownerName;
    private LocalDate due;
    private LocalDate firstDue;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.OPEN;

    @Convert(converter = LogColumn.class)
    private List<LogEntry> log = List.of();

    private boolean illustrative;

    @SuppressWarnings("NullAway.Init")
    protected Action() {}

    @SuppressWarnings("NullAway.Init")
    public Action(String code, SubjectKind subjectKind, String subject) {
        this.code = code;
        this.subjectKind = subjectKind;
        this.subject = subject;
    }

    /** @param first when it was due at first; null for what is known already, and else {@code day} */
    public void describe(
            String why, String what, Person who, LocalDate day, @Nullable LocalDate first, boolean invented) {
        cause = why;
        todo = what;
        owner = who.subject();
        ownerName = who.name();
        due = day;
        firstDue = first != null ? first : Optional.ofNullable(firstDue).orElse(day);
        illustrative = invented;
    }

    void describe(NewAction wanted) {
        describe(wanted.cause(), wanted.todo(), wanted.owner().person(), wanted.due(), null, wanted.isIllustrative());
    }

    /**
     * Adds what was said or done; an entry that names a standing brings the action there.
     *
     * @throws ProblemException when it cannot go there, needs a reason, or is to be closed without evidence
     */
    public void append(LogEntry entry) {
        Optional<Standing> next = Coded.find(Standing.class, entry.what());
        next.ifPresentOrElse(step -> requireStep(step, entry), () -> Log.requireRemark(entry));
        log = Log.with(log, entry);
        standing = next.orElse(standing);
    }

    private void requireStep(Standing next, LogEntry entry) {
        if (!standing.leadsTo(next)) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "It is %s; it cannot become %s.".formatted(standing.code(), next.code()));
        }
        if (next.needsReason()) {
            Log.requireReason(entry);
        }
        if (next == Standing.CLOSED && !Log.hasEvidence(log)) {
            throw ProblemException.invalid(
                    "/to", "no-evidence", "Closing needs evidence: add first where it can be looked up.");
        }
    }

    void requireNotOver() {
        if (standing.isOver()) {
            throw new ProblemException(ProblemType.CONFLICT, "It is %s; reopen it first.".formatted(standing.code()));
        }
    }

    /** Whether that person was the last to say that it is done, whoever owns it now. */
    boolean wasSaidDoneBy(String person) {
        return log.reversed().stream()
                .filter(entry -> entry.what().equals(Standing.DONE.code()))
                .findFirst()
                .filter(entry -> entry.who().equals(person))
                .isPresent();
    }

    public SubjectKind subjectKind() {
        return subjectKind;
    }

    public String subject() {
        return subject;
    }

    Person owner() {
        return new Person(owner, ownerName);
    }

    LocalDate due() {
        return due;
    }

    public List<LogEntry> log() {
        return log;
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public ActionState state() {
        return new ActionState(
                code,
                new ActionState.Subject(subjectKind.code(), subject),
                cause,
                todo,
                owner(),
                due,
                firstDue,
                standing.code(),
                log,
                illustrative);
    }
}
