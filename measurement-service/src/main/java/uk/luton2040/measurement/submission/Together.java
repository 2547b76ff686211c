package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import uk.luton2040.kit.aggregate.Uuid7;
import uk.luton2040.kit.http.SpooledBody;
import uk.luton2040.kit.idempotency.Answer;
import uk.luton2040.kit.idempotency.IdempotencyKeys;
import uk.luton2040.kit.outbox.Traced;
import uk.luton2040.kit.security.Caller;

/**
 * Offers small posts without any wish of their own to {@link FirstValues}, and has all others taken {@link Alone} by a
 * worker. Waits for no database and no turn: it is asked on the event loop.
 */
@ApplicationScoped
class Together {
    private final FirstValues firstValues;
    private final Alone alone;
    private final IdempotencyKeys keys;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    Together(
            FirstValues firstValues, Alone alone, IdempotencyKeys keys, Caller caller, ObjectMapper json, Clock clock) {
        this.firstValues = firstValues;
        this.alone = alone;
        this.keys = keys;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /** Its answer, once it is kept. Whoever has hung up meanwhile does not undo it. */
    CompletionStage<Response> take(SpooledBody body, SubmissionOptions options) {
        Context request = Objects.requireNonNull(Vertx.currentContext());
        CompletableFuture<Optional<Response>> offered = body.isSmall() && options.areUsual()
                ? firstValues.take(post(body, options))
                : CompletableFuture.completedFuture(Optional.empty());
        return offered.thenCompose(answer -> answer.map(CompletableFuture::completedStage)
                .orElseGet(() -> request.executeBlocking(() -> alone(body, options), false)
                        .toCompletionStage()));
    }

    /** As bytes: the verdicts of ten thousand rows are not for the event loop to write. */
    private Response alone(SpooledBody body, SubmissionOptions options) throws JsonProcessingException {
        Response answer = alone.take(body, sent -> new JsonRows(json, sent), options);
        return answer.getEntity() instanceof SubmissionReport report
                ? Answer.written(answer, json.writeValueAsBytes(report))
                : answer;
    }

    private FirstValues.Post post(SpooledBody body, SubmissionOptions options) {
        JsonRows rows = new JsonRows(json, body);
        List<PostedRow> posted = new ArrayList<>();
        rows.read(posted::add);
        return new FirstValues.Post(
                new Intake.Terms(
                        Uuid7.at(clock.instant()),
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
