package uk.luton2040.kit.tables;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table, described once: how it is read, checked, written and told of all follows from here.
 *
 * @param about what its cells say, as a sentence for the data dictionary
 * @param words the only ones allowed; empty where any are
 * @param isRequired no cell of it may be empty
 * @param isOptional a file may leave it out, and says nothing about it then
 * @param isList a cell holds several items, separated by semicolons
 * @param refersTo where the row that a cell names is found; null where it names none
 */
public record Column(
        String name,
        String about,
        Datatype datatype,
        List<String> words,
        boolean isRequired,
        boolean isOptional,
        boolean isList,
        @Nullable Reference refersTo) {

    /** A row of another table, by one column of its key. */
    public record Reference(String table, String column) {}

    public static Column text(String name, String about) {
        return of(name, about, Datatype.TEXT);
    }

    public static Column of(String name, String about, Datatype datatype) {
        return new Column(name, about, datatype, List.of(), false, false, false, null);
    }

    /** A cell is one of these words. */
    public static Column word(String name, String about, List<String> words) {
        return new Column(name, about, Datatype.TEXT, List.copyOf(words), false, false, false, null);
    }

    public Column required() {
        return new Column(name, about, datatype, words, true, isOptional, isList, refersTo);
    }

    public Column optional() {
        return new Column(name, about, datatype, words, isRequired, true, isList, refersTo);
    }

    public Column list() {
        return new Column(name, about, datatype, words, isRequired, isOptional, true, refersTo);
    }

    public Column refersTo(String table, String column) {
        return new Column(name, about, datatype, words, isRequired, isOptional, isList, new Reference(table, column));
    }

    /** @throws RowRefused when the row's cell is not of the form described */
    void check(Row row) {
        String cell = row.text(name);
        if (cell == null) {
            if (isRequired) {
                row.required(name);
            }
            return;
        }
        for (String item : isList ? row.list(name) : List.of(cell)) {
            datatype.check(name, item);
            if (!words.isEmpty() && !words.contains(item)) {
                throw new RowRefused(
                        name,
                        "unknown-word",
                        "'%s' is no %s; it is one of: %s."
                                .formatted(item, name.replace('_', ' '), String.join(", ", words)));
            }
        }
    }

    static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    static Column named(String name, List<Column> columns) {
        return columns.stream()
                .filter(column -> Objects.equals(column.name(), name))
                .findFirst()
                .orElseThrow();
    }
}
