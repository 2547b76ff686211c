package uk.luton2040.kit.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import uk.luton2040.contracts.Event;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.kit.history.History;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.kit.sql.RowArrays;

/**
 * Where a service leaves its events: kept for ever in the {@link History}, in the same transaction as the change they
 * tell of, with rows that point to it, by which the {@link OutboxRelay} sends them to Kafka afterwards. Either all
 * happen or none.
 */
@ApplicationScoped
public class Outbox {
    /** Numbered in the order given; those that are told together wait as one row. */
    private static final String INSERT = """
            with told as (
                select nextval('history_seq_seq') as seq, t.*
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                    as t (type, id, epoch, revision, what, who, why, at, payload, trace, together, place)
                order by place
            ), remembered as (
                insert into history (seq, type, id, epoch, revision, what, who, why, changed_at, payload)
                overriding system value
                select seq, type, id, epoch, revision, what, who, why, at, payload from told
            )
            insert into outbox (ids, histories, traceparent, occurred_at)
            select array_agg(gen_random_uuid()), array_agg(seq order by seq), min(trace), min(at)
            from told group by together order by together
            """;

    /** At most so many share a row: 1.3 KB, which stays in its page and costs little more than one of a single event. */
    private static final int TOGETHER = 50;

    /** As many round trips as an import needs, so that it does not hold the words of all its events at once. */
    private static final int AT_A_TIME = 1_000;

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxRelay relay;
    private volatile long epoch;

    Outbox(AgroalDataSource database, TransactionSynchronizationRegistry transactions, OutboxRelay relay) {
        this.database = database;
        this.transactions = transactions;
        this.relay = relay;
    }

    public void add(Event<?> event) {
        addAll(List.of(event));
    }

    /** Adds events in the order given. */
    public void addAll(Collection<? extends Event<?>> events) {
        List<Traced> traced = traced(events);
        for (int from = 0; from < traced.size(); from += AT_A_TIME) {
            RoundTrip trip = new RoundTrip();
            addTraced(traced.subList(from, Math.min(from + AT_A_TIME, traced.size())), trip);
            trip.make(database);
        }
    }

    /** Adds events in the order given when the trip is made, in the caller's transaction. */
    public void addAll(Collection<? extends Event<?>> events, RoundTrip trip) {
        addTraced(traced(events), trip);
    }

    private static List<Traced> traced(Collection<? extends Event<?>> events) {
        String trace = Traced.currentParent();
        return events.stream().map(event -> new Traced(event, trace)).toList();
    }

    /** As {@link #addAll(Collection, RoundTrip)}, of several requests. */
    public void addTraced(List<Traced> events, RoundTrip trip) {
        if (events.isEmpty()) {
            return;
        }
        long epoch = epoch();
        RowArrays rows = new RowArrays(
                "text", "text", "int8", "int8", "text", "text", "text", "timestamptz", "text", "text", "int4");
        int together = 0;
        int first = 0;
        for (int i = 0; i < events.size(); i++) {
            if (i - first == TOGETHER || !events.get(i).isToldWith(events.get(first))) {
                together++;
                first = i;
            }
            Event<?> event = events.get(i).event();
            rows.add(
                    event.type().wireName(),
                    event.id(),
                    epoch,
                    event.revision(),
                    event.change().what(),
                    event.change().who(),
                    event.change().why(),
                    event.change().when(),
                    payload(event.in(epoch)),
                    events.get(i).traceparent(),
                    together);
        }
        trip.write(INSERT, rows);
        wakeRelayAfterCommit();
    }

    /** An event too large for Kafka would block all behind it for ever: better to refuse the request that makes it. */
    private static String payload(Event<?> event) {
        String payload = EventJson.write(event);
        if (payload.getBytes(StandardCharsets.UTF_8).length > Topics.LARGEST_PAYLOAD) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE,
                    "All that is known of '%s' would be more than %d bytes; shorten its texts."
                            .formatted(event.id(), Topics.LARGEST_PAYLOAD));
        }
        return payload;
    }

    /** Asked for once: it is raised while the service is down, after a restore. */
    private long epoch() {
        if (epoch == 0) {
            RoundTrip trip = new RoundTrip();
            trip.read("select epoch from publisher_epoch", row -> epoch = row.getLong(1));
            trip.make(database);
            if (epoch == 0) {
                throw new IllegalStateException("publisher_epoch has no row");
            }
        }
        return epoch;
    }

    private void wakeRelayAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
