package uk.luton2040.reporting.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
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
import java.util.TreeMap;
import java.util.UUID;
import uk.luton2040.kit.sql.RowArrays;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.Owed;

/** The materialised line of each KPI, of which scorecards are put together. */
@ApplicationScoped
public class Lines {
    /** A town's KPIs in the current periods of its boards; with its JSON a line takes some hundred kilobytes. */
    private static final int REMEMBERED = 500;

    private final AgroalDataSource database;

    /** By the name of its content, so that nothing here can be out of date. */
    private final Cache<UUID, KpiLine> recent =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Lines(AgroalDataSource database) {
        this.database = database;
    }

    public void put(Period period, Map<String, KpiLine> lines) {
        put("kpi_line", period, lines);
    }

    /** Beside those that are served, until {@link #takeRebuilt}. */
    public void putRebuilt(Period period, Map<String, KpiLine> lines) {
        put("rebuilt_line", period, lines);
    }

    private void put(String table, Period period, Map<String, KpiLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        RowArrays rows = new RowArrays("text", "text", "text", "text", "text", "uuid");
        lines.forEach((kpi, line) -> {
            UUID content = UUID.randomUUID();
            recent.put(content, line);
            rows.add(
                    kpi,
                    period.code(),
                    ReportJson.text(line),
                    ReportJson.text(line.owed()),
                    line.status().code(),
                    content);
        });
        run("""
                insert into %s (kpi, period, line, owed, status, content) select * from unnest(?, ?, ?, ?, ?, ?)
                on conflict (kpi, period) do update
                set line = excluded.line, owed = excluded.owed, status = excluded.status, content = excluded.content
                """.formatted(table), statement -> {
            rows.bind(statement.getConnection(), statement);
            statement.executeUpdate();
        });
    }

    /** The rebuilt lines take the place of those that are served. */
    public void takeRebuilt() {
        clear();
        run("""
                insert into kpi_line (kpi, period, line, owed, status, content)
                select kpi, period, line, owed, status, content from rebuilt_line
                """, PreparedStatement::executeUpdate);
        forgetRebuilt();
    }

    public void forgetRebuilt() {
        run("delete from rebuilt_line", PreparedStatement::executeUpdate);
    }

    void clear() {
        run("delete from kpi_line", PreparedStatement::executeUpdate);
    }

    public Map<String, KpiLine> of(Period period, Collection<String> kpis) {
        Map<String, KpiLine> lines = new HashMap<>();
        List<String> unread = new ArrayList<>();
        run("select kpi, content from kpi_line where period = ? and kpi = any (?)", period, kpis, row -> {
            String kpi = row.getString(1);
            KpiLine line = recent.getIfPresent(row.getObject(2, UUID.class));
            if (line == null) {
                unread.add(kpi);
            } else {
                lines.put(kpi, line);
            }
        });
        if (!unread.isEmpty()) {
            run("select kpi, content, line from kpi_line where period = ? and kpi = any (?)", period, unread, row -> {
                KpiLine line = read(row.getString(3), KpiLine.class);
                recent.put(row.getObject(2, UUID.class), line);
                lines.put(row.getString(1), line);
            });
        }
        return lines;
    }

    /** What is owed of each KPI in any of the current periods, by its code; only those of which something is. */
    public Map<String, Set<Owed>> owed() {
        Map<String, Set<Owed>> owed = new TreeMap<>();
        run(
                "select kpi, owed from kpi_line where owed <> '[]'",
                statement -> readAll(
                        statement,
                        row -> owed.computeIfAbsent(row.getString(1), none -> new LinkedHashSet<>())
                                .addAll(List.of(read(row.getString(2), Owed[].class)))));
        return owed;
    }

    /** A line without all that it says. */
    public record Standing(String kpi, String period, String status) {}

    public List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        run(
                "select kpi, period, status from kpi_line",
                statement -> readAll(statement, row -> standings.add(standing(row))));
        return standings;
    }

    public List<Standing> standings(Collection<String> kpis) {
        List<Standing> standings = new ArrayList<>();
        run("select kpi, period, status from kpi_line where kpi = any (?)", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", kpis.toArray()));
            readAll(statement, row -> standings.add(standing(row)));
        });
        return standings;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getString(1), row.getString(2), row.getString(3));
    }

    private static <T> T read(String json, Class<T> type) {
        return ReportJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void run(String sql, Period period, Collection<String> kpis, Row each) {
        run(sql, statement -> {
            statement.setString(1, period.code());
            statement.setArray(2, statement.getConnection().createArrayOf("text", kpis.toArray()));
            readAll(statement, each);
        });
    }

    private static void readAll(PreparedStatement statement, Row each) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                each.read(row);
            }
        }
    }

    private void run(String sql, Work work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the lines could not be reached", e);
        }
    }
}
