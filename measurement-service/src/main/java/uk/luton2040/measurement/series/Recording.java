package uk.luton2040.measurement.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.security.Caller;

/** Changes a statement whose newest state the caller has read, and tells of it. */
@ApplicationScoped
class Recording {
    private final Preconditions ifMatch;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Recording(Preconditions ifMatch, Outbox outbox, Caller caller, Clock clock) {
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    interface Step {
        void take(String who, Instant when);
    }

    Response record(Statement<?> statement, String what, Step step) {
        ifMatch.check(statement.revision());
        Instant now = clock.instant();
        step.take(caller.name(), now);
        outbox.add(statement.changed(what, caller.name(), now));
        return ETags.ok(statement.state(), statement.revision());
    }
}
