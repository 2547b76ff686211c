package uk.luton2040.reporting.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.contracts.CompletionState;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.ReturnDecisionState;
import uk.luton2040.contracts.State;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.kit.sql.RowArrays;

/**
 * Every fact absorbed, in one sequence with one clock. Nothing in it is ever changed, so that what was known at any
 * instant can be asked again and answers the same; only what its publisher redacts is taken out of the past as well.
 */
@ApplicationScoped
public class Journal {
    /** "journal" in ASCII: one absorber at a time. */
    private static final long ABSORBER_LOCK = 0x6a6f75726e616cL;

    private final AgroalDataSource database;
    private final Clock clock;
    private final Copies copies;
    private final Moments moments = new Moments();

    Journal(AgroalDataSource database, Clock clock, Copies copies) {
        this.database = database;
        this.clock = clock;
        this.copies = copies;
    }

    /**
     * Keeps the events that are newer than what is known of their aggregates.
     *
     * @return their states, oldest first, each aggregate's newest only, without measurements that show what they showed
     *     before; empty when nothing was new
     */
    public List<State> absorb(List<Event<?>> events) {
        try (Connection connection = database.getConnection()) {
            lock(connection);
            Map<String, Known> before = known(connection, events);
            Map<String, Version> known = new HashMap<>();
            before.forEach((key, fact) -> known.put(key, fact.version()));
            List<Event<?>> fresh = new ArrayList<>();
            for (Event<?> event : events) {
                Version version = Version.of(event);
                if (version.isAfter(known.get(key(event)))) {
                    known.put(key(event), version);
                    fresh.add(event);
                }
            }
            List<Written> written = fresh.stream().map(Written::of).toList();
            append(connection, written);
            Redactions.follow(connection, fresh).forEach(copies::redact);
            Map<String, Written> newest = new LinkedHashMap<>();
            written.forEach(one -> newest.put(key(one.event()), one));
            replaceCurrent(connection, newest.values());
            return newest.values().stream()
                    .<Event<?>>map(Written::event)
                    .filter(event -> showsSomethingElse(event.state(), before.get(key(event))))
                    .<State>map(Event::state)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("the journal could not be written", e);
        }
    }

    /** Keeps every absorber waiting until the transaction ends. */
    public void holdStill() {
        try (Connection connection = database.getConnection()) {
            lock(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal could not be locked", e);
        }
    }

    /** The last instant of which the journal knows something; the epoch while it is empty. */
    public Instant knownUntil() {
        return ask(
                "select coalesce(max(known_at), 'epoch') from journal",
                row -> row.getTimestamp(1).toInstant());
    }

    /** The newest known of that aggregate; 0 while nothing is. */
    public long revisionOf(EventType type, String id) {
        return read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select revision from current_fact where type = ? and id = ?")) {
                select.setString(1, type.wireName());
                select.setString(2, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0;
                }
            }
        });
    }

    public long size() {
        return ask("select count(*) from journal", row -> row.getLong(1));
    }

    /** What is known now: everything but the measurements of KPIs and the actions on them, and those of the KPIs named. */
    public Facts now(Collection<String> kpis) {
        return read(connection -> moments.now(connection, kpis));
    }

    /** What was known at that instant, as {@link #now} says it. */
    public Facts asAt(Instant instant, Collection<String> kpis) {
        return read(connection -> moments.at(connection, instant, kpis));
    }

    /** The KPIs in groups, so that what is known of those in one of them fits into memory. */
    public List<Set<String>> pieces(Collection<String> kpis) {
        return read(connection -> Pieces.of(connection, kpis));
    }

    /**
     * Some of what was absorbed after an instant, oldest first; each aggregate as often as it was told of.
     *
     * @param until the instant after which the rest follows
     */
    public record News(List<State> states, Instant until) {}

    public News since(Instant instant, int atMost) {
        return read(connection -> moments.since(connection, instant, atMost));
    }

    /** All that was known of the KPI's measurements until that instant, oldest first. */
    public List<Remembered> past(String kpi, Instant until) {
        return read(connection -> moments.past(connection, kpi, until));
    }

    /** Every action known now, on whatever it is. */
    public List<ActionState> actions() {
        return read(connection -> moments.newest(connection, EventType.ACTION)).stream()
                .map(ActionState.class::cast)
                .toList();
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, ABSORBER_LOCK);
            lock.execute();
        }
    }

    /** A draft shows nothing that was not published before; all it tells is that something has come in. */
    private static boolean showsSomethingElse(State state, @Nullable Known before) {
        return !(state instanceof MeasurementState measurement)
                || before == null
                || before.measurement() == null
                || !Objects.equals(measurement.published(), before.measurement().published())
                || measurement.stillThere() != before.measurement().stillThere();
    }

    private static Map<String, Known> known(Connection connection, List<Event<?>> events) throws SQLException {
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
                            Known.of(new Version(row.getLong(3), row.getLong(4)), row.getString(5)));
                }
            }
            return known;
        }
    }

    private void append(Connection connection, List<Written> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        Instant knownAt = later(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                lastKnownAt(connection).plus(1, ChronoUnit.MICROS));
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

    private static void replaceCurrent(Connection connection, Collection<Written> newest) throws SQLException {
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

    /** The KPI together with which it is read; null for what is always read. */
    private static @Nullable String kpi(State state) {
        return switch (state) {
            case MeasurementState measurement -> measurement.kpi();
            case ActionState action -> action.onKpi().orElse(null);
            case CompletionState completion -> completion.kpi();
            case ReturnDecisionState decision -> decision.kpi();
            default -> null;
        };
    }

    private static Instant lastKnownAt(Connection connection) throws SQLException {
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

    private static String key(Event<?> event) {
        return event.type().wireName() + " " + event.id();
    }

    /** @param measurement what was known of it; null for other facts */
    private record Known(Version version, @Nullable MeasurementState measurement) {
        static Known of(Version version, @Nullable String measurement) {
            if (measurement == null) {
                return new Known(version, null);
            }
            State state = EventJson.read(EventType.MEASUREMENT, measurement.getBytes(StandardCharsets.UTF_8))
                    .state();
            return new Known(version, (MeasurementState) state);
        }
    }

    /** @param json as it is kept */
    private record Written(Event<?> event, String json) {
        static Written of(Event<?> event) {
            return new Written(event, EventJson.write(event));
        }

        @Nullable
        Object[] columns(Object... more) {
            List<@Nullable Object> columns = new ArrayList<>();
            columns.add(event.type().wireName());
            columns.add(event.id());
            columns.add(event.epoch());
            columns.add(event.revision());
            columns.add(kpi(event.state()));
            columns.add(json);
            columns.addAll(List.of(more));
            return columns.toArray();
        }
    }

    private record Version(long epoch, long revision) {
        static Version of(Event<?> event) {
            return new Version(event.epoch(), event.revision());
        }

        boolean isAfter(@Nullable Version other) {
            return other == null || epoch > other.epoch || epoch == other.epoch && revision > other.revision;
        }
    }

    private interface Reader<S, T> {
        T read(S source) throws SQLException;
    }

    private <T> T ask(String question, Reader<ResultSet, T> reader) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(question);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return reader.read(row);
            }
        });
    }

    private <T> T read(Reader<Connection, T> reader) {
        try (Connection connection = database.getConnection()) {
            return reader.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal could not be read", e);
        }
    }
}
