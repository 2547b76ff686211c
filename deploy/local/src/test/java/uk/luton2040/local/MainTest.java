package uk.luton2040.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"60000", "56343", "-1", "99999999999", "many", ""})
    void portsThatThereAreNotAreRefusedInOneSentenceBeforeAnythingStarts(String offset) {
        // When
        Run run = run("up", "--home", folder.resolve("home").toString(), "--ports=" + offset);

        // Then
        assertThat(run.said().lines())
                .singleElement()
                .asString()
                .contains("--ports")
                .contains("'" + offset + "' is not a whole number from 0 to 56342");
        assertThat(run.code()).isEqualTo(2);
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void theBenchmarkNeverRunsOnSomebodysProduct() {
        // When
        Run run = run("bench", "--home", folder.resolve("home").toString());

        // Then
        assertThat(run.said().lines()).singleElement().asString().startsWith("bench takes no --home");
        assertThat(run.code()).isEqualTo(1);
        assertThat(folder.resolve("home")).doesNotExist();
    }

    private record Run(int code, String said) {}

    private static Run run(String... words) {
        PrintStream usual = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = Main.run(words);
            return new Run(code, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(usual);
        }
    }
}
