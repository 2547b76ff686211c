package uk.luton2040.measurement.doubt;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measurement.measurement.MeasurementKey;

/** What an organisation says now of some KPIs and periods, published or not. */
record Newest(Map<MeasurementKey, Figures> figures) {
    private static final String SELECT = """
            select m.kpi, m.period, m.category, r.value, r.numerator, r.denominator, r.commentary
            from measurement m
            cross join lateral (
                select value, numerator, denominator, commentary
                from measurement_revision where measurement = m.id order by number desc limit 1
            ) r
            where m.organisation = ? and m.kpi = any (?) and m.period = any (?) and m.standing <> 'WITHDRAWN'
            """;

    record Figures(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean withoutCommentary) {

        Optional<BigDecimal> called(String name) {
            return Optional.ofNullable(
                    switch (name) {
                        case "numerator" -> numerator;
                        case "denominator" -> denominator;
                        default -> value;
                    });
        }
    }

    static Newest read(Connection connection, String organisation, Collection<String> kpis, Collection<String> periods)
            throws SQLException {
        Map<MeasurementKey, Figures> figures = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, organisation);
            select.setArray(2, connection.createArrayOf("text", kpis.toArray()));
            select.setArray(3, connection.createArrayOf("text", periods.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String commentary = rows.getString(7);
                    figures.put(
                            new MeasurementKey(rows.getString(1), rows.getString(2), rows.getString(3)),
                            new Figures(
                                    rows.getBigDecimal(4),
                                    rows.getBigDecimal(5),
                                    rows.getBigDecimal(6),
                                    commentary == null || commentary.isBlank()));
                }
            }
        }
        return new Newest(figures);
    }

    Optional<BigDecimal> of(MeasurementKey key, String figure) {
        return Optional.ofNullable(figures.get(key)).flatMap(found -> found.called(figure));
    }

    boolean isWithoutCommentary(MeasurementKey key) {
        return Optional.ofNullable(figures.get(key))
                .map(Figures::withoutCommentary)
                .orElse(true);
    }
}
