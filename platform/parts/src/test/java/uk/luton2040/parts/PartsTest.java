package uk.luton2040.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.luton2040.parts.Parts.Start.STARTED;
import static uk.luton2040.parts.Parts.Start.WAS_RUNNING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {
    private static final String LIVES = "touch ready; while true; do sleep 0.1; done";
    private static final String STUBBORN = "trap '' TERM; " + LIVES;

    @TempDir
    Path folder = Path.of("");

    private Home home = new Home(Path.of("target"));

    @BeforeEach
    void settle() {
        home = new Home(folder.resolve("home"));
    }

    @AfterEach
    void stop() {
        Parts.stop(new Script(home, ""));
    }

    @Test
    void aSecondStartFindsTheFirst() {
        // Given
        assertThat(Parts.start(new Script(home, LIVES))).isEqualTo(STARTED);
        long process = pid();

        // When
        Parts.Start again = Parts.start(new Script(home, LIVES));

        // Then
        assertThat(again).isEqualTo(WAS_RUNNING);
        assertThat(pid()).isEqualTo(process);
    }

    @Test
    void aPartOfAnotherHomeIsAnotherPart() {
        // Given
        Parts.start(new Script(home, LIVES));
        var other = new Script(new Home(folder.resolve("home2")), LIVES);

        // When
        boolean found = Parts.find(other).isPresent();

        // Then
        assertThat(found).isFalse();
    }

    @Test
    void aChangedCommandMeansARestart() {
        // Given
        Parts.start(new Script(home, LIVES));
        long process = pid();

        // When
        Parts.Start again = Parts.start(new Script(home, LIVES + " # new"));

        // Then
        assertThat(again).isEqualTo(STARTED);
        assertThat(pid()).isNotEqualTo(process);
    }

    @Test
    void oneThatRunsButDoesNotAnswerIsReplaced() throws IOException {
        // Given
        Parts.start(new Script(home, LIVES));
        long process = pid();
        Files.delete(home.path("ready"));

        // When
        Parts.Start again = Parts.start(new Script(home, LIVES));

        // Then
        assertThat(again).isEqualTo(STARTED);
        assertThat(pid()).isNotEqualTo(process);
    }

    @Test
    void oneThatDiesSaysWhyInItsLastLines() {
        assertThatThrownBy(() -> Parts.start(new Script(home, "echo no space left on device; exit 3")))
                .isInstanceOf(PartFailed.class)
                .hasMessageStartingWith("script died before it could become ready\n")
                .hasMessageContaining("no space left on device");
        assertThat(Parts.find(new Script(home, ""))).isEmpty();
    }

    @Test
    void oneThatNeverAnswersIsStoppedAndNamed() {
        assertThatThrownBy(() -> Parts.start(new Script(home, "while true; do sleep 0.1; done")))
                .isInstanceOf(PartFailed.class)
                .hasMessageStartingWith("script did not become ready within 2 s: not ready yet\n");
        assertThat(Parts.find(new Script(home, ""))).isEmpty();
    }

    @Test
    void aBusyPortIsNamedAndNothingStarts() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var part = new Script(home, LIVES, List.of(taken.getLocalPort()));

            assertThatThrownBy(() -> Parts.start(part))
                    .isInstanceOf(PartFailed.class)
                    .hasMessage("script cannot start: port " + taken.getLocalPort()
                            + " on 127.0.0.1 is in use by another program; stop that one, or move all ports");
            assertThat(Parts.find(part)).isEmpty();
        }
    }

    @Test
    void aStubbornPartIsStoppedByForce() {
        // Given
        Parts.start(new Script(home, STUBBORN));
        ProcessHandle process = Parts.find(new Script(home, "")).orElseThrow();

        // When
        Parts.stop(new Script(home, STUBBORN), Duration.ofMillis(300));

        // Then
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void whatIsStoppedTwiceIsStopped() {
        // Given
        Parts.start(new Script(home, LIVES));

        // When
        Parts.stop(new Script(home, ""));
        Parts.stop(new Script(home, ""));

        // Then
        assertThat(Parts.find(new Script(home, ""))).isEmpty();
    }

    @Test
    void theLogOfTheStartBeforeIsKept() throws IOException {
        // Given
        Parts.start(new Script(home, "echo first; " + LIVES));
        Files.delete(home.path("ready"));

        // When
        Parts.start(new Script(home, "echo second; " + LIVES));

        // Then
        assertThat(Files.readString(home.log("script"))).isEqualTo("second\n");
        assertThat(Files.readString(home.path("logs/script.log.1"))).isEqualTo("first\n");
    }

    @Test
    void aFullDiskIsSaidBeforeAnythingStarts() {
        assertThatThrownBy(() -> home.requireSpace(Long.MAX_VALUE))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("has only");
    }

    private long pid() {
        return Parts.find(new Script(home, "")).orElseThrow().pid();
    }
}
