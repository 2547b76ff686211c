package uk.luton2040.reporting.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.State;

/**
 * Reads what was known at an instant. What that takes depends on how many aggregates are asked for, neither on how often
 * they were revised nor on what else there is. An aggregate stays with the KPI it was first of.
 */
final class Moments {
    /** The catalogue changes seldom: most instants that are asked for share a few. */
    private static final int CATALOGUES = 8;

    private static final String NEWEST_OF_CATALOGUE = """
            select known_at, type, id, epoch, revision from journal
            where kpi is null and known_at <= ? order by known_at desc limit 1
            """;

    private static final String CATALOGUE = """
            select f.type, f.id, then_.epoch, then_.revision
            from current_fact f
            cross join lateral (
                select epoch, revision from journal
                where type = f.type and id = f.id and known_at <= ?
                order by known_at desc limit 1) then_
            where f.kpi is null
            """;

    private static final String OF_KPIS = """
            select f.type, f.id, then_.epoch, then_.revision, then_.event
            from current_fact f
            cross join lateral (
                select epoch, revision, event from journal
                where type = f.type and id = f.id and known_at <= ?
                order by known_at desc limit 1) then_
            where f.kpi = any (?)
            """;

    private static final String OF_KPIS_NOW = "select type, id, epoch, revision from current_fact where kpi = any (?)";

    /** Later than anything is known, and within PostgreSQL's calendar. */
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final ParsedFacts ofCatalogue = ParsedFacts.ofCatalogue();
    private final ParsedFacts ofKpis = ParsedFacts.ofKpis();
    private final SequencedMap<Version, Facts> catalogues = new LinkedHashMap<>(CATALOGUES * 2, 0.75f, true);

    /** What the catalogue is known by: the fact that made it what it is. */
    private record Version(Instant knownAt, ParsedFacts.Fact fact) {}

    Facts now(Connection connection, Collection<String> kpis) throws SQLException {
        Facts catalogue = catalogue(connection, EVER);
        return catalogue.with(ofKpis(connection, catalogue.withOperands(kpis)));
    }

    Facts at(Connection connection, Instant instant, Collection<String> kpis) throws SQLException {
        Facts catalogue = catalogue(connection, instant);
        return catalogue.with(ofKpis(connection, instant, catalogue.withOperands(kpis)));
    }

    /** All of one kind, whether they are read together with a KPI or not. */
    List<State> newest(Connection connection, EventType type) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select type, id, epoch, revision, event from current_fact where type = ? order by id")) {
            select.setString(1, type.wireName());
            return states(select);
        }
    }

    Journal.News since(Connection connection, Instant instant, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select known_at, type, id, epoch, revision, event from journal
                where known_at > ? order by known_at limit ?
                """)) {
            select.setTimestamp(1, Timestamp.from(instant));
            select.setInt(2, atMost);
            List<State> states = new ArrayList<>();
            Instant until = instant;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    states.add(ParsedFacts.Fact.of(row).parse(row.getString("event")));
                    until = row.getTimestamp("known_at").toInstant();
                }
            }
            return new Journal.News(states, until);
        }
    }

    /** What each measurement of a KPI was known to be, one state after the other. */
    List<Remembered> past(Connection connection, String kpi, Instant until) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select j.known_at, j.type, j.id, j.epoch, j.revision, j.event
                from current_fact f
                join journal j on j.type = f.type and j.id = f.id
                where f.kpi = ? and f.type = ? and j.known_at <= ?
                order by j.known_at
                """)) {
            select.setString(1, kpi);
            select.setString(2, EventType.MEASUREMENT.wireName());
            select.setTimestamp(3, Timestamp.from(until));
            List<Remembered> past = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    State state = ParsedFacts.Fact.of(row).parse(row.getString("event"));
                    past.add(new Remembered(row.getTimestamp("known_at").toInstant(), (MeasurementState) state));
                }
            }
            return past;
        }
    }

    /** It is read as at the fact that made it, not as it is by then: so what is kept is true of that version for ever. */
    private Facts catalogue(Connection connection, Instant until) throws SQLException {
        Optional<Version> version = version(connection, until);
        if (version.isEmpty()) {
            return Facts.of(List.of());
        }
        Facts known = kept(version.get());
        if (known != null) {
            return known;
        }
        Facts read = Facts.of(
                ofCatalogue.states(connection, facts(connection, version.get().knownAt())));
        keep(version.get(), read);
        return read;
    }

    private @Nullable Facts kept(Version version) {
        synchronized (catalogues) {
            return catalogues.get(version);
        }
    }

    private void keep(Version version, Facts facts) {
        synchronized (catalogues) {
            catalogues.put(version, facts);
            if (catalogues.size() > CATALOGUES) {
                catalogues.pollFirstEntry();
            }
        }
    }

    private static Optional<Version> version(Connection connection, Instant until) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEWEST_OF_CATALOGUE)) {
            select.setTimestamp(1, Timestamp.from(until));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Version(row.getTimestamp("known_at").toInstant(), ParsedFacts.Fact.of(row)))
                        : Optional.empty();
            }
        }
    }

    private static List<ParsedFacts.Fact> facts(Connection connection, Instant until) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CATALOGUE)) {
            select.setTimestamp(1, Timestamp.from(until));
            return facts(select);
        }
    }

    private static List<ParsedFacts.Fact> facts(PreparedStatement select) throws SQLException {
        List<ParsedFacts.Fact> facts = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                facts.add(ParsedFacts.Fact.of(row));
            }
        }
        return facts;
    }

    private List<State> ofKpis(Connection connection, Collection<String> kpis) throws SQLException {
        if (kpis.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement select = connection.prepareStatement(OF_KPIS_NOW)) {
            select.setArray(1, connection.createArrayOf("text", kpis.toArray()));
            return ofKpis.states(connection, facts(select));
        }
    }

    private static List<State> ofKpis(Connection connection, Instant until, Collection<String> kpis)
            throws SQLException {
        if (kpis.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement select = connection.prepareStatement(OF_KPIS)) {
            select.setTimestamp(1, Timestamp.from(until));
            select.setArray(2, connection.createArrayOf("text", kpis.toArray()));
            return states(select);
        }
    }

    private static List<State> states(PreparedStatement select) throws SQLException {
        List<State> states = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                states.add(ParsedFacts.Fact.of(row).parse(row.getString("event")));
            }
        }
        return states;
    }
}
