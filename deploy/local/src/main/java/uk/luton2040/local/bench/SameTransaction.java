package uk.luton2040.local.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a post of one value writes, written by plain JDBC to tables of the same shape in the same database: the least
 * that the database itself takes for it. The tables are dropped at the end.
 */
final class SameTransaction implements AutoCloseable {
    private static final List<String> TABLES =
            List.of("measurement", "measurement_revision", "submission", "idempotency_answer", "outbox");
    private static final String PAYLOAD = "x".repeat(600);

    private final Connection connection;
    private final UUID measurement = UUID.randomUUID();
    private int number;

    /** @param connection to the measurement service's database; closed with this */
    SameTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists bench cascade");
            statement.execute("create schema bench");
            for (String table : TABLES) {
                statement.execute("create table bench.%1$s (like public.%1$s including all)".formatted(table));
            }
            statement.execute("set search_path = bench");
        }
        run("""
                insert into measurement (id, kpi, period, period_end, organisation, category, standing,
                    first_submitted_at, revision, lock)
                values (?, 'DIS-02', 'FY2021-Q2', '2021-10-01', 'housing', '', 'PUBLISHED', now(), 0, 0)
                """, measurement);
        connection.setAutoCommit(false);
    }

    void run() throws SQLException {
        number++;
        Timestamp now = Timestamp.from(Instant.now());
        run("select id, revision from measurement where id = ?", measurement);
        run("""
                insert into measurement_revision (measurement, number, standing, value, quality, reason, illustrative,
                    submitted_by, submitted_at, published_at)
                values (?, ?, 'PUBLISHED', ?, 'final', 'correction', true, 'bench', ?, ?)
                """, measurement, number, BigDecimal.valueOf(number), now, now);
        run("update measurement set revision = ? where id = ?", number, measurement);
        run("""
                insert into submission (id, organisation, submitted_by, submitted_at, accepted, refused, verdicts)
                values (?, 'housing', 'bench', ?, 1, 0, ?)
                """, UUID.randomUUID(), now, PAYLOAD);
        run("""
                insert into outbox (id, aggregatetype, aggregateid, type, revision, payload, occurred_at)
                values (?, 'measurement', ?, 'measurement', ?, ?, ?)
                """, UUID.randomUUID(), measurement.toString(), number, PAYLOAD, now);
        run("""
                insert into idempotency_answer (client, key, fingerprint, status, headers, body, answered_at)
                values ('bench', ?, 'f', 201, '', ?, ?)
                """, UUID.randomUUID().toString(), new byte[PAYLOAD.length()], now);
        connection.commit();
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            connection.rollback();
            statement.execute("drop schema bench cascade");
            connection.commit();
        }
    }
}
