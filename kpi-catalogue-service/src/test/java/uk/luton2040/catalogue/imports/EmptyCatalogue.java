package uk.luton2040.catalogue.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import uk.luton2040.testkit.Owner;

/** Takes everything out of the database under test, what nobody may delete included: its owner may allow itself to. */
final class EmptyCatalogue {
    private EmptyCatalogue() {}

    static void make() throws SQLException {
        try (Connection connection = Owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("grant truncate on kpi_version, history to current_user");
            statement.execute("truncate plan, organisation, board, scorecard, kpi, history cascade");
            statement.execute("revoke truncate on kpi_version, history from current_user");
        }
    }
}
