package uk.luton2040.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The written contract says what the records say, so it cannot rot. */
class AsyncApiTest {
    private static final Map<Type, String> FORMS = Map.of(
            String.class, "string",
            int.class, "integer",
            long.class, "integer",
            Integer.class, "integer",
            boolean.class, "boolean",
            BigDecimal.class, "number",
            Instant.class, "string date-time",
            LocalDate.class, "string date",
            UUID.class, "string uuid");

    /** A record may hold others of its own kind. */
    private final Set<Class<?>> checked = new HashSet<>();

    private final JsonNode document = read("/asyncapi.yaml", new YAMLMapper());

    @Test
    void itIsOfVersion3() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasItsCompactedTopic(EventType type) {
        // When
        JsonNode channel = channel(type);

        // Then
        assertThat(at(channel.path("bindings")).at("/kafka/topicConfiguration/cleanup.policy/0"))
                .isEqualTo(new TextNode("compact"));
        assertThat(message(channel).path("name").asText()).isEqualTo(type.wireName());
    }

    @Test
    void thereIsNoTopicBesideThoseAndTheDeadLetters() {
        assertThat(addresses())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(EventType.values()).map(EventType::wireName),
                                Stream.of("luton2040.dead-letter.v1"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaHasTheRecordsComponents(EventType type) {
        JsonNode payload = at(message(channel(type)).path("payload"));

        assertSays(payload, Event.class, type.state(), type.wireName());
    }

    @ParameterizedTest
    @EnumSource
    void theExampleIsTheGoldenSample(EventType type) {
        JsonNode example = message(channel(type)).at("/examples/0/payload");

        assertThat(example).isEqualTo(read("/golden/" + type.wireName() + ".json", new ObjectMapper()));
    }

    private void assertSays(JsonNode schema, Class<?> record, Class<?> state, String where) {
        if (record != Event.class && !checked.add(record)) {
            return;
        }
        RecordComponent[] components = record.getRecordComponents();
        assertThat(names(schema.path("properties").fieldNames()))
                .as("%s: its properties are those of %s", where, record)
                .containsExactlyElementsOf(
                        Stream.of(components).map(RecordComponent::getName).toList());
        assertThat(texts(schema.path("required")))
                .as("%s: what is not nullable is required", where)
                .containsExactlyElementsOf(Stream.of(components)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : components) {
            Type type = component.getType() == State.class ? state : component.getGenericType();
            assertSays(
                    at(schema.path("properties").path(component.getName())),
                    record == Event.class && component.getName().equals("state") ? state : type,
                    where + "." + component.getName());
        }
    }

    private void assertSays(JsonNode schema, Type type, String where) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            assertThat(schema.path("type").asText()).as(where).isEqualTo("array");
            assertSays(at(schema.path("items")), list.getActualTypeArguments()[0], where + "[]");
        } else if (type instanceof Class<?> record && record.isRecord()) {
            assertThat(schema.path("type").asText()).as(where).isEqualTo("object");
            assertSays(schema, record, record, where);
        } else {
            assertThat((schema.path("type").asText() + " "
                                    + schema.path("format").asText())
                            .strip())
                    .as(where)
                    .isEqualTo(FORMS.get(type));
        }
    }

    private JsonNode channel(EventType type) {
        return StreamSupport.stream(document.path("channels").spliterator(), false)
                .filter(channel -> channel.path("address").asText().equals(type.wireName()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode message(JsonNode channel) {
        return at(channel.at("/messages/changed"));
    }

    private List<String> addresses() {
        return StreamSupport.stream(document.path("channels").spliterator(), false)
                .map(channel -> channel.path("address").asText())
                .toList();
    }

    /** The node itself, or what it refers to. */
    private JsonNode at(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static List<String> names(java.util.Iterator<String> names) {
        return Stream.iterate(names, java.util.Iterator::hasNext, each -> each)
                .map(java.util.Iterator::next)
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode read(String resource, ObjectMapper mapper) {
        try (InputStream text = Objects.requireNonNull(EventType.class.getResourceAsStream(resource), resource)) {
            return mapper.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
