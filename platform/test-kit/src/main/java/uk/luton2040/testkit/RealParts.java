package uk.luton2040.testkit;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.luton2040.parts.Checkout;
import uk.luton2040.parts.Postgres;
import uk.luton2040.parts.Realm;
import uk.luton2040.parts.SharedParts;

/**
 * Gives the service under test a fresh database on the real PostgreSQL, topics and a consumer group of its own on the
 * real Kafka, and the real Keycloak. The parts are shared by the whole build and started by whoever comes first.
 *
 * <pre>{@code @QuarkusTest @QuarkusTestResource(RealParts.class)}</pre>
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    private static @Nullable SharedParts shared;

    private @Nullable String database;

    static synchronized SharedParts shared() {
        if (shared == null) {
            shared = SharedParts.connect(Checkout.find());
        }
        return shared;
    }

    @Override
    public Map<String, String> start() {
        Postgres postgres = shared().postgres();
        Realm realm = shared().realm();
        String id = ProcessHandle.current().pid() + "_" + Long.toString(System.nanoTime(), 36);
        database = "t_" + id;
        try {
            postgres.createDatabase(database, SharedParts.TESTER);
            postgres.createApplication(database, SharedParts.TESTER);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for this test: " + e.getMessage(), e);
        }
        String application = Postgres.application(SharedParts.TESTER);
        return Map.ofEntries(
                entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database)),
                entry("quarkus.datasource.username", application),
                entry("quarkus.datasource.password", postgres.password(application)),
                entry("quarkus.flyway.username", SharedParts.TESTER),
                entry("quarkus.flyway.password", postgres.password(SharedParts.TESTER)),
                entry("kafka.bootstrap.servers", shared().kafka().bootstrapServers()),
                entry("luton2040.topic-prefix", "t" + id + "."),
                entry("luton2040.consumer-group", "t" + id),
                entry("quarkus.oidc.auth-server-url", realm.url()),
                entry("luton2040.demo-secret", realm.demoSecret()),
                entry("luton2040.demo-password", shared().demoPassword()));
    }

    @Override
    public void stop() {
        if (database == null) {
            return;
        }
        try {
            shared().postgres().drop(database);
            database = null;
        } catch (SQLException e) {
            throw new IllegalStateException("the test's database cannot be dropped: " + e.getMessage(), e);
        }
    }
}
