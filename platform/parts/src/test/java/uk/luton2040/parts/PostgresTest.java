package uk.luton2040.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    Path folder = Path.of("");

    private Postgres postgres = new Postgres(new Home(Path.of("target")), Checkout.find(), 1, List.of());

    @BeforeEach
    void settle() {
        postgres = postgres(RunAs.of(new Home(folder)));
    }

    @AfterEach
    void stop() throws IOException {
        Parts.stop(postgres);
        postgres.eraseOutsideHome();
    }

    @Test
    void whatWasCommittedSurvivesAKilledPostmaster() throws SQLException {
        // Given
        Parts.start(postgres);
        execute("create table kept (value text); insert into kept values ('acknowledged')");
        ProcessHandle postmaster = Parts.find(postgres).orElseThrow();

        // When
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        Parts.Start start = Parts.start(postgres);

        // Then
        assertThat(start).isEqualTo(Parts.Start.STARTED);
        assertThat(value("select value from kept")).isEqualTo("acknowledged");
    }

    @Test
    void aShellThatSitsInTheDataFolderIsLeftAlone() throws IOException, SQLException {
        // Given
        Parts.start(postgres);
        Parts.stop(postgres);
        Process shell = new ProcessBuilder("sleep", "300")
                .directory(folder.toRealPath().resolve("postgres").toFile())
                .start();

        // When
        Parts.start(postgres);

        // Then
        try {
            assertThat(shell.isAlive()).isTrue();
            assertThat(value("select 1")).isEqualTo("1");
        } finally {
            shell.destroyForcibly();
        }
    }

    @Test
    void aPidFileWhoseNumberNowBelongsToAnotherProgramDoesNotMatter() throws IOException, SQLException {
        // Given
        Parts.start(postgres);
        Path pidFile = folder.toRealPath().resolve("postgres/postmaster.pid");
        String content = Files.readString(pidFile);
        Parts.stop(postgres);
        Files.writeString(
                pidFile,
                content.replaceFirst(
                        "\\d+", Long.toString(ProcessHandle.current().pid())));

        // When
        Parts.start(postgres);

        // Then
        assertThat(value("select 1")).isEqualTo("1");
    }

    @Test
    void aHalfMadeDataFolderIsMadeAgain() throws IOException, SQLException {
        // Given
        Files.createDirectories(folder.resolve("postgres.new/base"));
        Files.writeString(folder.resolve("postgres.new/PG_VERSION"), "18");

        // When
        Parts.start(postgres);

        // Then
        assertThat(value("select 1")).isEqualTo("1");
    }

    @Test
    void writesAreDurableAndPasswordsMeanSomething() throws SQLException {
        // When
        Parts.start(postgres);

        // Then
        assertThat(value("show fsync")).isEqualTo("on");
        assertThat(value("show synchronous_commit")).isEqualTo("on");
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("catalogue"), "catalogue", "guess")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aServiceCannotOpenAnothersDatabase() {
        // Given
        Parts.start(postgres);

        // When, Then
        assertThatThrownBy(() -> DriverManager.getConnection(
                                postgres.jdbcUrl("delivery"), "catalogue", postgres.password("catalogue"))
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void rootWithoutNamespacesRunsItAsNobody() throws Exception {
        assumeTrue(Shell.run(Duration.ofSeconds(5), "id", "-u").strip().equals("0"), "only root has to");
        assumeTrue(Shell.knows("setpriv"), "Linux only");

        // Given
        postgres = postgres(RunAs.SETPRIV);

        // When
        Parts.start(postgres);

        // Then
        assertThat(value("select 1")).isEqualTo("1");
    }

    private Postgres postgres(RunAs runAs) {
        return new Postgres(
                new Home(folder), Checkout.find(), Ports.free(1).getFirst(), List.of("catalogue", "delivery"), runAs);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = postgres.connect("catalogue");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = postgres.connect("catalogue");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
