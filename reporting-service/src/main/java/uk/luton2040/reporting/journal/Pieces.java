package uk.luton2040.reporting.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts KPIs into groups by how much is known of each: a KPI of very much is alone. */
final class Pieces {
    /** Measurements and actions; parsed, each takes about two kilobytes. */
    private static final int LARGEST = 5_000;

    private Pieces() {}

    static List<Set<String>> of(Connection connection, Collection<String> kpis) throws SQLException {
        return cut(kpis, counts(connection, kpis));
    }

    /** In the order of the KPIs. */
    static List<Set<String>> cut(Collection<String> kpis, Map<String, Integer> counts) {
        List<Set<String>> pieces = new ArrayList<>();
        int room = 0;
        for (String kpi : kpis) {
            int count = Math.max(1, counts.getOrDefault(kpi, 0));
            if (pieces.isEmpty() || count > room) {
                pieces.add(new LinkedHashSet<>());
                room = LARGEST;
            }
            pieces.getLast().add(kpi);
            room -= count;
        }
        return pieces;
    }

    private static Map<String, Integer> counts(Connection connection, Collection<String> kpis) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select kpi, count(*) from current_fact where kpi = any (?) group by kpi")) {
            select.setArray(1, connection.createArrayOf("text", kpis.toArray()));
            Map<String, Integer> counts = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getInt(2));
                }
            }
            return counts;
        }
    }
}
