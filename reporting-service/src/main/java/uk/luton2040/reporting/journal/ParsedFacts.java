package uk.luton2040.reporting.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.State;
import uk.luton2040.kit.event.EventJson;

/**
 * The state of each aggregate as it was last read, so that what has not changed is neither fetched nor parsed again. An
 * epoch and a revision name one content for ever, so nothing here can be out of date; there is one entry for each
 * aggregate.
 */
final class ParsedFacts {
    /** A catalogue's worth of events in one answer of the database would be more than there is room for. */
    private static final int AT_ONCE = 500;

    /** These and no later ones. */
    private static final String OF_JOURNAL = """
            select type, id, epoch, revision, event from journal
            join unnest(?, ?, ?, ?) as wanted (type, id, epoch, revision) using (type, id, epoch, revision)
            """;

    /** These, or what has taken their place meanwhile. */
    private static final String OF_NOW = """
            select f.type, f.id, f.epoch, f.revision, f.event from current_fact f
            join unnest(?, ?, ?, ?) as wanted (type, id, epoch, revision) on f.type = wanted.type and f.id = wanted.id
            """;

    /** In characters as published: some ten thousand usual ones. Parsed they take two or three times as much. */
    private static final int RECENT = 10_000_000;

    private final String events;
    private final Cache<String, Parsed> byAggregate;

    private ParsedFacts(String events, Cache<String, Parsed> byAggregate) {
        this.events = events;
        this.byAggregate = byAggregate;
    }

    /** All of the catalogue's aggregates are kept. */
    static ParsedFacts ofCatalogue() {
        return new ParsedFacts(OF_JOURNAL, Caffeine.newBuilder().build());
    }

    /** Of measurements, which are too many, those are kept that were read of late: what is revised is revised again. */
    static ParsedFacts ofKpis() {
        return new ParsedFacts(
                OF_NOW,
                Caffeine.newBuilder()
                        .maximumWeight(RECENT)
                        .weigher((String aggregate, Parsed parsed) -> parsed.characters())
                        .build());
    }

    /** One content of the journal, by its name. */
    record Fact(String type, String id, long epoch, long revision) {
        static Fact of(ResultSet row) throws SQLException {
            return new Fact(row.getString("type"), row.getString("id"), row.getLong("epoch"), row.getLong("revision"));
        }

        State parse(String event) {
            EventType known = EventType.of(type).orElseThrow();
            return EventJson.read(known, event.getBytes(StandardCharsets.UTF_8)).state();
        }

        private String aggregate() {
            return type + " " + id;
        }
    }

    private record Parsed(Fact fact, State state, int characters) {}

    List<State> states(Connection connection, List<Fact> facts) throws SQLException {
        List<State> states = new ArrayList<>(facts.size());
        List<Fact> unread = new ArrayList<>();
        for (Fact fact : facts) {
            Parsed known = byAggregate.getIfPresent(fact.aggregate());
            if (known != null && known.fact().equals(fact)) {
                states.add(known.state());
            } else {
                unread.add(fact);
            }
        }
        for (int from = 0; from < unread.size(); from += AT_ONCE) {
            states.addAll(read(connection, unread.subList(from, Math.min(unread.size(), from + AT_ONCE))));
        }
        return states;
    }

    private List<State> read(Connection connection, List<Fact> facts) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(events)) {
            select.setArray(1, array(connection, "text", facts, Fact::type));
            select.setArray(2, array(connection, "text", facts, Fact::id));
            select.setArray(3, array(connection, "bigint", facts, Fact::epoch));
            select.setArray(4, array(connection, "bigint", facts, Fact::revision));
            List<State> states = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Fact fact = Fact.of(row);
                    String event = row.getString("event");
                    State state = fact.parse(event);
                    byAggregate.put(fact.aggregate(), new Parsed(fact, state, event.length()));
                    states.add(state);
                }
            }
            return states;
        }
    }

    private static java.sql.Array array(
            Connection connection, String type, List<Fact> facts, Function<Fact, Object> field) throws SQLException {
        return connection.createArrayOf(type, facts.stream().map(field).toArray());
    }
}
