package uk.luton2040.kit.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several items in one cell, separated by semicolons; spaces around them do not count. A backslash takes the meaning
 * from a semicolon, a backslash or a space after it; before anything else it stands for itself.
 */
final class Items {
    private static final char SEPARATOR = ';';
    private static final char ESCAPE = '\\';

    private Items() {}

    static String join(Collection<?> items) {
        return items.stream().map(item -> escaped(String.valueOf(item))).collect(Collectors.joining(";"));
    }

    private static String escaped(String item) {
        int first = item.length() - item.stripLeading().length();
        int last = item.stripTrailing().length();
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < item.length(); i++) {
            char letter = item.charAt(i);
            if (letter == SEPARATOR || letter == ESCAPE || i < first || i >= last) {
                written.append(ESCAPE);
            }
            written.append(letter);
        }
        return written.toString();
    }

    /** Empty items are kept, but those at the end: whoever ends a list with a semicolon means nothing by it. */
    static List<String> split(String cell) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        int solid = 0;
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (letter == SEPARATOR) {
                items.add(item.substring(0, solid));
                item.setLength(0);
                solid = 0;
            } else if (letter == ESCAPE && i + 1 < cell.length() && isEscapable(cell.charAt(i + 1))) {
                i++;
                item.append(cell.charAt(i));
                solid = item.length();
            } else if (!Character.isWhitespace(letter)) {
                item.append(letter);
                solid = item.length();
            } else if (solid > 0) {
                item.append(letter);
            }
        }
        items.add(item.substring(0, solid));
        while (!items.isEmpty() && items.getLast().isEmpty()) {
            items.removeLast();
        }
        return List.copyOf(items);
    }

    private static boolean isEscapable(char letter) {
        return letter == SEPARATOR || letter == ESCAPE || Character.isWhitespace(letter);
    }
}
