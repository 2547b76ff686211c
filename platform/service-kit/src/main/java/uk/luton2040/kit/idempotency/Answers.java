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
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** The remembered answers, by client and key. */
@ApplicationScoped
class Answers {
    /** Not each answer sweeps: planning the sweep cost more than the answer. */
    private static final int ONE_IN = 100;

    private static final Duration KEPT_FOR = Duration.ofHours(24);

    private final AgroalDataSource database;
    private final Clock clock;

    Answers(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Held until the transaction ends, however it ends: nothing stays in flight after a crash. */
    void lock(String client, String key) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("@Idempotent needs a transaction around it");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, client + "\n" + key);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new ProblemException(
                            ProblemType.REQUEST_IN_FLIGHT, "The first request with this key has not finished.");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Answer> find(String client, String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select fingerprint, status, headers, body from idempotency_answer
                        where client = ? and key = ? and answered_at > ?
                        """)) {
            select.setString(1, client);
            select.setString(2, key);
            select.setTimestamp(3, Timestamp.from(clock.instant().minus(KEPT_FOR)));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(Answer.of(row.getString(1), row.getInt(2), row.getString(3), row.getBytes(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Some of what is too old, a few at a time, so that nothing waits for a great sweep. */
    private void forgetSome(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from idempotency_answer where (client, key) in (
                    select client, key from idempotency_answer where answered_at < ?
                    order by answered_at limit 400 for update skip locked)
                """)) {
            delete.setTimestamp(1, Timestamp.from(now.minus(KEPT_FOR)));
            delete.executeUpdate();
        }
    }

    void keep(String client, String key, Answer answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into idempotency_answer (client, key, fingerprint, status, headers, body, answered_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (client, key) do update
                        set fingerprint = excluded.fingerprint, status = excluded.status,
                            headers = excluded.headers, body = excluded.body, answered_at = excluded.answered_at
                        """)) {
            insert.setString(1, client);
            insert.setString(2, key);
            insert.setString(3, answer.fingerprint());
            insert.setInt(4, answer.status());
            insert.setString(5, answer.headersAsText());
            insert.setBytes(6, answer.body());
            insert.setTimestamp(7, Timestamp.from(clock.instant()));
            insert.executeUpdate();
            if (ThreadLocalRandom.current().nextInt(ONE_IN) == 0) {
                forgetSome(connection, clock.instant());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
