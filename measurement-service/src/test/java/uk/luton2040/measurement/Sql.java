package uk.luton2040.measurement;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Period;

/** The service's database, for what took weeks to come about and a test needs at once. */
public final class Sql {
    private Sql() {}

    /** As another replica of the service has one. */
    public static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    /** Whether somebody waits for what another transaction holds. */
    public static boolean somebodyWaits() {
        return somebodyWaitsIn("");
    }

    /** @param words of the statement that waits */
    public static boolean somebodyWaitsIn(String words) {
        try (Connection connection = connect();
                var found =
                        connection.prepareStatement("select 1 from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock' and position(? in query) > 0")) {
            found.setString(1, words);
            try (var row = found.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void run(String statement, @Nullable Object... parameters) {
        try (Connection connection = connect()) {
            run(connection, statement, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void run(Connection connection, String statement, @Nullable Object... parameters) {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A measurement of housing's that came in on that day and stands there now. */
    public static void measured(String kpi, String period, String category, String standing, String day) {
        measured("housing", kpi, period, category, standing, day, null);
    }

    public static void measured(
            String organisation,
            String kpi,
            String period,
            String category,
            String standing,
            String day,
            @Nullable LocalDate receivedOn) {
        UUID id = UUID.randomUUID();
        OffsetDateTime at = Instant.parse(day + "T09:00:00Z").atOffset(ZoneOffset.UTC);
        run("""
                insert into measurement (id, kpi, period, period_end, organisation, category, revision, lock, standing,
                    first_submitted_at)
                values (?, ?, ?, ?, ?, ?, 1, 0, ?, ?)
                """, id, kpi, period, Period.parse(period).end(), organisation, category, standing, at);
        run("""
                insert into measurement_revision (measurement, number, standing, value, quality, received_on,
                    illustrative, submitted_by, submitted_at)
                values (?, 1, ?, 61.5, 'final', ?, false, 'test', ?)
                """, id, standing, receivedOn, at);
    }
}
