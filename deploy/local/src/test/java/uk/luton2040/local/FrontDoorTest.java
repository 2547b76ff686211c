package uk.luton2040.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.parts.Checkout;

/** The script in a folder of its own, where a pretended launcher prints what it was started with. */
class FrontDoorTest {
    private static final String MISSING = "Luton 2040 needs a JDK 21 or newer and found none";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void pretendToBeBuilt() throws IOException {
        Files.copy(Checkout.find().root().resolve("luton2040"), folder.resolve("luton2040"));
        Files.createDirectories(folder.resolve("deploy/local/target/lib"));
    }

    @Test
    void theJdkOfTheEnvironmentIsTakenWhenItIsNewEnough() throws Exception {
        // Given
        jdk("new", "21.0.4");

        // When
        Run run = run(Map.of("JAVA_HOME", folder.resolve("new").toString(), "LUTON2040_JDK_PLACES", ""), "status");

        // Then
        assertThat(run.output()).contains("started by new").contains("uk.luton2040.local.Main status");
    }

    @Test
    void anOldJdkOfTheEnvironmentIsPassedOver() throws Exception {
        // Given
        jdk("old", "17.0.15");
        jdk("installed", "25");

        // When
        Run run = run(
                Map.of(
                        "JAVA_HOME", folder.resolve("old").toString(),
                        "LUTON2040_JDK_PLACES", folder.resolve("installed").toString()),
                "status");

        // Then
        assertThat(run.output()).contains("started by installed");
    }

    @Test
    void aMissingJdkIsOneSentence() throws Exception {
        // Given
        jdk("old", "17.0.15");

        // When
        Run run = run(
                Map.of(
                        "JAVA_HOME", folder.resolve("old").toString(),
                        "LUTON2040_JDK_PLACES", folder.resolve("nowhere").toString()),
                "up");

        // Then
        assertThat(run.output()).startsWith(MISSING);
        assertThat(run.output().lines()).hasSize(1);
        assertThat(run.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "bench", "bench catalogue"})
    void whatIsStaleIsBuiltBeforeItIsStarted(String command) throws Exception {
        // Given
        jdk("new", "21");
        program("bin/mvn", "echo \"[ERROR] no such module\"; exit 1");

        // When
        Run run = run(Map.of("JAVA_HOME", folder.resolve("new").toString()), command.split(" "));

        // Then
        assertThat(run.output())
                .contains("Building Luton 2040")
                .contains("[ERROR] no such module")
                .contains("The build failed after");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void theTestsPassOnTheirExitCode() throws Exception {
        // Given
        jdk("new", "21");
        program("bin/mvn", "echo \"[INFO] Tests run: 3 $*\"; exit 5");

        // When
        Run run = run(Map.of("JAVA_HOME", folder.resolve("new").toString()), "test", "-T", "1");

        // Then
        assertThat(run.output()).contains("Tests run: 3", "--fail-at-end verify -T 1 -T 2", "The tests failed");
        assertThat(run.code()).isEqualTo(1);
    }

    private record Run(int code, String output) {}

    private Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> words = Stream.concat(
                        Stream.of("bash", folder.resolve("luton2040").toString()), Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PATH", programs().toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    /** The usual tools, but no javac and no Maven of this machine. */
    private Path programs() throws IOException {
        Path programs = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of(
                "bash",
                "cat",
                "dirname",
                "find",
                "grep",
                "mkdir",
                "mv",
                "readlink",
                "rm",
                "sed",
                "sort",
                "tail",
                "tee")) {
            program("bin/" + tool, "exec /usr/bin/" + tool + " \"$@\"");
        }
        return programs;
    }

    private void jdk(String name, String version) throws IOException {
        program(name + "/bin/javac", "exit 0");
        program(name + "/bin/java", "echo started by " + name + " \"$@\"");
        Files.writeString(folder.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private void program(String path, String script) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
