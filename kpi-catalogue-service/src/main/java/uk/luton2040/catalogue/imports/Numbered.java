package uk.luton2040.catalogue.imports;

import java.util.Objects;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;

/** Rows that are counted: what is there stays as it is, and what is missing is added after it. */
final class Numbered {
    private Numbered() {}

    /**
     * The row's number.
     *
     * @param there how many there are already
     * @throws RowRefused when there is a gap between them and the row
     */
    static int next(Row row, int there) {
        int number = Objects.requireNonNull(row.integer("number"));
        if (number < 1 || number > there + 1) {
            throw new RowRefused(
                    "number", "gap", "The next number is %d; %d cannot come after that.".formatted(there + 1, number));
        }
        return number;
    }

    static RowRefused neverChanged(String what, int number) {
        return new RowRefused(
                "number",
                "never-changed",
                "There is a %s %d already and it says otherwise; what has happened is never changed."
                        .formatted(what, number));
    }
}
