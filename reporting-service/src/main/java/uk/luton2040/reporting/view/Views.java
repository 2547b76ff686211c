package uk.luton2040.reporting.view;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.luton2040.measures.period.Period;

/** The materialised views: each board's scorecards for their current period, made of {@link Lines}. */
@ApplicationScoped
public class Views {
    private final AgroalDataSource database;
    private final Lines lines;

    Views(AgroalDataSource database, Lines lines) {
        this.database = database;
        this.lines = lines;
    }

    public record Key(String board, String scorecard) {}

    /** A view as it is stored, and what it shows. */
    public record Entry(Key key, String period, Instant asAt, Document document) {}

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
        lines.clear();
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
