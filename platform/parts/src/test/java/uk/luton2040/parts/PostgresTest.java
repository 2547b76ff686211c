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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    /** Of those tests that do not need a data folder that was never used: making one takes seconds. */
    @TempDir
    static Path folder = Path.of("");

    private static final List<Postgres> MADE = new ArrayList<>();

    private static Postgres postgres = new Postgres(new Home(Path.of("target")), Checkout.find(), 1, List.of());

    @BeforeAll
    static void settle() {
        postgres = postgres(folder, RunAs.of(new Home(folder)));
    }

    @AfterAll
    static void stop() throws IOException {
        for (Postgres made : MADE) {
            Parts.stop(made);
            made.eraseOutsideHome();
        }
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
    void aHalfMadeDataFolderIsMadeAgain(@TempDir Path fresh) throws IOException, SQLException {
        // Given
        Postgres half = postgres(fresh, RunAs.of(new Home(fresh)));
        Files.createDirectories(fresh.resolve("postgres.new/base"));
        Files.writeString(fresh.resolve("postgres.new/PG_VERSION"), "18");

        // When
        Parts.start(half);

        // Then
        assertThat(value(half, "select 1")).isEqualTo("1");
        Parts.stop(half);
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
    void rootWithoutNamespacesRunsItAsNobody(@TempDir Path fresh) throws Exception {
        assumeTrue(Shell.run(Duration.ofSeconds(5), "id", "-u").strip().equals("0"), "only root has to");
        assumeTrue(Shell.knows("setpriv"), "Linux only");

        // Given
        Postgres nobodys = postgres(fresh, RunAs.SETPRIV);

        // When
        Parts.start(nobodys);

        // Then
        assertThat(value(nobodys, "select 1")).isEqualTo("1");
        Parts.stop(nobodys);
    }

    private static Postgres postgres(Path folder, RunAs runAs) {
        var made = new Postgres(
                new Home(folder), Checkout.find(), Ports.free(1).getFirst(), List.of("catalogue", "delivery"), runAs);
        MADE.add(made);
        return made;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = postgres.connect("catalogue");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(String sql) throws SQLException {
        return value(postgres, sql);
    }

    private static String value(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("catalogue");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
