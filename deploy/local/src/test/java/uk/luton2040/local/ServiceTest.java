package uk.luton2040.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.luton2040.parts.Folders;
import uk.luton2040.parts.Home;

class ServiceTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(built().resolve("lib/main"));
        Files.writeString(built().resolve("quarkus-run.jar"), "first");
        Files.writeString(built().resolve("lib/main/library.jar"), "first");
    }

    @Test
    void itRunsFromACopyThatABuildLeavesAlone() throws IOException {
        // Given
        Service service = service();
        service.prepare();

        // When
        Files.writeString(built().resolve("lib/main/library.jar"), "second");
        Folders.delete(built().resolve("lib"));

        // Then
        Path run = Path.of(service.command().arguments().getLast());
        assertThat(run).hasContent("first").startsWith(service.home().folder());
        assertThat(run.resolveSibling("lib/main/library.jar")).hasContent("first");
    }

    @Test
    void theNextStartRunsWhatWasBuiltSinceAndNothingElse() throws IOException {
        // Given
        Service service = service();
        service.prepare();
        String version = service.command().inputs().getFirst();
        Files.writeString(built().resolve("quarkus-run.jar"), "second");
        Files.delete(built().resolve("lib/main/library.jar"));

        // When
        service.prepare();

        // Then
        Path run = Path.of(service.command().arguments().getLast());
        assertThat(run).hasContent("second");
        assertThat(run.resolveSibling("lib/main/library.jar")).doesNotExist();
        assertThat(service.command().inputs()).doesNotContain(version);
    }

    @Test
    void whatIsForgottenLeavesNothingBehind() throws IOException {
        // Given
        Service service = service();
        service.prepare();

        // When
        service.forgetCopy();

        // Then
        assertThat(service.home().path("applications")).isEmptyDirectory();
    }

    private Path built() {
        return folder.resolve("quarkus-app");
    }

    private Service service() {
        return new Service(
                new Home(folder.resolve("home")), "catalogue", built(), "catalogue", 1, List.of("-Xmx64m"), Map.of());
    }
}
