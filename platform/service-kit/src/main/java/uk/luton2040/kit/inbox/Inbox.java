package uk.luton2040.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.kit.event.EventJson;

/**
 * Takes batches of records to a service's projections, a transaction a batch. Types unknown here are counted and
 * passed over; what cannot be decoded goes to the dead letters, alone; when the database is away the batch waits and
 * is tried again until it comes back, so nothing good is ever dropped.
 */
@ApplicationScoped
public class Inbox {
    private static final int TRANSACTION_SECONDS = 120;
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private final String application;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final Counter unknown;
    private final Counter undecodable;
    private final Counter retried;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<Runnable, Instant> triedAgain = new ConcurrentHashMap<>();

    Inbox(
            @ConfigProperty(name = "quarkus.application.name") String application,
            DeadLetters deadLetters,
            Clock clock,
            MeterRegistry meters) {
        this.application = application;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.unknown = meters.counter("luton2040.inbox.unknown");
        this.undecodable = meters.counter("luton2040.inbox.undecodable");
        this.retried = meters.counter("luton2040.inbox.retried");
        Gauge.builder("luton2040.inbox.retrying.age", this, Inbox::secondsTriedAgain)
                .description("For how long a batch has been tried again in vain; 0 when none is")
                .baseUnit("seconds")
                .register(meters);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping.countDown();
    }

    /** Since when a batch has been tried again in vain; empty when none is. */
    Optional<Instant> triedAgainSince() {
        return triedAgain.values().stream().min(Comparator.naturalOrder());
    }

    private double secondsTriedAgain() {
        return triedAgainSince()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    /** Hands the batch's events, in order, to the projection; returns when they are committed. */
    public void absorb(ConsumerRecords<String, byte[]> records, Consumer<List<Event<?>>> projection) {
        List<Event<?>> events = new ArrayList<>(records.count());
        List<DeadLetter> undecoded = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            sort(record, events, undecoded);
        }
        commit(() -> {
            deadLetters.keep(undecoded, clock.instant());
            projection.accept(events);
        });
    }

    private void sort(ConsumerRecord<String, byte[]> record, List<Event<?>> events, List<DeadLetter> undecoded) {
        Optional<String> typeName = Headers.type(record);
        if (typeName.isEmpty() || record.value() == null) {
            undecodable.increment();
            undecoded.add(DeadLetter.of(record, application, "no ce_type header, or no value"));
            return;
        }
        Optional<EventType> type = EventType.of(typeName.get());
        if (type.isEmpty()) {
            unknown.increment();
            return;
        }
        try {
            events.add(EventJson.read(type.get(), record.value()));
        } catch (RuntimeException e) {
            undecodable.increment();
            undecoded.add(DeadLetter.of(record, application, String.valueOf(e.getMessage())));
        }
    }

    private void commit(Runnable work) {
        try {
            tryUntilCommitted(work);
        } finally {
            triedAgain.remove(work);
        }
    }

    private void tryUntilCommitted(Runnable work) {
        long wait = 100;
        while (true) {
            try {
                QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(work);
                return;
            } catch (RuntimeException e) {
                retried.increment();
                triedAgain.putIfAbsent(work, clock.instant());
                Log.warnf(e, "A batch could not be absorbed and is tried again in %d ms", wait);
                if (stopped(wait)) {
                    throw e;
                }
                wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS);
            }
        }
    }

    private boolean stopped(long waitMillis) {
        try {
            return stopping.await(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
