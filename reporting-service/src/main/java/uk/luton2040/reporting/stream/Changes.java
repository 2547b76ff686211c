package uk.luton2040.reporting.stream;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import uk.luton2040.reporting.view.ReportJson;

/** The newest changes, in the order in which they were committed: who adds one holds the journal still. */
@ApplicationScoped
public class Changes {
    /** So many are kept for those who come back. */
    static final int KEPT = 5_000;

    private final AgroalDataSource database;

    Changes(AgroalDataSource database) {
        this.database = database;
    }

    /** In the transaction that writes the scorecards. */
    public void add(Collection<ScorecardChanged> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into scorecard_change (board, scorecard, told) values (?, ?, ?)");
                PreparedStatement delete = connection.prepareStatement("""
                        delete from scorecard_change
                        where position <= (select max(position) from scorecard_change) - ?
                        """)) {
            for (ScorecardChanged change : changes) {
                insert.setString(1, change.board());
                insert.setString(2, change.scorecard());
                insert.setString(3, new String(ReportJson.bytes(change), StandardCharsets.UTF_8));
                insert.addBatch();
            }
            insert.executeBatch();
            delete.setLong(1, KEPT);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the changes of scorecards could not be written", e);
        }
    }

    /** The position of the newest; 0 while nothing has changed. */
    public long newest() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select coalesce(max(position), 0) from scorecard_change");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the changes of scorecards could not be read", e);
        }
    }

    /** Those after that position, oldest first. */
    List<Change> after(long position) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select position, board, scorecard, told from scorecard_change where position > ? order by position
                        """)) {
            select.setLong(1, position);
            List<Change> changes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(new Change(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException("the changes of scorecards could not be read", e);
        }
    }
}
