package uk.luton2040.kit.tables;

import java.util.function.Consumer;
import uk.luton2040.kit.problem.ProblemException;

/** Where one table's rows are read from, one by one, as often as they are asked for. */
@FunctionalInterface
interface Rows {
    /** No more than this: a catalogue of 5,000 KPIs with ten versions each has 50,000 versions. */
    int MOST = 200_000;

    /** @throws ProblemException when it cannot be read as that table */
    void read(Table<?> table, Consumer<Row> taker);

    static void checkCount(int count, Table<?> table) {
        if (count > MOST) {
            throw ProblemException.invalid(
                    "/" + table.name(), "too-many-rows", "A table has at most %d rows.".formatted(MOST));
        }
    }
}
