package uk.luton2040.kit.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.luton2040.contracts.Event;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.kit.history.History;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.sql.RowArrays;

/**
 * Where a service leaves its events: rows written in the same transaction as the change they tell of, sent to Kafka
 * afterwards by the {@link OutboxRelay}, and kept for ever in the {@link History}. Either all happen or none.
 */
@ApplicationScoped
public class Outbox {
    /** Both in one statement: what is told and what is remembered are the same. */
    private static final String INSERT = """
            with told as (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                    as t (event, type, id, epoch, revision, what, who, why, at, payload, trace, place)
            ), remembered as (
                insert into history (type, id, epoch, revision, what, who, why, changed_at, payload)
                select type, id, epoch, revision, what, who, why, at, payload from told order by place
            )
            insert into outbox (id, aggregatetype, aggregateid, type, revision, payload, traceparent, occurred_at)
            select event, type, id, type, revision, payload, trace, at from told order by place
            """;

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
        String trace = Traced.currentParent();
        addTraced(events.stream().map(event -> new Traced(event, trace)).toList());
    }

    /** Adds events of several requests, in the order given. */
    public void addTraced(List<Traced> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long epoch = epoch(connection);
            for (int from = 0; from < events.size(); from += AT_A_TIME) {
                add(events.subList(from, Math.min(from + AT_A_TIME, events.size())), epoch, connection, insert);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be written", e);
        }
        wakeRelayAfterCommit();
    }

    private static void add(List<Traced> events, long epoch, Connection connection, PreparedStatement insert)
            throws SQLException {
        RowArrays rows = new RowArrays(
                "uuid", "text", "text", "int8", "int8", "text", "text", "text", "timestamptz", "text", "text");
        for (Traced traced : events) {
            Event<?> event = traced.event();
            rows.add(
                    UUID.randomUUID(),
                    event.type().wireName(),
                    event.id(),
                    epoch,
                    event.revision(),
                    event.change().what(),
                    event.change().who(),
                    event.change().why(),
                    event.change().when(),
                    payload(event.in(epoch)),
                    traced.traceparent());
        }
        rows.bind(connection, insert);
        insert.executeUpdate();
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
    private long epoch(Connection connection) throws SQLException {
        long known = epoch;
        if (known == 0) {
            try (PreparedStatement select = connection.prepareStatement("select epoch from publisher_epoch");
                    ResultSet row = select.executeQuery()) {
                row.next();
                known = row.getLong(1);
                epoch = known;
            }
        }
        return known;
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
