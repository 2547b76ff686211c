package uk.luton2040.kit.tables;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What every column of every table means, as metadata of CSV on the Web: a table group of the
 * <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>.
 */
public final class DataDictionary {
    public static final String MEDIA_TYPE = "application/csvm+json";

    /** Where CSV on the Web looks for it beside the tables. */
    public static final String FILE_NAME = "csv-metadata.json";

    private static final String HABITS = "UTF-8, comma-separated, with a heading row. In a column with a separator an"
            + " item's own semicolon or backslash has a backslash before it. A cell that a spreadsheet would take for a"
            + " formula has an apostrophe before it.";

    private DataDictionary() {}

    public static ObjectNode of(String title, List<? extends Layout> tables) {
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        group.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "en");
        group.put("dc:title", title).put("dc:description", HABITS);
        ArrayNode described = group.putArray("tables");
        List<String> names = tables.stream().map(Layout::name).toList();
        tables.forEach(table -> describe(table, names, described.addObject()));
        return group;
    }

    private static void describe(Layout table, List<String> tables, ObjectNode told) {
        told.put("url", url(table.name())).put("dc:title", table.name()).put("dc:description", table.about());
        ObjectNode schema = told.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        table.columns().forEach(column -> describe(column, columns.addObject()));
        ArrayNode key = schema.putArray("primaryKey");
        table.key().forEach(key::add);
        ArrayNode foreign = schema.putArray("foreignKeys");
        table.columns().forEach(column -> {
            Column.Reference named = column.refersTo();
            // The standard compares whole cells, so that a list of codes cannot be a foreign key.
            if (named != null && !column.isList() && tables.contains(named.table())) {
                ObjectNode reference = foreign.addObject().put("columnReference", column.name());
                reference
                        .putObject("reference")
                        .put("resource", url(named.table()))
                        .put("columnReference", named.column());
            }
        });
        if (foreign.isEmpty()) {
            schema.remove("foreignKeys");
        }
    }

    private static void describe(Column column, ObjectNode told) {
        told.put("name", column.name()).put("titles", column.name()).put("dc:description", column.about());
        String base = column.datatype().csvwName();
        if (!column.words().isEmpty()) {
            String words = column.words().stream().collect(Collectors.joining("|", "^(", ")$"));
            told.putObject("datatype").put("base", base).put("format", words);
        } else if (column.datatype() == Datatype.YES_NO) {
            told.putObject("datatype").put("base", base).put("format", "yes|no");
        } else {
            told.put("datatype", base);
        }
        if (column.isRequired()) {
            told.put("required", true);
        }
        if (column.isList()) {
            told.put("separator", ";");
        }
    }

    private static String url(String table) {
        return table + ".csv";
    }
}
