package uk.luton2040.catalogue.imports;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Takes everything out of the database under test, what nobody may delete included: its owner may allow itself to. */
final class EmptyCatalogue {
    private EmptyCatalogue() {}

    static void in(AgroalDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("grant truncate on kpi_version, history to current_user");
            statement.execute("truncate plan, organisation, board, scorecard, kpi, history cascade");
            statement.execute("revoke truncate on kpi_version, history from current_user");
        }
    }
}
