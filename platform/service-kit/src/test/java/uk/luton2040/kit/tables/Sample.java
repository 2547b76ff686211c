package uk.luton2040.kit.tables;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A table with a column of every kind; what it takes it keeps as it came. */
record Sample(Nature nature) implements Table<Map<String, Row>> {
    static final Sample TABLE = new Sample(Nature.RECORDS);

    static final List<Column> COLUMNS = List.of(
            Column.text("code", "Which it is.").required(),
            Column.text("notes", "What else there is to say."),
            Column.text("parts", "Its parts.").list(),
            Column.of("count", "How many.", Datatype.WHOLE_NUMBER),
            Column.of("share", "What share.", Datatype.DECIMAL),
            Column.of("agreed", "Whether it is agreed.", Datatype.YES_NO),
            Column.of("day", "Since when.", Datatype.DATE),
            Column.of("at", "When it was told.", Datatype.INSTANT),
            Column.of("shape", "Its shape.", Datatype.JSON),
            Column.word("colour", "Its colour.", List.of("red", "green")),
            Column.text("parent", "Where it belongs.")
                    .refersTo("samples", "code")
                    .optional());

    @Override
    public String name() {
        return "samples";
    }

    @Override
    public String about() {
        return "Samples.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public void apply(Row row, Map<String, Row> draft) {
        draft.put(row.required("code"), new Row(0, row.cells()));
    }

    @Override
    public Stream<Row> rows(Map<String, Row> draft) {
        return draft.values().stream();
    }
}
