package uk.luton2040.measurement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of a submission, as JSON text: what a careless client may send is no object of ours. */
public record Row(Map<String, String> fields) {

    public static Row aRow(String kpi, String period) {
        return new Row(Map.of()).text("kpi", kpi).text("period", period).with("value", "12.5");
    }

    /** @param json the field's value as JSON */
    public Row with(String field, String json) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, json);
        return new Row(more);
    }

    public Row text(String field, String text) {
        return with(field, '"' + text + '"');
    }

    public Row value(String number) {
        return with("value", number);
    }

    public Row without(String field) {
        Map<String, String> fewer = new LinkedHashMap<>(fields);
        fewer.remove(field);
        return new Row(fewer);
    }

    public static String submission(Row... rows) {
        return submission(Stream.of(rows));
    }

    public static String submission(Stream<Row> rows) {
        return rows.map(Row::toString).collect(Collectors.joining(",\n", "{\"measurements\":[", "]}"));
    }

    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> "\"%s\":%s".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
