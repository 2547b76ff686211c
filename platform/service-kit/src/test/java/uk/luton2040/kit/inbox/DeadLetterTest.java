package uk.luton2040.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.EventType;

class DeadLetterTest {

    @Test
    void aLetterHoldsAllThatIsNeededToSendTheRecordAgain() throws IOException {
        // Given
        var record = new ConsumerRecord<>(
                "luton2040.catalogue.kpi.v1", 2, 41L, "ECO-17", "{oops".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "luton2040.catalogue.kpi.v1".getBytes(StandardCharsets.UTF_8));

        // When
        DeadLetter letter = DeadLetter.of(record, "measurement-service", "no JSON");

        // Then
        JsonNode json = new ObjectMapper().readTree(letter.toJson());
        assertThat(letter.id()).isEqualTo("measurement-service/luton2040.catalogue.kpi.v1/2/41");
        assertThat(json.path("key").asText()).isEqualTo("ECO-17");
        assertThat(json.at("/headers/ce_type").asText()).isEqualTo("luton2040.catalogue.kpi.v1");
        assertThat(json.path("value").binaryValue())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{oops");
    }

    @Test
    void itsFormIsThatOfTheWrittenContract() throws IOException {
        // Given
        var record = new ConsumerRecord<>("topic", 0, 0L, "key", new byte[] {1});
        JsonNode schema = asyncApi().at("/components/schemas/DeadLetter/properties");

        // When
        JsonNode json = new ObjectMapper()
                .readTree(DeadLetter.of(record, "consumer", "reason").toJson());

        // Then
        assertThat(fields(json)).isEqualTo(fields(schema));
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode asyncApi() throws IOException {
        try (InputStream yaml = Objects.requireNonNull(EventType.class.getResourceAsStream("/asyncapi.yaml"))) {
            return new YAMLMapper().readTree(yaml);
        }
    }
}
