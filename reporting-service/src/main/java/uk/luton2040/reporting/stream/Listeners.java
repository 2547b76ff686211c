package uk.luton2040.reporting.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.reporting.view.ViewNews;

/**
 * Everybody who reads the stream from this replica. The changes are read from the database once for all of them,
 * whichever replica made them.
 */
@ApplicationScoped
class Listeners {
    /** More than all that can be told of the past at once: a client that reads more slowly than that is let go. */
    private static final int BUFFERED = Changes.KEPT + 1_000;

    private final Changes changes;
    private final Clock clock;
    private final int most;
    private final Set<Listener> listening = ConcurrentHashMap.newKeySet();
    private final Recent recent = new Recent(Changes.KEPT);

    Listeners(
            Changes changes,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "luton2040.stream.most-clients") int most) {
        this.changes = changes;
        this.clock = clock;
        this.most = most;
        Gauge.builder("luton2040.stream.clients", listening, Set::size)
                .description("Clients that read the stream of changes from this replica")
                .register(meters);
    }

    /**
     * @param board the only one to hear of; null for all
     * @param lastKnown the last position the client has heard of; null when it comes for the first time
     * @param until when its token ends
     */
    Multi<OutboundSseEvent> stream(Sse sse, @Nullable String board, @Nullable Long lastKnown, Instant until) {
        if (listening.size() >= most) {
            throw new ProblemException(ProblemType.BUSY, "As many clients as can be served read the stream already.");
        }
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(
                        client -> join(new Listener(sse, client, board, until), lastKnown, client),
                        BackPressureStrategy.BUFFER)
                .onOverflow()
                .buffer(BUFFERED);
    }

    int size() {
        return listening.size();
    }

    /** With no change told meanwhile, so that none is left out and none comes twice. */
    private synchronized void join(Listener listener, @Nullable Long lastKnown, MultiEmitter<?> client) {
        catchUp();
        Instant now = clock.instant();
        if (lastKnown == null) {
            listener.greet(recent.newest(), now);
        } else if (recent.reachesBackTo(lastKnown)) {
            listener.greet(lastKnown, now);
            listener.tell(recent.after(lastKnown), now);
        } else {
            listener.reload(recent.newest(), now);
        }
        listening.add(listener);
        client.onTermination(() -> listening.remove(listener));
    }

    void on(@Observes ViewNews.Heard changed) {
        catchUp();
    }

    private synchronized void catchUp() {
        List<Change> fresh = changes.after(recent.newest());
        if (!fresh.isEmpty()) {
            recent.add(fresh);
            Instant now = clock.instant();
            listening.forEach(listener -> listener.tell(fresh, now));
        }
    }

    @Scheduled(every = "1s")
    void tick() {
        Instant now = clock.instant();
        listening.forEach(listener -> listener.tick(now));
    }

    void stop(@Observes ShutdownEvent stopping) {
        listening.forEach(Listener::leave);
    }
}
