package uk.luton2040.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * What the database grants a service, as one service's tests:
 *
 * <pre>{@code
 * @QuarkusTest @QuarkusTestResource(RealParts.class)
 * class GrantsTest extends ServiceGrants {
 *     GrantsTest() { super("history"); }
 * }
 * }</pre>
 */
public abstract class ServiceGrants {
    private static final String NO_RIGHT = "42501";

    private final List<String> appendOnly;

    /** @param appendOnly its tables whose rows are never changed or deleted */
    protected ServiceGrants(String... appendOnly) {
        this.appendOnly = List.of(appendOnly);
    }

    @Test
    void whatIsAppendOnlyIsReadButNeitherChangedNorDeleted() throws SQLException {
        for (String table : appendOnly) {
            allowed("select count(*) from " + table);
            refused("delete from " + table);
            refused("truncate " + table);
            refused("update %1$s set %2$s = %2$s".formatted(table, aColumn(table)));
        }
    }

    @Test
    void theServiceCannotGrantItselfMore() throws SQLException {
        for (String table : appendOnly) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("grant update, delete on " + table + " to current_user");
            }
            refused("delete from " + table);
        }
    }

    @Test
    void notEvenTheOwnerChangesWhatIsAppendOnlyByMistake() throws SQLException {
        for (String table : appendOnly) {
            try (Connection owner = Owner.connect();
                    Statement statement = owner.createStatement()) {
                refused(statement, "delete from " + table);
            }
        }
    }

    @Test
    void theServiceChangesNoTable() throws SQLException {
        refused("alter table outbox add told boolean");
        refused("drop table outbox");
        refused("truncate outbox");
        refused("create table another (id int)");
        refused("create index another on outbox (id)");
        refused("delete from flyway_schema_history");
    }

    @Test
    void theServiceWritesItsOrdinaryTables() throws SQLException {
        allowed("update outbox set payload = payload where false");
        allowed("delete from outbox where false");
    }

    private static String aColumn(String table) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select * from " + table + " limit 0")) {
            return row.getMetaData().getColumnName(2);
        }
    }

    private static void allowed(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void refused(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            refused(statement, sql);
        }
    }

    private static void refused(Statement statement, String sql) {
        SQLException refusal = Assertions.assertThrows(SQLException.class, () -> statement.execute(sql), sql);
        Assertions.assertEquals(NO_RIGHT, refusal.getSQLState(), () -> sql + ": " + refusal.getMessage());
    }

    private static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }
}
