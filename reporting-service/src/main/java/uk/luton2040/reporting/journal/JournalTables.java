package uk.luton2040.reporting.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.kit.sql.RowArrays;

/** The table of all facts and that of each aggregate's newest, as they are written. */
final class JournalTables {
    private JournalTables() {}

    static Map<String, Known> known(Connection connection, List<Event<?>> events) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select f.type, f.id, f.epoch, f.revision, case when f.type = ? then f.event end
                from current_fact f
                join unnest(?, ?) as wanted (type, id) on f.type = wanted.type and f.id = wanted.id
                """)) {
            select.setString(1, EventType.MEASUREMENT.wireName());
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            events.stream()
                                    .map(event -> event.type().wireName())
                                    .toArray()));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "text", events.stream().map(Event::id).toArray()));
            Map<String, Known> known = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(
                            row.getString(1) + " " + row.getString(2),
                            Known.of(new Known.Version(row.getLong(3), row.getLong(4)), row.getString(5)));
                }
            }
            return known;
        }
    }

    /** In their order, each a microsecond after the one before, all after whatever is there. */
    static void append(Connection connection, List<Written> fresh, Instant now) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        Instant knownAt = later(
                now.truncatedTo(ChronoUnit.MICROS), lastKnownAt(connection).plus(1, ChronoUnit.MICROS));
        RowArrays rows = new RowArrays("text", "text", "int8", "int8", "text", "text", "timestamptz");
        for (Written one : fresh) {
            rows.add(one.columns(knownAt));
            knownAt = knownAt.plus(1, ChronoUnit.MICROS);
        }
        write(connection, rows, """
                insert into journal (type, id, epoch, revision, kpi, event, known_at)
                select * from unnest(?, ?, ?, ?, ?, ?, ?)
                """);
    }

    static void replaceCurrent(Connection connection, Collection<Written> newest) throws SQLException {
        if (newest.isEmpty()) {
            return;
        }
        RowArrays rows = new RowArrays("text", "text", "int8", "int8", "text", "text");
        newest.forEach(one -> rows.add(one.columns()));
        write(connection, rows, """
                insert into current_fact (type, id, epoch, revision, kpi, event) select * from unnest(?, ?, ?, ?, ?, ?)
                on conflict (type, id) do update
                set epoch = excluded.epoch, revision = excluded.revision, kpi = excluded.kpi, event = excluded.event
                """);
    }

    private static void write(Connection connection, RowArrays rows, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            rows.bind(connection, statement);
            statement.executeUpdate();
        }
    }

    /** The epoch while nothing is there. */
    static Instant lastKnownAt(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select coalesce(max(known_at), 'epoch') from journal");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static String key(Event<?> event) {
        return event.type().wireName() + " " + event.id();
    }
}
