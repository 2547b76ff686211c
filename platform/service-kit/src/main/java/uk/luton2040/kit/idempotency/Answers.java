package uk.luton2040.kit.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import uk.luton2040.kit.sql.RowArrays;

/** The remembered answers, by client and key; those of several requests in one statement. */
@ApplicationScoped
public class Answers {
    /** Not each answer sweeps: planning the sweep cost more than the answer. */
    private static final int ONE_IN = 100;

    private static final Duration KEPT_FOR = Duration.ofHours(24);

    private final AgroalDataSource database;
    private final Clock clock;

    Answers(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Held until the transaction ends, however it ends: nothing stays in flight after a crash.
     *
     * @param keys none of them twice
     * @return those that nobody else holds; to be looked for afterwards, not in the same statement, which would not see
     *     what was kept while it waited
     */
    public List<IdempotencyKey> lock(List<IdempotencyKey> keys) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("@Idempotent needs a transaction around it");
        }
        RowArrays owned = new RowArrays("text");
        keys.forEach(key -> owned.add(key.owned()));
        List<IdempotencyKey> locked = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("""
                        select place from unnest((select ?)) with ordinality as asked (owned, place)
                        where pg_try_advisory_xact_lock(hashtextextended(owned, 0))
                        """)) {
            owned.bind(connection, lock);
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    locked.add(keys.get(row.getInt(1) - 1));
                }
            }
            return locked;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Map<IdempotencyKey, Answer> find(List<IdempotencyKey> keys) {
        RowArrays asked = new RowArrays("text", "text");
        keys.forEach(key -> asked.add(key.client(), key.key()));
        Map<IdempotencyKey, Answer> answers = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select place, fingerprint, status, headers, body
                        from unnest((select ?), (select ?)) with ordinality as asked (client, key, place)
                        cross join lateral (
                            select fingerprint, status, headers, body from idempotency_answer given
                            where given.client = asked.client and given.key = asked.key and answered_at > ?
                            limit 1
                        ) given
                        """)) {
            int bound = asked.bind(connection, select);
            select.setTimestamp(bound + 1, Timestamp.from(clock.instant().minus(KEPT_FOR)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    answers.put(
                            keys.get(row.getInt(1) - 1),
                            Answer.of(row.getString(2), row.getInt(3), row.getString(4), row.getBytes(5)));
                }
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Some of what is too old, a few at a time, so that nothing waits for a great sweep. */
    private static void forgetSome(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from idempotency_answer where (client, key) in (
                    select client, key from idempotency_answer where answered_at < ?
                    order by answered_at limit 400 for update skip locked)
                """)) {
            delete.setTimestamp(1, Timestamp.from(now.minus(KEPT_FOR)));
            delete.executeUpdate();
        }
    }

    public void keep(Map<IdempotencyKey, Answer> answers) {
        Instant now = clock.instant();
        RowArrays rows = new RowArrays("text", "text", "text", "int4", "text", "bytea");
        answers.forEach((key, answer) -> rows.add(
                key.client(), key.key(), key.fingerprint(), answer.status(), answer.headersAsText(), answer.body()));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into idempotency_answer (client, key, fingerprint, status, headers, body, answered_at)
                        select answer.*, now.at from unnest(?, ?, ?, ?, ?, ?) answer, (select ?::timestamptz) now (at)
                        on conflict (client, key) do update
                        set fingerprint = excluded.fingerprint, status = excluded.status,
                            headers = excluded.headers, body = excluded.body, answered_at = excluded.answered_at
                        """)) {
            int bound = rows.bind(connection, insert);
            insert.setTimestamp(bound + 1, Timestamp.from(now));
            insert.executeUpdate();
            if (ThreadLocalRandom.current().nextInt(ONE_IN) < answers.size()) {
                forgetSome(connection, now);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
