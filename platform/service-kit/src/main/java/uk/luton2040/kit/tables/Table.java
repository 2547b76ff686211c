package uk.luton2040.kit.tables;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One table, read and written in the same columns.
 *
 * @param <D> what its rows are taken into and read from
 */
public interface Table<D> extends Layout {
    /** Unit separator: in no cell that a person typed. */
    String KEY_SEPARATOR = "\u001f";

    /** What a file of it is. */
    enum Nature {
        /** Rows to be put in place; what the file does not name stays as it is. */
        RECORDS,
        /** The whole list in its order: what the file leaves out goes. */
        LIST,
        /** What has happened: rows are added after those that are there, and none is ever changed. */
        LOG
    }

    default Nature nature() {
        return Nature.RECORDS;
    }

    /** Takes the row into the draft, or refuses it with {@link RowRefused}. */
    void apply(Row row, D draft);

    /** Refuses a row that does not hold together with the others, once all of the table are in. */
    default void check(Row row, D draft) {}

    /** The draft's rows, in their order. */
    Stream<Row> rows(D draft);

    default String keyOf(Row row) {
        return key().stream()
                .map(column -> row.cells().getOrDefault(column, ""))
                .collect(Collectors.joining(KEY_SEPARATOR));
    }
}
