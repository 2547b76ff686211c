package uk.luton2040.measurement.submission;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.SpooledBody;
import uk.luton2040.kit.idempotency.IdempotencyKey;

/**
 * Takes small posts of values that nobody has given before, many in one transaction: those that come in while a set is
 * being written are the next. A lone one waits for nobody. Each keeps its own verdicts, submission and remembered answer,
 * and is answered after the commit. What has anything else about it is left to be taken alone: a refused row, a value
 * that is there already, a key that was used before; so is all of a set that could not be written.
 */
@ApplicationScoped
class FirstValues {
    private static final long LOOK_FOR_THE_END_MILLIS = 500;

    private final FirstValuesWriter writer;
    private final DistributionSummary together;
    private final BlockingQueue<Post> coming = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean running = true;

    FirstValues(FirstValuesWriter writer, MeterRegistry meters) {
        this.writer = writer;
        this.together = DistributionSummary.builder("luton2040.submissions.together")
                .description("Small posts written in one transaction")
                .register(meters);
        this.thread = Thread.ofPlatform().name("first-values").daemon().unstarted(this::run);
    }

    /** A post that waits for its answer's bytes: empty when it is to be taken alone. */
    record Post(
            Intake.Terms terms,
            List<PostedRow> rows,
            Optional<IdempotencyKey> key,
            @Nullable String traceparent,
            Response head,
            CompletableFuture<Optional<byte[]>> answer) {

        Post(Intake.Terms terms, List<PostedRow> rows, Optional<IdempotencyKey> key, @Nullable String traceparent) {
            this(
                    terms,
                    rows,
                    key,
                    traceparent,
                    SubmissionResource.created(terms.submission()).build(),
                    new CompletableFuture<>());
        }

        private Series series(PostedRow row) {
            return new Series(terms.organisation(), row.row().kpi(), row.row().category());
        }

        void leaveAlone() {
            answer.complete(Optional.empty());
        }
    }

    /** Of two posts in one series the later must find the earlier's value there. */
    private record Series(
            String organisation,
            @Nullable String kpi,
            @Nullable String category) {}

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** @return empty when it is to be taken alone */
    @TakesTurns
    Optional<Response> take(SpooledBody body, Post post) {
        coming.add(post);
        if (!running && coming.remove(post)) {
            post.leaveAlone();
        }
        return post.answer()
                .join()
                .map(bytes -> Response.fromResponse(post.head())
                        .entity(bytes)
                        .type(MediaType.APPLICATION_JSON)
                        .build());
    }

    private void run() {
        Queue<Post> waiting = new LinkedList<>();
        try {
            while (running) {
                if (waiting.isEmpty()) {
                    Post first = coming.poll(LOOK_FOR_THE_END_MILLIS, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    waiting.add(first);
                }
                coming.drainTo(waiting);
                write(next(waiting));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running = false;
            coming.drainTo(waiting);
            waiting.forEach(Post::leaveAlone);
        }
    }

    private void write(List<Post> set) {
        try {
            Map<Post, byte[]> taken = writer.write(set);
            together.record(taken.size());
            taken.forEach((post, answer) -> post.answer().complete(Optional.of(answer)));
        } catch (RuntimeException e) {
            Log.debugf(e, "%d posts will be taken alone", set.size());
        } finally {
            set.forEach(Post::leaveAlone);
        }
    }

    /** Takes those out of the queue that may be written together. */
    private static List<Post> next(Queue<Post> waiting) {
        List<Post> set = new ArrayList<>();
        Set<Series> series = new HashSet<>();
        Set<String> keys = new HashSet<>();
        int rows = 0;
        for (Iterator<Post> posts = waiting.iterator(); posts.hasNext() && rows < Intake.AT_A_TIME; ) {
            Post post = posts.next();
            if (post.rows().stream().anyMatch(row -> series.contains(post.series(row)))) {
                continue;
            }
            posts.remove();
            if (post.key().filter(key -> !keys.add(key.owned())).isPresent()) {
                post.leaveAlone();
                continue;
            }
            post.rows().forEach(row -> series.add(post.series(row)));
            rows += post.rows().size();
            set.add(post);
        }
        return set;
    }
}
