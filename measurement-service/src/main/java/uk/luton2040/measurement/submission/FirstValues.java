package uk.luton2040.measurement.submission;

import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.idempotency.Answer;
import uk.luton2040.kit.idempotency.IdempotencyKey;

/**
 * Takes small posts of values that nobody has given before, many in one transaction: those that come in while sets are
 * being written, and in a moment after, are the next. A lone one waits for nobody. Each keeps its own verdicts,
 * submission and remembered answer, and is answered after the commit; no thread waits for that. What has anything else
 * about it is left to be taken alone: a refused row, a value that is there already, a key that was used before, a turn
 * of its organisation's that somebody has or waits for by itself; so is all of a set that could not be written.
 */
@ApplicationScoped
class FirstValues {
    /** One works while the other waits for the database. */
    private static final int WRITERS = 2;

    private static final Duration GATHERING = Duration.ofMillis(2);

    private final FirstValuesWriter writer;
    private final DistributionSummary together;
    private final WaitingPosts waiting = new WaitingPosts(GATHERING);
    private final List<Thread> threads;

    FirstValues(FirstValuesWriter writer, MeterRegistry meters) {
        this.writer = writer;
        this.together = DistributionSummary.builder("luton2040.submissions.together")
                .description("Small posts written in one transaction")
                .register(meters);
        this.threads = IntStream.range(0, WRITERS)
                .mapToObj(number -> Thread.ofPlatform()
                        .name("first-values-" + number)
                        .daemon()
                        .unstarted(this::run))
                .toList();
    }

    /** A post that waits for its answer's bytes: empty when it is to be taken alone. */
    record Post(
            Intake.Terms terms,
            List<PostedRow> rows,
            Optional<IdempotencyKey> key,
            @Nullable String traceparent,
            Set<Series> series,
            Response head,
            CompletableFuture<Optional<byte[]>> answer) {

        Post(Intake.Terms terms, List<PostedRow> rows, Optional<IdempotencyKey> key, @Nullable String traceparent) {
            this(
                    terms,
                    rows,
                    key,
                    traceparent,
                    rows.stream()
                            .map(PostedRow::row)
                            .map(row -> new Series(terms.organisation(), row.kpi(), row.category()))
                            .collect(toSet()),
                    SubmissionResource.created(terms.submission()).build(),
                    new CompletableFuture<>());
        }

        void leaveAlone() {
            answer.complete(Optional.empty());
        }
    }

    /** Of two posts in one series the later must find the earlier's value there. */
    record Series(
            String organisation,
            @Nullable String kpi,
            @Nullable String category) {}

    void start(@Observes StartupEvent started) {
        threads.forEach(Thread::start);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        leaveAllAlone();
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    /** @return its answer, once it is kept; empty when it is to be taken alone */
    CompletableFuture<Optional<Response>> take(Post post) {
        if (!waiting.add(post)) {
            post.leaveAlone();
        }
        return post.answer().thenApply(answer -> answer.map(bytes -> Answer.written(post.head(), bytes)));
    }

    private void run() {
        try {
            for (List<Post> set = waiting.next(); !set.isEmpty(); set = waiting.next()) {
                write(set);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Error e) {
            Log.error("Small posts are taken one by one from now on", e);
            throw e;
        } finally {
            leaveAllAlone();
        }
    }

    private void leaveAllAlone() {
        waiting.close().forEach(Post::leaveAlone);
    }

    private void write(List<Post> set) {
        Map<String, Lock> turns = HashMap.newHashMap(set.size());
        try {
            set.forEach(post -> turns.computeIfAbsent(post.terms().organisation(), Turns::ofSmall));
            List<Post> inTurn = set.stream()
                    .filter(post -> turns.containsKey(post.terms().organisation()))
                    .toList();
            if (!inTurn.isEmpty()) {
                Map<Post, byte[]> taken = writer.write(inTurn);
                together.record(taken.size());
                taken.forEach((post, answer) -> post.answer().complete(Optional.of(answer)));
            }
        } catch (RuntimeException e) {
            Log.debugf(e, "%d posts will be taken alone", set.size());
        } finally {
            turns.values().forEach(Lock::unlock);
            waiting.written(set);
            set.forEach(Post::leaveAlone);
        }
    }
}
