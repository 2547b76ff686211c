package uk.luton2040.catalogue.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.sql.JsonColumn;

/** Definitions as JSON: kept so, and changed by merge patches (RFC 7396). */
public final class Definitions {
    private static final ObjectMapper MAPPER = JsonColumn.MAPPER;

    private static final ObjectReader WHOLE =
            MAPPER.readerFor(Definition.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final ObjectNode BLANK = JsonNodeFactory.instance
            .objectNode()
            .put("valueType", "number")
            .put("betterWhen", "context")
            .put("decimals", 2);

    private Definitions() {}

    /**
     * The definition with what the patch says put in its place; a null takes a field away.
     *
     * @param definition null for one that starts with the patch
     * @throws JsonProcessingException when the patch names an unknown field or holds the wrong type, at its place
     */
    public static Definition patched(@Nullable Definition definition, JsonNode patch) throws JsonProcessingException {
        JsonNode base = definition == null ? BLANK : MAPPER.valueToTree(definition);
        return MAPPER.treeToValue(merged(base.deepCopy(), patch), Definition.class);
    }

    /**
     * The definition with these fields in the place of its own; a null takes one away.
     *
     * @param definition null for one that starts with them
     */
    public static Definition with(@Nullable Definition definition, Map<String, ? extends @Nullable Object> fields) {
        ObjectNode next = definition == null ? BLANK.deepCopy() : MAPPER.valueToTree(definition);
        fields.forEach((field, value) -> {
            if (value == null) {
                next.remove(field);
            } else {
                next.set(field, MAPPER.valueToTree(value));
            }
        });
        try {
            return MAPPER.treeToValue(next, Definition.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String toJson(Definition definition) {
        return JsonColumn.write(definition);
    }

    /** @throws JsonProcessingException when it is no definition, at the place where it is not */
    public static Definition ofJson(String json) throws JsonProcessingException {
        Definition definition = WHOLE.readValue(json);
        if (definition == null) {
            throw new JsonMappingException(null, "it is null");
        }
        return definition;
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : MAPPER.createObjectNode();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                JsonNode old = result.path(field.getKey());
                result.set(field.getKey(), merged(old, field.getValue()));
            }
        });
        return result;
    }
}
