package uk.luton2040.delivery.known;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.kit.sql.JsonColumn;

/**
 * What this service knows of others' plans, KPIs, boards, meetings and opened periods: the newest state of each that has
 * arrived. It may be a moment behind, so nothing that is already kept here becomes wrong when it is not known.
 */
@ApplicationScoped
public class Known {
    private static final Map<Class<? extends Fact>, EventType> TYPES = Map.of(
            KnownPlan.class, EventType.PLAN,
            KnownKpi.class, EventType.KPI,
            KnownBoard.class, EventType.BOARD,
            KnownMeeting.class, EventType.MEETING,
            KnownPeriod.class, EventType.PERIOD);

    private static final String UPSERT = """
            insert into known (type, id, epoch, revision, state) values (?, ?, ?, ?, ?::jsonb)
            on conflict (type, id) do update
            set epoch = excluded.epoch, revision = excluded.revision, state = excluded.state
            where (known.epoch, known.revision) < (excluded.epoch, excluded.revision)
            """;

    private final AgroalDataSource database;

    Known(AgroalDataSource database) {
        this.database = database;
    }

    public <F extends Fact> Optional<F> find(Class<F> kind, String code) {
        return Optional.ofNullable(these(kind, List.of(code)).get(code));
    }

    /** Those of the codes that are known, by code: one statement. */
    public <F extends Fact> Map<String, F> these(Class<F> kind, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id, state from known where type = ? and id = any (?) order by id collate \"C\"")) {
            select.setArray(2, connection.createArrayOf("text", codes.toArray()));
            return read(select, kind);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** All of a kind by code, in order of their codes: one statement. */
    public <F extends Fact> Map<String, F> all(Class<F> kind) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id, state from known where type = ? order by id collate \"C\"")) {
            return read(select, kind);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The opened periods, oldest first. */
    public List<KnownPeriod> periods() {
        return all(KnownPeriod.class).values().stream()
                .sorted(comparing(KnownPeriod::period))
                .toList();
    }

    private static <F extends Fact> Map<String, F> read(PreparedStatement select, Class<F> kind) throws SQLException {
        select.setString(1, Objects.requireNonNull(TYPES.get(kind)).wireName());
        Map<String, F> facts = new LinkedHashMap<>();
        ObjectReader reader =
                JsonColumn.MAPPER.readerFor(kind).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                facts.put(row.getString(1), reader.readValue(row.getString(2)));
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    private static IllegalStateException unreadable(SQLException cause) {
        return new IllegalStateException("what is known of others could not be read", cause);
    }

    /** One by one: a rewritten batch is one statement, and one statement may not update a row twice. */
    void keep(List<Event<?>> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Event<?> event : events) {
                Optional<Fact> fact = Fact.of(event.state());
                if (fact.isPresent()) {
                    upsert.setString(1, event.type().wireName());
                    upsert.setString(2, event.id());
                    upsert.setLong(3, event.epoch());
                    upsert.setLong(4, event.revision());
                    upsert.setString(5, JsonColumn.write(fact.get()));
                    upsert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what others told could not be kept", e);
        }
    }
}
