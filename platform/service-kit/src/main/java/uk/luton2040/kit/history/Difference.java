package uk.luton2040.kit.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One field that two documents say differently.
 *
 * @param pointer JSON pointer (RFC 6901) to the field
 * @param from absent where the field is new
 * @param to absent where the field is gone
 * @param sentence the same in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        String pointer, @Nullable JsonNode from, @Nullable JsonNode to, String sentence) {

    /** In the order of the fields' names; lists are told whole. */
    public static List<Difference> between(JsonNode earlier, JsonNode later) {
        List<Difference> differences = new ArrayList<>();
        compare("", earlier, later, differences);
        return differences;
    }

    private static void compare(String pointer, JsonNode earlier, JsonNode later, List<Difference> differences) {
        if (isNothing(earlier) && isNothing(later) || earlier.equals(later)) {
            return;
        }
        if (earlier.isObject() && later.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            earlier.fieldNames().forEachRemaining(names::add);
            later.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                    earlier.path(name),
                    later.path(name),
                    differences));
        } else if (!isSameNumber(earlier, later)) {
            differences.add(new Difference(
                    pointer,
                    isNothing(earlier) ? null : earlier,
                    isNothing(later) ? null : later,
                    sentence(pointer, earlier, later)));
        }
    }

    private static boolean isNothing(JsonNode node) {
        return node instanceof MissingNode || node.isNull();
    }

    private static boolean isSameNumber(JsonNode earlier, JsonNode later) {
        return earlier.isNumber() && later.isNumber() && earlier.decimalValue().compareTo(later.decimalValue()) == 0;
    }

    private static String sentence(String pointer, JsonNode earlier, JsonNode later) {
        String field = words(pointer);
        if (isNothing(earlier)) {
            return "%s is now %s; before, nothing was said.".formatted(field, text(later));
        }
        if (isNothing(later)) {
            return "%s was %s; now nothing is said.".formatted(field, text(earlier));
        }
        return "%s was %s and is now %s.".formatted(field, text(earlier), text(later));
    }

    /** {@code /rule/deadBand} is "Rule, dead band". */
    private static String words(String pointer) {
        String spaced = pointer.substring(1)
                .replace("/", ", ")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? "It" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    private static String text(JsonNode node) {
        if (node.isTextual()) {
            return "“" + node.textValue() + "”";
        }
        if (node.isBoolean()) {
            return node.booleanValue() ? "yes" : "no";
        }
        if (node.isNumber()) {
            return node.decimalValue().toPlainString();
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.isValueNode() ? item.asText() : item.toString()));
            return items.isEmpty() ? "an empty list" : String.join(", ", items);
        }
        return node.toString();
    }
}
