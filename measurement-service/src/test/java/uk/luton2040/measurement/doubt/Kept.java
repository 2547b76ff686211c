package uk.luton2040.measurement.doubt;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Period;

/** Values put straight into the database, as if submitted long ago. */
record Kept(DataSource database) {
    private static final String MEASUREMENT = """
            insert into measurement (id, kpi, period, period_end, organisation, category, standing, first_submitted_at,
                newest_value, revision, lock)
            values (?, ?, ?, ?, ?, ?, 'SUBMITTED', now(), ?, 1, 0)
            """;
    private static final String REVISION = """
            insert into measurement_revision (measurement, number, standing, value, numerator, denominator, quality,
                commentary, illustrative, submitted_by, submitted_at)
            values (?, 1, 'SUBMITTED', ?, ?, ?, 'final', ?, true, 'test', now())
            """;

    /** One value a period from the first on. */
    void series(String organisation, String kpi, String category, String first, String values) {
        Period period = Period.parse(first);
        for (String value : values.split(" ")) {
            one(organisation, kpi, category, period.code(), value, null);
            period = period.next();
        }
    }

    void one(
            String organisation,
            String kpi,
            String category,
            String period,
            @Nullable String value,
            @Nullable String commentary) {
        insert(organisation, kpi, category, period, new @Nullable String[] {value, null, null}, commentary);
    }

    void ratio(String organisation, String kpi, String period, String numerator, String denominator) {
        insert(organisation, kpi, "", period, new @Nullable String[] {"1", numerator, denominator}, null);
    }

    void withdraw(String kpi, String category, String period) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update measurement set standing = 'WITHDRAWN' where kpi = ? and category = ? and period = ?")) {
            update.setString(1, kpi);
            update.setString(2, category);
            update.setString(3, period);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(
            String organisation,
            String kpi,
            String category,
            String period,
            @Nullable String[] figures,
            @Nullable String commentary) {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement measurement = connection.prepareStatement(MEASUREMENT);
                PreparedStatement revision = connection.prepareStatement(REVISION)) {
            measurement.setObject(1, id);
            measurement.setString(2, kpi);
            measurement.setString(3, period);
            measurement.setObject(4, Period.parse(period).end());
            measurement.setString(5, organisation);
            measurement.setString(6, category);
            measurement.setBigDecimal(7, figures[0] == null ? null : new BigDecimal(figures[0]));
            measurement.executeUpdate();
            revision.setObject(1, id);
            for (int i = 0; i < 3; i++) {
                revision.setBigDecimal(i + 2, figures[i] == null ? null : new BigDecimal(figures[i]));
            }
            revision.setString(5, commentary);
            revision.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
