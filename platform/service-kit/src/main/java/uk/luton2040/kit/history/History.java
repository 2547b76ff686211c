package uk.luton2040.kit.history;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.State;
import uk.luton2040.kit.event.EventJson;

/** Every event this service has told, in order. Written by the outbox, in the transaction of the change itself. */
@ApplicationScoped
public class History {
    private final AgroalDataSource database;

    History(AgroalDataSource database) {
        this.database = database;
    }

    /** The aggregate as it was at that instant; empty before it was. */
    public Optional<State> stateAt(EventType type, String id, Instant instant) {
        return read(
                        type,
                        id,
                        "select payload from history where type = ? and id = ? and changed_at <= ?"
                                + " order by seq desc limit 1",
                        Timestamp.from(instant))
                .stream()
                .findFirst()
                .map(Event::state);
    }

    /**
     * The last events told of each before that instant; of one that nobody knew of then, the first there was.
     *
     * @return by their ids, without those of which nothing is known at all
     */
    public Map<String, Event<?>> lastBefore(EventType type, Collection<String> ids, Instant instant) {
        Map<String, Event<?>> events = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select distinct on (id) id, payload from history where type = ? and id = any (?)
                        order by id, changed_at < ? desc, case when changed_at < ? then -seq else seq end
                        """)) {
            select.setString(1, type.wireName());
            select.setArray(2, connection.createArrayOf("text", ids.toArray()));
            select.setTimestamp(3, Timestamp.from(instant));
            select.setTimestamp(4, Timestamp.from(instant));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.put(
                            rows.getString(1),
                            EventJson.read(type, rows.getString(2).getBytes(StandardCharsets.UTF_8)));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException("the history could not be read", e);
        }
    }

    /**
     * The newest events of one aggregate, newest first.
     *
     * @param before a revision; only older ones
     */
    public List<Event<?>> newest(EventType type, String id, long before, int limit) {
        return read(
                type,
                id,
                "select payload from history where type = ? and id = ? and revision < ? order by seq desc limit ?",
                before,
                limit);
    }

    private List<Event<?>> read(EventType type, String id, String sql, Object... rest) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, type.wireName());
            select.setString(2, id);
            for (int i = 0; i < rest.length; i++) {
                select.setObject(3 + i, rest[i]);
            }
            List<Event<?>> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(EventJson.read(type, rows.getString(1).getBytes(StandardCharsets.UTF_8)));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException("the history could not be read", e);
        }
    }
}
