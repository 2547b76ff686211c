package uk.luton2040.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    @ParameterizedTest
    @ValueSource(strings = {"bench", "bench posts", "bench board", "bench catalogue"})
    void theBenchmarkNeverRunsOnSomebodysProduct(String command) {
        // When
        Run run = run((command + " --home " + folder.resolve("home")).split(" "));

        // Then
        assertThat(run.said().lines()).singleElement().asString().startsWith("bench takes no --home");
        assertThat(run.code()).isEqualTo(1);
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--kpis=0", "--kpis=10001", "--versions=0", "--versions=21"})
    void aCatalogueThatCannotBeImportedIsRefusedBeforeAnythingStarts(String option) {
        // When
        Run run = run("bench", "catalogue", option);

        // Then
        assertThat(run.said().lines()).singleElement().asString().startsWith("bench catalogue takes 1 to 10000 KPIs");
        assertThat(run.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench --rounds=0", "bench posts --rounds=51", "bench --seconds=0"})
    void aMeasurementOfNothingIsRefusedBeforeAnythingStarts(String words) {
        // When
        Run run = run(words.split(" "));

        // Then
        assertThat(run.said().lines()).singleElement().asString().startsWith("bench takes 1 to 50 rounds");
        assertThat(run.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench --ports=many catalogue", "bench catalogue --ports=many"})
    void thePortsMayBeMovedBeforeAndAfterWhatIsMeasured(String words) {
        // When
        Run run = run(words.split(" "));

        // Then
        assertThat(run.said()).contains("--ports").contains("'many' is not a whole number");
        assertThat(run.code()).isEqualTo(2);
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
