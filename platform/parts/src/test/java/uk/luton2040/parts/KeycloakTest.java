package uk.luton2040.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Keycloak does before it starts; the tests of the test kit see it run. */
class KeycloakTest {
    @TempDir
    Path folder = Path.of("");

    private final List<Integer> ports = Ports.free(3);
    private Postgres postgres = new Postgres(new Home(Path.of("target")), Checkout.find(), 1, List.of());

    @BeforeEach
    void settle() throws IOException {
        postgres = new Postgres(new Home(folder), Checkout.find(), ports.getFirst(), List.of("keycloak"));
        Parts.start(postgres);
        writeRealm("first");
    }

    @AfterEach
    void stop() throws IOException {
        Parts.stop(postgres);
        Folders.delete(folder.resolve("keycloak"));
    }

    @Test
    void whatWasImportedIsKeptUntilTheRealmFileIsChanged() throws Exception {
        // Given
        importRealm();
        keycloak().prepare();
        assertThat(hasImport()).isTrue();

        // When
        writeRealm("second");
        keycloak().prepare();

        // Then
        assertThat(hasImport()).isFalse();
        assertThat(folder.resolve("keycloak/data/import/realm.json")).content().contains("second");
    }

    private void importRealm() throws Exception {
        keycloak().prepare();
        try (Connection connection = postgres.connect("keycloak");
                Statement statement = connection.createStatement()) {
            statement.execute("create table imported ()");
        }
        keycloak().settle();
    }

    private boolean hasImport() throws SQLException {
        try (Connection connection = postgres.connect("keycloak");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select from pg_tables where tablename = 'imported'")) {
            return row.next();
        }
    }

    private void writeRealm(String name) throws IOException {
        Files.writeString(folder.resolve("realm.json"), "{\"realm\": \"" + name + "\"}");
    }

    private Keycloak keycloak() {
        return new Keycloak(
                new Home(folder),
                Checkout.find(),
                ports.get(1),
                ports.get(2),
                postgres,
                List.of(folder.resolve("realm.json")));
    }
}
