package uk.luton2040.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The relay's side of the outbox table, on its own direct connection. */
record OutboxTable(Connection connection) {
    /** "outbox" in ASCII: one relay at a time in each database. */
    private static final long RELAY_LOCK = 0x6f7574626f78L;

    boolean tryLock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * The events of the oldest rows, each as its history has it or, a dead letter, in its own words. A row's events come
     * all or none.
     *
     * @param limit the first row with which there are as many events is the last
     */
    List<OutboxEvent> oldest(int limit) throws SQLException {
        List<OutboxRow> rows = oldestRows(limit);
        Map<Long, Words> histories = histories(rows);
        return rows.stream().flatMap(row -> row.events(histories).stream()).toList();
    }

    private List<OutboxRow> oldestRows(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select seq, coalesce(ids, array[id]), coalesce(histories, array[history]),
                    aggregatetype, aggregateid, type, payload, traceparent, occurred_at
                from (
                    select *, coalesce(sum(coalesce(cardinality(ids), 1))
                        over (order by seq rows between unbounded preceding and 1 preceding), 0) as before
                    from (select * from outbox order by seq limit ?) oldest
                ) counted
                where before < ?
                order by seq
                """)) {
            select.setInt(1, limit);
            select.setInt(2, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new OutboxRow(
                            row.getLong(1),
                            (UUID[]) row.getArray(2).getArray(),
                            (Long[]) row.getArray(3).getArray(),
                            row.getString(4) == null
                                    ? null
                                    : new Words(row.getString(4), row.getString(5), row.getString(6), row.getString(7)),
                            row.getString(8),
                            row.getTimestamp(9).toInstant()));
                }
            }
            return rows;
        }
    }

    /** By their numbers, which the planner sees: from a join it might read all that was ever told. */
    private Map<Long, Words> histories(List<OutboxRow> rows) throws SQLException {
        Object[] numbers = rows.stream()
                .map(OutboxRow::histories)
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .toArray();
        if (numbers.length == 0) {
            return Map.of();
        }
        try (PreparedStatement select =
                connection.prepareStatement("select seq, type, id, payload from history where seq = any (?)")) {
            select.setArray(1, connection.createArrayOf("int8", numbers));
            Map<Long, Words> words = HashMap.newHashMap(numbers.length);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String type = row.getString(2);
                    words.put(row.getLong(1), new Words(type, row.getString(3), type, row.getString(4)));
                }
            }
            return words;
        }
    }

    /** Exactly these, never "up to the last seq": sequence order is not commit order. */
    void delete(List<OutboxEvent> sent) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where seq = any (?)")) {
            Object[] numbers = sent.stream().map(OutboxEvent::seq).distinct().toArray();
            delete.setArray(1, connection.createArrayOf("int8", numbers));
            delete.executeUpdate();
        }
    }
}
