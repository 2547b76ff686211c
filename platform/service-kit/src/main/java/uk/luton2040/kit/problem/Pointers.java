package uk.luton2040.kit.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Optional;
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

    /** Where in the body, empty for all of it, or {@code ?name} for a query parameter. */
    static String of(ConstraintViolation<?> violation) {
        Path path = violation.getPropertyPath();
        String last = "";
        for (Path.Node node : path) {
            last = node.getName() == null ? last : node.getName();
        }
        return queryParameter(violation.getLeafBean(), last)
                .map(name -> "?" + name)
                .orElseGet(() -> of(path));
    }

    /** As the client names it: a field of a parameter bean, or a parameter of a resource's method. */
    private static Optional<String> queryParameter(@Nullable Object bean, String name) {
        Class<?> type = bean == null ? null : bean.getClass();
        Stream<AnnotatedElement> found = Stream.empty();
        while (type != null) {
            Stream<Field> fields = Stream.of(type.getDeclaredFields())
                    .filter(field -> field.getName().equals(name));
            Stream<Parameter> parameters = Stream.of(type.getDeclaredMethods())
                    .flatMap(method -> Stream.of(method.getParameters()))
                    .filter(parameter -> parameter.getName().equals(name));
            found = Stream.concat(found, Stream.concat(fields, parameters));
            type = type.getSuperclass();
        }
        return found.flatMap(element -> Stream.ofNullable(element.getAnnotation(QueryParam.class)))
                .map(QueryParam::value)
                .findFirst();
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
