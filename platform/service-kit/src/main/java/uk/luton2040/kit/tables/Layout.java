package uk.luton2040.kit.tables;

import java.util.List;

/** What a table is called and which columns it has: all it takes to write one. */
public interface Layout {
    String name();

    /** What its rows are, as a sentence for the data dictionary. */
    String about();

    List<Column> columns();

    /** The columns that tell one row from another. */
    List<String> key();
}
