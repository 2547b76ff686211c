package uk.luton2040.reporting.opendata;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import uk.luton2040.reporting.view.Views;

/** Decisions are added, never changed; every replica hears of them. */
@ApplicationScoped
class Decisions {
    private final AgroalDataSource database;
    private final Views views;

    Decisions(AgroalDataSource database, Views views) {
        this.database = database;
        this.views = views;
    }

    void add(List<Decision> decisions) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into open_data_decision (subject, code, is_open, why, who, decided_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)) {
            for (Decision decision : decisions) {
                insert.setString(1, decision.subject());
                insert.setString(2, decision.code());
                insert.setBoolean(3, decision.open());
                insert.setString(4, decision.why());
                insert.setString(5, decision.who());
                insert.setTimestamp(6, Timestamp.from(decision.at()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the decisions on open data could not be written", e);
        }
        views.announceEverything();
    }

    /** The newest on each subject, by kind and code. */
    List<Decision> inForce() {
        return read("""
                select distinct on (subject, code) subject, code, is_open, why, who, decided_at
                from open_data_decision order by subject, code, number desc
                """);
    }

    /** All there ever were, newest first. */
    List<Decision> all() {
        return read("""
                select subject, code, is_open, why, who, decided_at from open_data_decision order by number desc
                """);
    }

    private List<Decision> read(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            List<Decision> decisions = new ArrayList<>();
            while (row.next()) {
                decisions.add(new Decision(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()));
            }
            return decisions;
        } catch (SQLException e) {
            throw new IllegalStateException("the decisions on open data could not be read", e);
        }
    }
}
