package uk.luton2040.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with a JSON body, in words for its sender and without the names of our classes. */
final class JsonMistake {
    private static final Map<Class<?>, String> EXPECTED = Map.of(
            BigDecimal.class, "a number, such as 63.5, without quotation marks",
            int.class, "a whole number",
            Integer.class, "a whole number",
            long.class, "a whole number",
            boolean.class, "true or false",
            Boolean.class, "true or false",
            String.class, "a text in quotation marks",
            LocalDate.class, "a date, such as \"2021-10-29\"",
            Instant.class, "an instant in UTC, such as \"2021-10-29T09:00:00Z\"");

    private JsonMistake() {}

    static Problem.Error of(JacksonException e) {
        String pointer = e instanceof JsonMappingException mapping ? Pointers.of(mapping) : "";
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                new Problem.Error(
                        pointer,
                        "unknown-field",
                        "There is no field '%s' here; the fields are: %s."
                                .formatted(unknown.getPropertyName(), fields(unknown)));
            case MismatchedInputException mismatch ->
                new Problem.Error(pointer, "wrong-type", "Expected here: " + expected(mismatch) + ".");
            default -> new Problem.Error(pointer, "malformed", "It is not well-formed JSON: " + firstClause(e) + ".");
        };
    }

    private static String fields(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null
                ? "none"
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == null) {
            return "something else";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list in square brackets";
        }
        if (type.isEnum()) {
            return "one of " + java.util.Arrays.toString(type.getEnumConstants());
        }
        return EXPECTED.getOrDefault(type, "an object in curly brackets");
    }

    /** Jackson goes on with advice to programmers of Java after a colon, a bracket or a semicolon. */
    private static String firstClause(JacksonException e) {
        return e.getOriginalMessage().split("[:(;\\n]", 2)[0].strip();
    }
}
