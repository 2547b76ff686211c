package uk.luton2040.measurement.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import uk.luton2040.kit.http.SpooledBody;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.security.Caller;

/** Takes a post in its organisation's turn and in a transaction of its own. */
@ApplicationScoped
class Alone {
    private final SubmissionTaker taker;
    private final Caller caller;

    Alone(SubmissionTaker taker, Caller caller) {
        this.taker = taker;
        this.caller = caller;
    }

    /** @param rows reads them from the body; asked again when the post has met another and is done again */
    @TakesTurns
    @Transactional
    @Idempotent
    public Response take(SpooledBody body, Function<SpooledBody, PostedRows> rows, SubmissionOptions options) {
        SubmissionReport report =
                taker.take(rows.apply(body), body.isSmall(), caller.requireOrganisation(), caller.name(), options);
        return report.dryRun()
                ? Response.ok(report).build()
                : SubmissionResource.created(report.id()).entity(report).build();
    }
}
