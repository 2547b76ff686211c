package uk.luton2040.kit.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

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

    /** The violation's path without the method and its parameter; a simple parameter becomes {@code ?name}. */
    static String of(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(escaped(node.getName()));
                }
            }
        }
        return pointer.isEmpty() ? "?" + parameter : pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
