package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import uk.luton2040.kit.http.SpooledBody;
import uk.luton2040.kit.idempotency.IdempotencyKeys;
import uk.luton2040.kit.outbox.Traced;
import uk.luton2040.kit.security.Caller;

/** Offers small posts without any wish of their own to {@link FirstValues}. Waits for nothing. */
@ApplicationScoped
class Together {
    private final FirstValues firstValues;
    private final IdempotencyKeys keys;
    private final Caller caller;
    private final ObjectMapper json;

    Together(FirstValues firstValues, IdempotencyKeys keys, Caller caller, ObjectMapper json) {
        this.firstValues = firstValues;
        this.keys = keys;
        this.caller = caller;
        this.json = json;
    }

    /** @return its answer, once it is kept; empty when it is to be taken alone */
    CompletionStage<Optional<Response>> offer(SpooledBody body, SubmissionOptions options) {
        return body.isSmall() && options.areUsual()
                ? firstValues.take(post(body, options))
                : CompletableFuture.completedStage(Optional.empty());
    }

    private FirstValues.Post post(SpooledBody body, SubmissionOptions options) {
        JsonRows rows = new JsonRows(json, body);
        List<PostedRow> posted = new ArrayList<>();
        rows.read(posted::add);
        return new FirstValues.Post(
                new Intake.Terms(
                        UUID.randomUUID(),
                        caller.requireOrganisation(),
                        caller.name(),
                        SubmissionMode.of(options.mode) == SubmissionMode.ATOMIC,
                        false,
                        rows.illustrative(),
                        Optional.empty()),
                posted,
                keys.ofRequest(),
                Traced.currentParent());
    }
}
