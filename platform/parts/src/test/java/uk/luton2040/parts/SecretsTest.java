package uk.luton2040.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aSecretIsMadeOnceAndKept() {
        // Given
        String first = new Home(folder).secrets().get("postgres.catalogue");

        // When
        String second = new Home(folder).secrets().get("postgres.catalogue");

        // Then
        assertThat(second).isEqualTo(first).matches("[A-Za-z2-9]{32}");
        assertThat(new Home(folder).secrets().get("postgres.delivery")).isNotEqualTo(first);
    }

    @Test
    void manyWhoAskAtOnceAreToldTheSame() {
        // When
        List<String> told = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> new Home(folder).secrets().get("shared" + i % 4))
                .toList();

        // Then
        assertThat(told).doesNotContainNull();
        assertThat(Set.copyOf(told)).hasSize(4);
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws IOException {
        // When
        new Home(folder).secrets().get("demo.secret");

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }
}
