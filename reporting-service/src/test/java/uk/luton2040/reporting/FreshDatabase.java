package uk.luton2040.reporting;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** A schema of its own in the test's real database, untouched by the running service. */
public final class FreshDatabase implements AutoCloseable {
    private static int count;

    private final AgroalDataSource dataSource;

    private FreshDatabase(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public static synchronized FreshDatabase open() throws SQLException {
        Config config = ConfigProvider.getConfig();
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        String user = config.getValue("quarkus.flyway.username", String.class);
        String password = config.getValue("quarkus.flyway.password", String.class);
        String schema = "fresh_" + ++count;
        Flyway.configure()
                .dataSource(url, user, password)
                .schemas(schema)
                .locations("db/kit", "db/migration")
                .placeholders(Map.of("application-role", user))
                .load()
                .migrate();
        String inSchema = url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
        return new FreshDatabase(AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(inSchema)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password))))));
    }

    public AgroalDataSource dataSource() {
        return dataSource;
    }

    public void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public void empty() throws SQLException {
        run("truncate journal, current_fact, kpi_line, scorecard_view, scorecard_change");
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
