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

    /**
     * The events of the oldest rows, each as its history has it or, a dead letter, in its own words. A row's events come
     * all or none. Each history is looked up by itself: a join might read all that was ever told.
     *
     * @param limit the first row with which there are as many events is the last
     */
    List<OutboxEvent> oldest(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select o.seq, told.id, coalesce(h.type, o.aggregatetype), coalesce(h.id, o.aggregateid),
                    coalesce(h.type, o.type), coalesce(h.payload, o.payload), o.traceparent, o.occurred_at
                from (
                    select *, coalesce(sum(coalesce(cardinality(ids), 1))
                        over (order by seq rows between unbounded preceding and 1 preceding), 0) as before
                    from (select * from outbox order by seq limit ?) oldest
                ) o
                cross join lateral unnest(coalesce(o.ids, array[o.id]), coalesce(o.histories, array[o.history]))
                    with ordinality told (id, history, place)
                left join lateral (select * from history where seq = told.history limit 1) h on true
                where o.before < ?
                order by o.seq, told.place
                """)) {
            select.setInt(1, limit);
            select.setInt(2, limit);
            List<OutboxEvent> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new OutboxEvent(
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
            return events;
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
