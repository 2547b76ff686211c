package uk.luton2040.kit.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON pointers (RFC 6901) to where a body is wrong. */
final class Pointers {
    private Pointers() {}

    static String of(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() != null ? escaped(step.getFieldName()) : step.getIndex());
        }
        return pointer.toString();
    }

    /** Where in the body, empty for all of it, or {@code ?name} for a query parameter in a parameter bean. */
    static String of(ConstraintViolation<?> violation) {
        Path path = violation.getPropertyPath();
        String last = "";
        for (Path.Node node : path) {
            last = node.getName() == null ? last : node.getName();
        }
        return isQueryParameter(violation.getLeafBean(), last) ? "?" + last : of(path);
    }

    private static boolean isQueryParameter(@Nullable Object bean, String field) {
        return bean != null
                && Stream.of(bean.getClass().getDeclaredFields())
                        .anyMatch(declared ->
                                declared.getName().equals(field) && declared.isAnnotationPresent(QueryParam.class));
    }

    private static String of(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(escaped(node.getName()));
                }
            }
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
