package uk.luton2040.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private final Results results = new Results(Map.of("processors", 2));

    @Test
    void theTableShowsMediansAndWhoUsedTheProcessor() {
        // Given
        results.add("single posts", 16, List.of(round(1_000), round(1_200), round(1_400)));

        // When
        List<String> lines = results.table().lines().toList();

        // Then
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("clients", "per second", "p50 ms", "p99 ms", "service");
        assertThat(lines.get(1)).startsWith("single posts").contains(" 16 ", " 1,200 ", " 4.00 ", " 9.00 ", " 321.5");
        assertThat(lines.get(2)).contains("ratio", "0.50");
    }

    @Test
    void theJsonHasTheSettingAndEveryRound() throws Exception {
        // Given
        results.add("single posts", 16, List.of(round(1_000), round(1_200)));

        // When
        JsonNode json = new ObjectMapper().readTree(results.json());

        // Then
        assertThat(json.path("processors").asInt()).isEqualTo(2);
        JsonNode line = json.at("/measured/0");
        assertThat(line.path("name").asText()).isEqualTo("single posts");
        assertThat(line.path("clients").asInt()).isEqualTo(16);
        assertThat(line.at("/median/perSecond").asDouble()).isEqualTo(1_100);
        assertThat(line.at("/rounds/1/perSecond").asDouble()).isEqualTo(1_200);
        assertThat(line.at("/rounds/1/cpuMicros/service").asDouble()).isEqualTo(321.5);
        assertThat(line.at("/rounds/1/more/ratio").asDouble()).isEqualTo(0.5);
    }

    private static Round round(double perSecond) {
        return new Round(perSecond, 4, 9, Map.of("service", 321.5), Map.of()).with("ratio", 0.5);
    }
}
