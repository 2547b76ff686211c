package uk.luton2040.reporting.impact;

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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.ImpactState;
import uk.luton2040.contracts.ProposalState;
import uk.luton2040.kit.event.EventJson;

/** The proposals heard of, each with the impact last told. */
@ApplicationScoped
class Proposals {
    private final AgroalDataSource database;

    Proposals(AgroalDataSource database) {
        this.database = database;
    }

    /** @param told null before the first */
    record Known(
            ProposalState proposal, long revision, @Nullable ImpactState told, long toldRevision) {}

    /** An open one is due at once. */
    void keep(Event<?> event, ProposalState proposal, Instant now) {
        boolean isOpen = proposal.standing().equals("open");
        run("""
                insert into proposal as known (id, epoch, revision, kpi, is_open, event, due_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set epoch = excluded.epoch, revision = excluded.revision, kpi = excluded.kpi,
                    is_open = excluded.is_open, event = excluded.event, due_at = excluded.due_at
                where (known.epoch, known.revision) < (excluded.epoch, excluded.revision)
                """, statement -> {
            statement.setString(1, proposal.id());
            statement.setLong(2, event.epoch());
            statement.setLong(3, event.revision());
            statement.setString(4, proposal.kpi());
            statement.setBoolean(5, isOpen);
            statement.setString(6, EventJson.write(event));
            statement.setTimestamp(7, isOpen ? Timestamp.from(now) : null);
            statement.executeUpdate();
        });
    }

    void markDue(Collection<String> kpis, Instant now) {
        run("update proposal set due_at = ? where is_open and kpi = any (?)", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setArray(2, statement.getConnection().createArrayOf("text", kpis.toArray()));
            statement.executeUpdate();
        });
    }

    void markAllDue(Instant now) {
        run("update proposal set due_at = ? where is_open", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.executeUpdate();
        });
    }

    void putOff(String id, Instant until) {
        run("update proposal set due_at = ? where id = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(until));
            statement.setString(2, id);
            statement.executeUpdate();
        });
    }

    void done(String id) {
        run("update proposal set due_at = null where id = ?", statement -> {
            statement.setString(1, id);
            statement.executeUpdate();
        });
    }

    /** The one that has waited longest. */
    Optional<String> nextDue(Instant now) {
        List<String> ids = new ArrayList<>();
        run("select id from proposal where due_at <= ? order by due_at, id limit 1", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        });
        return ids.stream().findFirst();
    }

    /** Empty unless it is open. */
    Optional<Known> open(String id) {
        List<Known> found = new ArrayList<>();
        run("select event, revision, impact, impact_revision from proposal where is_open and id = ?", statement -> {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Known(
                            (ProposalState) state(EventType.PROPOSAL, row.getString(1)),
                            row.getLong(2),
                            (ImpactState) Optional.ofNullable(row.getString(3))
                                    .map(event -> state(EventType.IMPACT, event))
                                    .orElse(null),
                            row.getLong(4)));
                }
            }
        });
        return found.stream().findFirst();
    }

    void told(Event<ImpactState> impact) {
        run("update proposal set impact = ?, impact_revision = ? where id = ?", statement -> {
            statement.setString(1, EventJson.write(impact));
            statement.setLong(2, impact.revision());
            statement.setString(3, impact.id());
            statement.executeUpdate();
        });
    }

    private static Object state(EventType type, String event) {
        return EventJson.read(type, event.getBytes(StandardCharsets.UTF_8)).state();
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Work work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the proposals could not be reached", e);
        }
    }
}
