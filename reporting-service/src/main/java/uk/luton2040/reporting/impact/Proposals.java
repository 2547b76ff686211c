package uk.luton2040.reporting.impact;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Whether it was news. */
    boolean keep(Event<?> event, ProposalState proposal) {
        List<Integer> kept = new ArrayList<>();
        run("""
                insert into proposal as known (id, epoch, revision, kpi, is_open, event) values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set epoch = excluded.epoch, revision = excluded.revision, kpi = excluded.kpi,
                    is_open = excluded.is_open, event = excluded.event
                where (known.epoch, known.revision) < (excluded.epoch, excluded.revision)
                """, statement -> {
            statement.setString(1, proposal.id());
            statement.setLong(2, event.epoch());
            statement.setLong(3, event.revision());
            statement.setString(4, proposal.kpi());
            statement.setBoolean(5, proposal.standing().equals("open"));
            statement.setString(6, EventJson.write(event));
            kept.add(statement.executeUpdate());
        });
        return kept.getFirst() > 0;
    }

    List<Known> open(String id) {
        return read("id = ?", statement -> statement.setString(1, id));
    }

    List<Known> openOn(Collection<String> kpis) {
        return read(
                "kpi = any (?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", kpis.toArray())));
    }

    List<Known> open() {
        return read("true", statement -> {});
    }

    void told(Event<ImpactState> impact) {
        run("update proposal set impact = ?, impact_revision = ? where id = ?", statement -> {
            statement.setString(1, EventJson.write(impact));
            statement.setLong(2, impact.revision());
            statement.setString(3, impact.id());
            statement.executeUpdate();
        });
    }

    private List<Known> read(String condition, Work bind) {
        List<Known> found = new ArrayList<>();
        run(
                "select event, revision, impact, impact_revision from proposal where is_open and %s order by id"
                        .formatted(condition),
                statement -> {
                    bind.on(statement);
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
        return found;
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
