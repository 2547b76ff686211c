package uk.luton2040.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The statements of the overarching project plan, as the service sends them, by plain JDBC: the database's share of it. */
final class SameSummary implements AutoCloseable {
    private static final List<String> UNCHANGED = List.of(
            "select * from update_rule",
            "select id, state from known where type = 'luton2040.measurement.period.v1' order by id collate \"C\"",
            "select code, xmin::text from project order by position, code");
    private static final String ALL = "select * from project";
    private static final String TOUCH = "update project set position = position where code = ?";

    private final Connection connection;

    /** @param connection to the delivery plan's database; closed with this */
    SameSummary(Connection connection) {
        this.connection = connection;
    }

    /** Nothing has changed since the last time. */
    void run() throws SQLException {
        for (String sql : UNCHANGED) {
            readAll(sql);
        }
    }

    /** Every project is read. */
    void runAnew() throws SQLException {
        run();
        readAll(ALL);
    }

    /** Gives a project's row another version, as any change does. */
    void touch(String project) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TOUCH)) {
            update.setString(1, project);
            update.executeUpdate();
        }
    }

    /** Gives every project's row another version. */
    void touchAll() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TOUCH.replace(" where code = ?", ""))) {
            update.executeUpdate();
        }
    }

    private void readAll(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    row.getString(column);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
