package uk.luton2040.measurement.template;

import static java.util.Comparator.comparing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.luton2040.measures.period.Period;

/** What an organisation sent before, read in one query. */
@ApplicationScoped
class LastValues {
    private static final String VALUES = """
            select m.kpi, m.category, m.period, r.value
            from measurement m
            join lateral (
                select value from measurement_revision r where r.measurement = m.id order by number desc limit 1
            ) r on r.value is not null
            where m.organisation = ? and m.period_end < ? and m.standing <> 'WITHDRAWN'
            """;

    /** A series of its organisation. */
    private record Series(String kpi, String category) {}

    private final AgroalDataSource database;

    LastValues(AgroalDataSource database) {
        this.database = database;
    }

    /** Values by series, for periods that end before that day. */
    Known of(String organisation, LocalDate end) {
        Map<Series, List<LastValue>> values = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(VALUES)) {
            query.setString(1, organisation);
            query.setObject(2, end);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    values.computeIfAbsent(new Series(rows.getString(1), rows.getString(2)), none -> new ArrayList<>())
                            .add(new LastValue(Period.parse(rows.getString(3)), rows.getBigDecimal(4)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the last values cannot be read", e);
        }
        return new Known(values);
    }

    /** What was found. */
    record Known(Map<Series, List<LastValue>> values) {

        /** The newest of a period of the same kind before this one. */
        Optional<LastValue> before(String kpi, String category, Period period) {
            return values.getOrDefault(new Series(kpi, category), List.of()).stream()
                    .filter(value -> value.period().kind() == period.kind())
                    .filter(value -> value.period().end().isBefore(period.end()))
                    .max(comparing(LastValue::period));
        }
    }
}
