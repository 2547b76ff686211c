package uk.luton2040.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    /** Each with what it points to, or a dead letter's own words. */
    List<OutboxRow> oldest(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select o.seq, o.id, coalesce(h.type, o.aggregatetype), coalesce(h.id, o.aggregateid),
                    coalesce(h.type, o.type), coalesce(h.payload, o.payload), o.traceparent, o.occurred_at
                from (select * from outbox order by seq limit ?) o left join history h on h.seq = o.history
                order by o.seq
                """)) {
            select.setInt(1, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new OutboxRow(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getTimestamp(8).toInstant()));
                }
            }
            return rows;
        }
    }

    /** Exactly these, never "up to the last seq": sequence order is not commit order. */
    void delete(List<OutboxRow> sent) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where seq = any (?)")) {
            Object[] numbers = sent.stream().map(OutboxRow::seq).toArray();
            delete.setArray(1, connection.createArrayOf("int8", numbers));
            delete.executeUpdate();
        }
    }
}
