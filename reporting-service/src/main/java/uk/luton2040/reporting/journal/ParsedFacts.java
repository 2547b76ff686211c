package uk.luton2040.reporting.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.State;
import uk.luton2040.kit.event.EventJson;

/**
 * The state of each aggregate of the catalogue as it was last read, so that what has not changed is not parsed again.
 * An epoch and a revision name one content for ever, so nothing here can be out of date; there is one entry for each
 * aggregate. Measurements are too many to keep.
 */
final class ParsedFacts {
    private final Map<String, Parsed> byAggregate = new ConcurrentHashMap<>();

    private record Parsed(long epoch, long revision, State state) {}

    /** @param row type, id, epoch, revision and event */
    State state(ResultSet row) throws SQLException {
        EventType type = EventType.of(row.getString("type")).orElseThrow();
        if (type == EventType.MEASUREMENT) {
            return parse(type, row);
        }
        String aggregate = type.wireName() + " " + row.getString("id");
        long epoch = row.getLong("epoch");
        long revision = row.getLong("revision");
        Parsed known = byAggregate.get(aggregate);
        if (known == null || known.epoch() != epoch || known.revision() != revision) {
            known = new Parsed(epoch, revision, parse(type, row));
            byAggregate.put(aggregate, known);
        }
        return known.state();
    }

    private static State parse(EventType type, ResultSet row) throws SQLException {
        return EventJson.read(type, row.getString("event").getBytes(StandardCharsets.UTF_8))
                .state();
    }
}
