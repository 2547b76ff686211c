package uk.luton2040.reporting.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.State;

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
            Map<String, Known> before = JournalTables.known(connection, events);
            Map<String, Known.Version> known = new HashMap<>();
            before.forEach((key, fact) -> known.put(key, fact.version()));
            List<Event<?>> fresh = new ArrayList<>();
            for (Event<?> event : events) {
                Known.Version version = Known.Version.of(event);
                if (version.isAfter(known.get(JournalTables.key(event)))) {
                    known.put(JournalTables.key(event), version);
                    fresh.add(event);
                }
            }
            List<Written> written = fresh.stream().map(Written::of).toList();
            JournalTables.append(connection, written, clock.instant());
            Redactions.follow(connection, fresh).forEach(copies::redact);
            Map<String, Written> newest = new LinkedHashMap<>();
            written.forEach(one -> newest.put(JournalTables.key(one.event()), one));
            JournalTables.replaceCurrent(connection, newest.values());
            return newest.values().stream()
                    .<Event<?>>map(Written::event)
                    .filter(event -> Known.showsSomethingElse(event.state(), before.get(JournalTables.key(event))))
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
        return read(JournalTables::lastKnownAt);
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
