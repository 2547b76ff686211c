package uk.luton2040.kit.tables;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One CSV table, read and written in the same columns.
 *
 * @param <D> what its rows are taken into and read from
 */
public interface Table<D> {
    /** Unit separator: in no cell that a person typed. */
    String KEY_SEPARATOR = "\u001f";

    String name();

    List<String> columns();

    /** The columns that tell one row from another. */
    List<String> key();

    /** Takes the row into the draft, or refuses it with {@link RowRefused}. */
    void apply(Row row, D draft);

    /** The draft's rows, in their order. */
    Stream<Row> rows(D draft);

    default String keyOf(Row row) {
        return key().stream()
                .map(column -> row.cells().getOrDefault(column, ""))
                .collect(Collectors.joining(KEY_SEPARATOR));
    }
}
