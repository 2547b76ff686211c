package uk.luton2040.delivery.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.EventType;
import uk.luton2040.kit.event.EventJson;

class ProjectEventTest {
    @Test
    void aProjectsEventIsTheGoldenSample() throws IOException {
        // Given
        var project = new Project("air-quality-monitoring", 23);
        project.describe(
                "Air quality monitoring and behaviour change",
                "Areas around schools; consolidation zones",
                "carbon-neutral",
                "carbon-air-quality");
        project.schedule(List.of(
                Milestone.parse("Annual Status Report to Defra: end of June every year"),
                Milestone.parse("Consolidation zones: summer 2021")));

        // When
        var event = project.changed("imported", "programme-office", Instant.parse("2021-11-15T09:30:00Z"))
                .in(1);

        // Then
        assertThat(EventJson.write(event)).isEqualTo(golden(EventType.PROJECT).strip());
    }

    private static String golden(EventType type) throws IOException {
        String path = "/golden/" + type.wireName() + ".json";
        try (var sample = Objects.requireNonNull(EventType.class.getResourceAsStream(path), path)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
