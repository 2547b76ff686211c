package uk.luton2040.reporting.projection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.Calculation;

/** The rebuilds, at most one of them unfinished. */
@ApplicationScoped
public class Rebuilds {
    private final AgroalDataSource database;
    private final Journal journal;
    private final Clock clock;

    Rebuilds(AgroalDataSource database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** The one that is going on, else the last one; empty when there never was one. */
    public Optional<Rebuild> current() {
        return find("select * from rebuild order by number desc limit 1");
    }

    /** The one that is going on. */
    public Optional<Rebuild> running() {
        return current().filter(rebuild -> !rebuild.isFinished());
    }

    /** Begins one; where one of this calculation is going on, that goes on, and one of another begins anew as this one. */
    Rebuild begin(Rebuild.Cause cause, String who) {
        run("""
                insert into rebuild (cause, calculation, requested_by, requested_at, known_until)
                values (?, ?, ?, ?, ?)
                on conflict ((true)) where finished_at is null do update
                set cause = excluded.cause, calculation = excluded.calculation, requested_by = excluded.requested_by,
                    requested_at = excluded.requested_at, known_until = excluded.known_until, position = '', done = 0
                where rebuild.calculation <> excluded.calculation
                """, statement -> {
            statement.setString(1, cause.name());
            statement.setString(2, Calculation.VERSION);
            statement.setString(3, who);
            statement.setTimestamp(4, Timestamp.from(clock.instant()));
            statement.setTimestamp(5, Timestamp.from(journal.knownUntil()));
            statement.executeUpdate();
        });
        return current().orElseThrow();
    }

    /** The one that is going on, if this program is to go on with it and no other replica is just doing so. */
    Optional<Rebuild> claim() {
        return find("""
                select * from rebuild where finished_at is null and calculation = '%s' for update skip locked
                """.formatted(Calculation.VERSION));
    }

    /** Everything is made once more: of what is known by now. */
    void again(Rebuild rebuild) {
        run(
                "update rebuild set passes = passes + 1, position = '', done = 0, known_until = ? where number = ?",
                statement -> {
                    statement.setTimestamp(1, Timestamp.from(journal.knownUntil()));
                    statement.setLong(2, rebuild.number());
                    statement.executeUpdate();
                });
    }

    /** @param position the last of the KPIs whose lines are made */
    void reached(Rebuild rebuild, String position, int done, int kpis) {
        run("update rebuild set position = ?, done = ?, kpis = ? where number = ?", statement -> {
            statement.setString(1, position);
            statement.setInt(2, done);
            statement.setInt(3, kpis);
            statement.setLong(4, rebuild.number());
            statement.executeUpdate();
        });
    }

    void caughtUp(Rebuild rebuild, Instant until) {
        run("update rebuild set known_until = ? where number = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(until));
            statement.setLong(2, rebuild.number());
            statement.executeUpdate();
        });
    }

    void finish(Rebuild rebuild) {
        run("update rebuild set finished_at = ?, done = kpis where number = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setLong(2, rebuild.number());
            statement.executeUpdate();
        });
    }

    private Optional<Rebuild> find(String question) {
        List<Rebuild> found = new ArrayList<>();
        run(question, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(rebuild(row));
                }
            }
        });
        return found.stream().findFirst();
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getLong("number"),
                Rebuild.Cause.valueOf(row.getString("cause")),
                row.getString("calculation"),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                row.getInt("passes"),
                row.getInt("kpis"),
                row.getInt("done"),
                instant(row.getTimestamp("finished_at")),
                row.getTimestamp("known_until").toInstant(),
                row.getString("position"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Work work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the rebuilds could not be reached", e);
        }
    }
}
