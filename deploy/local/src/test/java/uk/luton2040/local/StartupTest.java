package uk.luton2040.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.luton2040.testkit.Eventually.eventually;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.luton2040.parts.Home;
import uk.luton2040.parts.Part;
import uk.luton2040.parts.PartFailed;
import uk.luton2040.parts.Parts;

class StartupTest {
    private static final String WAITS_FOREVER = "while true; do sleep 0.1; done";

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Home home = new Home(Path.of("target"));
    private Script database = Script.good(home, "database");
    private Script service = Script.good(home, "service");

    @BeforeEach
    void settle() {
        home = new Home(folder);
        database = Script.good(home, "database");
        service = Script.good(home, "service");
    }

    @AfterEach
    void stop() {
        Parts.stop(service);
        Parts.stop(database);
    }

    @Test
    void everyPartStartsAndSaysHowLongItTook() {
        // When
        startup(database, service).run();

        // Then
        assertThat(Parts.find(database)).isPresent();
        assertThat(Parts.find(service)).isPresent();
        assertThat(printed()).containsPattern("database +\\d+\\.\\d s").containsPattern("service +\\d+\\.\\d s");
    }

    @Test
    void aPartStartsOnlyWhenWhatItNeedsAnswers() {
        // Given
        var dependent = new Script(home, "service", "test -e database && " + service.script(), List.of());

        // When
        startup(database, dependent).run();

        // Then
        assertThat(Parts.find(dependent)).isPresent();
    }

    @Test
    void whatRunsAlreadyIsLeftAlone() {
        // Given
        startup(database, service).run();
        long process = Parts.find(service).orElseThrow().pid();

        // When
        startup(database, service).run();

        // Then
        assertThat(Parts.find(service).orElseThrow().pid()).isEqualTo(process);
        assertThat(printed()).contains("was running");
    }

    @Test
    void onePartThatDiesLeavesNothingRunning() {
        // Given
        var broken = new Script(home, "service", "echo the disk is full; exit 1", List.of());

        // When, Then
        assertThatThrownBy(() -> startup(database, broken).run())
                .isInstanceOf(PartFailed.class)
                .hasMessageStartingWith("service died before it could leave its mark")
                .hasMessageContaining("the disk is full");
        assertThat(Parts.find(database)).isEmpty();
    }

    @Test
    void aBusyPortIsNoticedBeforeAnythingStarts() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var late = new Script(home, "service", service.script(), List.of(taken.getLocalPort()));

            assertThatThrownBy(() -> startup(database, late).run())
                    .isInstanceOf(PartFailed.class)
                    .hasMessageContaining("port " + taken.getLocalPort());
            assertThat(home.log("database")).doesNotExist();
        }
    }

    @Test
    void anAbandonedStartLeavesNothingRunning() {
        // Given
        var slow = new Script(home, "service", WAITS_FOREVER, List.of());
        Startup startup = startup(database, slow);
        CompletableFuture<Void> running = CompletableFuture.runAsync(startup::run);
        eventually(
                "the slow part has a process",
                () -> assertThat(Parts.find(slow)).isPresent());

        // When
        startup.abandon();

        // Then
        assertThatThrownBy(running::join).isInstanceOf(CompletionException.class);
        assertThat(Parts.find(slow)).isEmpty();
        assertThat(Parts.find(database)).isEmpty();
    }

    private Startup startup(Script first, Script second) {
        Function<Part, List<Part>> needs = part -> part == second ? List.of(first) : List.of();
        return new Startup(List.of(first, second), needs, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
