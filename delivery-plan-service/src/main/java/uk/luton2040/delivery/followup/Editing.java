package uk.luton2040.delivery.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.contracts.Person;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.period.London;

/** What every change of an action, a request or a recommendation goes through: who, the revision seen, the event. */
@ApplicationScoped
public class Editing {
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Editing(Preconditions preconditions, Outbox outbox, Caller caller, Clock clock) {
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    public String me() {
        return caller.name();
    }

    public boolean isOfficer() {
        return caller.has(Roles.PERFORMANCE_OFFICER);
    }

    public boolean isLead() {
        return caller.has(Roles.PROJECT_LEAD);
    }

    public boolean isMe(@Nullable Person person) {
        return person != null && person.subject().equals(me());
    }

    public LocalDate today() {
        return London.today(clock);
    }

    /** An officer or that person, and else nobody. */
    public void requireOfficerOr(@Nullable Person owner, String what) {
        if (!isOfficer() && !isMe(owner)) {
            throw forbidden("%s is neither yours nor yours to look after; it is %s's."
                    .formatted(what, owner == null ? "nobody" : owner.name()));
        }
    }

    public static ProblemException forbidden(String why) {
        return new ProblemException(ProblemType.FORBIDDEN, why);
    }

    /** @param revision 0 for what is not there yet */
    public void requireSeen(long revision) {
        preconditions.check(revision);
    }

    public LogEntry entry(String what, @Nullable String words, @Nullable String link) {
        return new LogEntry(what, me(), clock.instant(), words, link);
    }

    /** Adds to its log when the request's If-Match names its present revision, and tells of it. */
    public <A extends Aggregate<?> & Logged> void append(A aggregate, LogEntry entry, String what) {
        requireSeen(aggregate.revision());
        aggregate.append(entry);
        tell(aggregate, what, entry.words());
    }

    public void tell(Aggregate<?> changed, String what, @Nullable String why) {
        outbox.add(changed.changed(Edit.by(me(), why, clock).change(what)));
    }

    /** Tells of what was made; 201 with where it is. */
    public Response made(Aggregate<?> made, Object view, URI where) {
        return Response.created(where)
                .entity(view)
                .tag(Long.toString(made.revision()))
                .build();
    }
}
