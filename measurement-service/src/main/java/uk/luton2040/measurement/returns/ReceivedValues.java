package uk.luton2040.measurement.returns;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.luton2040.measures.period.London;

/** What has come in, read as a few columns: a return asks whether a value is there, never what it is. */
@ApplicationScoped
class ReceivedValues {
    private static final String RECEIVED = """
            select m.kpi, m.period, m.organisation, m.category,
                case when m.standing = 'QUERIED' and exists (
                    select 1 from measurement_revision q
                    where q.measurement = m.id and q.standing = 'QUERIED' and q.answered) then 'SUBMITTED' else m.standing end,
                m.first_submitted_at, r.received_on
            from measurement m
            left join measurement_revision r on r.measurement = m.id and r.number = 1
            where m.period_end > ? and (m.organisation = ? or ?) and (m.kpi = ? or ?)
            """;

    private final AgroalDataSource database;

    ReceivedValues(AgroalDataSource database) {
        this.database = database;
    }

    /** @param after only periods that end after this day */
    Map<ReturnKey, List<Received>> in(Scope scope, LocalDate after) {
        Map<ReturnKey, List<Received>> received = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(RECEIVED)) {
            query.setObject(1, after);
            query.setString(2, scope.organisation());
            query.setBoolean(3, scope.organisation() == null);
            query.setString(4, scope.kpi());
            query.setBoolean(5, scope.kpi() == null);
            query.setFetchSize(2_000);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    var key = new ReturnKey(rows.getString(1), rows.getString(2), rows.getString(3));
                    received.computeIfAbsent(key, none -> new ArrayList<>(1)).add(value(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what has been received cannot be read", e);
        }
        return received;
    }

    private static Received value(ResultSet rows) throws SQLException {
        Instant recorded = rows.getObject(6, OffsetDateTime.class).toInstant();
        LocalDate on = Optional.ofNullable(rows.getObject(7, LocalDate.class)).orElseGet(() -> London.dateOf(recorded));
        return new Received(rows.getString(4), rows.getString(5), on, recorded);
    }
}
