package uk.luton2040.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import java.util.Set;
import uk.luton2040.kit.problem.ProblemException;

/**
 * Partial changes (RFC 7396): what a patch names is put in the place of what was, a null takes a field away, and the
 * result is read as strictly as a whole body is.
 */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The document with the patch laid over it.
     *
     * @throws ProblemException when the patch is no object
     * @throws BadRequestException when it names an unknown field or holds the wrong type, at its place
     * @throws ConstraintViolationException when the result breaks its constraints
     */
    public <T> T apply(T document, JsonNode patch, Class<T> type) {
        if (!patch.isObject()) {
            throw ProblemException.invalid("", "wrong-type", "Expected here: an object in curly brackets.");
        }
        T patched;
        try {
            patched = json.treeToValue(merged(json.valueToTree(document), patch), type);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
        Set<ConstraintViolation<T>> violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
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
