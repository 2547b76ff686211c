package uk.luton2040.delivery.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.event.EventJson;

class ProjectEventTest {
    @Test
    void aProjectsEventIsTheGoldenSample() throws IOException {
        // Given
        var golden = (ProjectState) EventJson.read(EventType.PROJECT, golden().getBytes(StandardCharsets.UTF_8))
                .state();
        var project = new Project("air-quality-monitoring", 23);
        project.describe(template("December 2021"), edit("2021-10-01T08:00:00Z", null));
        project.describe(template("2022-03-31"), edit("2021-10-01T08:00:00Z", "The consultation takes longer"));

        // When
        var state = project.state();

        // Then
        assertThat(state)
                .usingRecursiveComparison()
                .ignoringFields("status", "requests", "closure", "stage")
                .isEqualTo(golden);
        assertThat(EventJson.write(EventJson.read(EventType.PROJECT, golden().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(golden().strip());
    }

    @Test
    void anEventFromBeforeTheTemplateCanStillBeRead() {
        // Given
        var old = """
                {"id":"a","epoch":1,"revision":1,"change":{"what":"imported","who":"b","when":"2021-11-15T09:30:00Z"},
                "state":{"code":"a","title":"A","priority":"economy","status":"not-reported","reportedElsewhere":false,
                "milestones":[{"title":"Publish","date":"summer 2021","everyYear":false}]}}""";

        // When
        var event = EventJson.read(EventType.PROJECT, old.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(event.state())
                .isInstanceOfSatisfying(
                        ProjectState.class, state -> assertThat(state.effects()).isEmpty());
    }

    /** The golden sample's own template, as somebody would have sent it. */
    private static ProjectTemplate template(String end) throws IOException {
        ObjectNode template = (ObjectNode) new ObjectMapper().readTree(golden()).path("state");
        for (String field :
                new String[] {"code", "status", "requests", "rebaselines", "closure", "stage", "reportedElsewhere"}) {
            template.remove(field);
        }
        template.put("end", end);
        JsonNode patch = template;
        return Templates.patched(ProjectTemplate.BLANK, patch);
    }

    private static Edit edit(String at, @Nullable String why) {
        Instant instant = Instant.parse(at);
        return new Edit("programme-office", why, instant, LocalDate.of(2021, 10, 1));
    }

    private static String golden() throws IOException {
        String path = "/golden/" + EventType.PROJECT.wireName() + ".json";
        try (var sample = Objects.requireNonNull(EventType.class.getResourceAsStream(path), path)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
