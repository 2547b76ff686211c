package uk.luton2040.reporting.view;

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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.Owed;

/** The materialised views: the line of each KPI, and each board's scorecards for their current period. */
@ApplicationScoped
public class Views {
    private final AgroalDataSource database;

    Views(AgroalDataSource database) {
        this.database = database;
    }

    public record Key(String board, String scorecard) {}

    /** A view as it is stored, and what it shows. */
    public record Entry(Key key, String period, Instant asAt, Document document) {}

    public void putLines(Period period, Map<String, KpiLine> lines) {
        putLines("kpi_line", period, lines);
    }

    /** Beside those that are served, until {@link #takeRebuiltLines}. */
    public void putRebuiltLines(Period period, Map<String, KpiLine> lines) {
        putLines("rebuilt_line", period, lines);
    }

    private void putLines(String table, Period period, Map<String, KpiLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        run("""
                insert into %s (kpi, period, line) values (?, ?, ?)
                on conflict (kpi, period) do update set line = excluded.line
                """.formatted(table), statement -> {
            for (Map.Entry<String, KpiLine> line : lines.entrySet()) {
                statement.setString(1, line.getKey());
                statement.setString(2, period.code());
                statement.setString(3, new String(ReportJson.bytes(line.getValue()), StandardCharsets.UTF_8));
                statement.addBatch();
            }
            statement.executeBatch();
        });
    }

    /** The rebuilt lines take the place of those that are served. */
    public void takeRebuiltLines() {
        run("delete from kpi_line", PreparedStatement::executeUpdate);
        run(
                "insert into kpi_line (kpi, period, line) select kpi, period, line from rebuilt_line",
                PreparedStatement::executeUpdate);
        forgetRebuiltLines();
    }

    public void forgetRebuiltLines() {
        run("delete from rebuilt_line", PreparedStatement::executeUpdate);
    }

    public Map<String, KpiLine> lines(Period period, Collection<String> kpis) {
        Map<String, KpiLine> lines = new HashMap<>();
        run("select kpi, line from kpi_line where period = ? and kpi = any (?)", statement -> {
            statement.setString(1, period.code());
            statement.setArray(2, statement.getConnection().createArrayOf("text", kpis.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    byte[] line = row.getString(2).getBytes(StandardCharsets.UTF_8);
                    lines.put(row.getString(1), ReportJson.read(line, KpiLine.class));
                }
            }
        });
        return lines;
    }

    /** What is owed of each KPI in any of the current periods, by its code; only those of which something is. */
    public Map<String, Set<Owed>> owed() {
        Map<String, Set<Owed>> owed = new TreeMap<>();
        run("select kpi, owed from kpi_line where owed <> '[]'", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Owed[] some = ReportJson.read(row.getString(2).getBytes(StandardCharsets.UTF_8), Owed[].class);
                    owed.computeIfAbsent(row.getString(1), none -> new LinkedHashSet<>())
                            .addAll(List.of(some));
                }
            }
        });
        return owed;
    }

    /** A line without all that it says. */
    public record Standing(String kpi, String period, String status) {}

    public List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        run("select kpi, period, status from kpi_line", statement -> read(statement, standings));
        return standings;
    }

    public List<Standing> standings(Collection<String> kpis) {
        List<Standing> standings = new ArrayList<>();
        run("select kpi, period, status from kpi_line where kpi = any (?)", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", kpis.toArray()));
            read(statement, standings);
        });
        return standings;
    }

    private static void read(PreparedStatement statement, List<Standing> standings) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                standings.add(new Standing(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
    }

    public void put(Key key, Period period, Instant asAt, Document document) {
        run("""
                insert into scorecard_view (board, scorecard, period, as_at, etag, gzipped, gzipped_etag)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (board, scorecard) do update
                set period = excluded.period, as_at = excluded.as_at, etag = excluded.etag,
                    gzipped = excluded.gzipped, gzipped_etag = excluded.gzipped_etag
                """, statement -> {
            statement.setString(1, key.board());
            statement.setString(2, key.scorecard());
            statement.setString(3, period.code());
            statement.setTimestamp(4, Timestamp.from(asAt));
            statement.setString(5, document.etag());
            statement.setBytes(6, document.gzipped().bytes());
            statement.setString(7, document.gzipped().etag());
            statement.executeUpdate();
        });
        announce(ViewNews.payload(key));
    }

    public Optional<Document> find(Key key) {
        List<Document> found = new ArrayList<>();
        run("""
                select etag, gzipped, gzipped_etag from scorecard_view where board = ? and scorecard = ?
                """, statement -> {
            statement.setString(1, key.board());
            statement.setString(2, key.scorecard());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(document(row, 1));
                }
            }
        });
        return found.stream().findFirst();
    }

    /** Of all views. */
    public List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        run("select board, scorecard from scorecard_view", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(new Key(row.getString(1), row.getString(2)));
                }
            }
        });
        return keys;
    }

    /** A view without what it shows. */
    public record Stamp(Key key, String period, Instant asAt) {}

    public List<Stamp> stamps() {
        List<Stamp> stamps = new ArrayList<>();
        run("select board, scorecard, period, as_at from scorecard_view", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    stamps.add(new Stamp(
                            new Key(row.getString(1), row.getString(2)),
                            row.getString(3),
                            row.getTimestamp(4).toInstant()));
                }
            }
        });
        return stamps;
    }

    public Optional<Entry> entry(Key key) {
        List<Entry> found = new ArrayList<>();
        run("""
                select period, as_at, etag, gzipped, gzipped_etag from scorecard_view
                where board = ? and scorecard = ?
                """, statement -> {
            statement.setString(1, key.board());
            statement.setString(2, key.scorecard());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new Entry(key, row.getString(1), row.getTimestamp(2).toInstant(), document(row, 3)));
                }
            }
        });
        return found.stream().findFirst();
    }

    /** Which version of the calculation made the views. */
    public String calculation() {
        List<String> made = new ArrayList<>();
        run("select calculation from view_calculation", statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                made.add(row.getString(1));
            }
        });
        return made.getFirst();
    }

    public void changeTo(String calculation) {
        run("update view_calculation set calculation = ?", statement -> {
            statement.setString(1, calculation);
            statement.executeUpdate();
        });
    }

    /** Forgets everything, so that it is made anew in the same transaction. */
    public void clear() {
        run("delete from scorecard_view", PreparedStatement::executeUpdate);
        run("delete from kpi_line", PreparedStatement::executeUpdate);
        announceEverything();
    }

    /** Tells every replica, once the transaction is committed, that anything served may be another. */
    public void announceEverything() {
        announce(ViewNews.EVERYTHING);
    }

    private void announce(String payload) {
        run("select pg_notify(?, ?)", statement -> {
            statement.setString(1, ViewNews.CHANNEL);
            statement.setString(2, payload);
            statement.execute();
        });
    }

    private static Document document(ResultSet row, int first) throws SQLException {
        return Document.stored(row.getString(first), new Rendition(row.getBytes(first + 1), row.getString(first + 2)));
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Work work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the views could not be reached", e);
        }
    }
}
