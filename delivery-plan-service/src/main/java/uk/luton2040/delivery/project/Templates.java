package uk.luton2040.delivery.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.sql.JsonColumn;

/** Templates changed by merge patches (RFC 7396). */
public final class Templates {
    private static final ObjectMapper MAPPER = JsonColumn.MAPPER;

    private Templates() {}

    /**
     * The template with what the patch says put in its place; a null takes a field away.
     *
     * @throws JsonProcessingException when the patch names an unknown field or holds the wrong type, at its place
     */
    static ProjectTemplate patched(ProjectTemplate template, JsonNode patch) throws JsonProcessingException {
        if (!patch.isObject()) {
            throw new JsonMappingException(null, "a project is an object in curly brackets");
        }
        return MAPPER.treeToValue(merged(MAPPER.valueToTree(template), patch), ProjectTemplate.class);
    }

    /** The template with these fields in the place of its own; a null takes one away. */
    public static ProjectTemplate with(ProjectTemplate template, Map<String, ? extends @Nullable Object> fields) {
        ObjectNode next = MAPPER.valueToTree(template);
        fields.forEach((field, value) -> {
            if (value == null) {
                next.remove(field);
            } else {
                next.set(field, MAPPER.valueToTree(value));
            }
        });
        try {
            return MAPPER.treeToValue(next, ProjectTemplate.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
                result.set(field.getKey(), merged(result.path(field.getKey()), field.getValue()));
            }
        });
        return result;
    }
}
