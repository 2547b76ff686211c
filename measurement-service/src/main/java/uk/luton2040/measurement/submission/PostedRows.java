package uk.luton2040.measurement.submission;

import java.util.function.Consumer;

/** The rows of a body, whatever its form; read from its start each time, never all of them at once. */
interface PostedRows {
    /** @return the JSON pointer of the list of rows, before a row's index */
    String pointer();

    /** The values are invented, for demonstration. */
    boolean illustrative();

    void read(Consumer<PostedRow> taker);
}
