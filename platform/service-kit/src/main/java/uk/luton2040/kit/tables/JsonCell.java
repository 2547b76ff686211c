package uk.luton2040.kit.tables;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import uk.luton2040.kit.problem.ProblemException;

/** One cell as JSON: of its column's own type where JSON has it, and as the text that CSV would have. */
final class JsonCell {
    private JsonCell() {}

    static String read(JsonParser json, Column column, String pointer) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_ARRAY && column.isList()) {
            List<String> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(scalar(json, column, pointer + "/" + items.size()));
            }
            return Items.join(items);
        }
        if (token == JsonToken.START_OBJECT && column.datatype() == Datatype.JSON) {
            return JsonTables.MAPPER.writeValueAsString(JsonTables.MAPPER.<JsonNode>readTree(json));
        }
        return scalar(json, column, pointer);
    }

    private static String scalar(JsonParser json, Column column, String pointer) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json, pointer);
            case VALUE_TRUE -> column.datatype() == Datatype.YES_NO ? "yes" : "true";
            case VALUE_FALSE -> column.datatype() == Datatype.YES_NO ? "no" : "false";
            case VALUE_NULL -> "";
            default -> throw JsonTables.wrongType(pointer, expected(column));
        };
    }

    private static String number(JsonParser json, String pointer) throws IOException {
        BigDecimal number = new BigDecimal(json.getText());
        if (Datatype.isBeyondReason(number)) {
            throw ProblemException.invalid(
                    pointer, "beyond-reason", "The number %s is beyond reason.".formatted(json.getText()));
        }
        return number.toPlainString();
    }

    private static String expected(Column column) {
        if (column.isList()) {
            return "a text, or a list of texts in square brackets";
        }
        return column.datatype() == Datatype.JSON ? "an object in curly brackets" : "a text, a number, true or false";
    }

    static void write(String cell, Column column, JsonGenerator json) throws IOException {
        if (column.isList()) {
            List<String> items = Items.split(cell);
            json.writeArray(items.toArray(String[]::new), 0, items.size());
            return;
        }
        switch (column.datatype()) {
            case TEXT, DATE, INSTANT -> json.writeString(cell);
            case WHOLE_NUMBER, DECIMAL -> json.writeNumber(cell);
            case YES_NO -> json.writeBoolean(cell.equals("yes"));
            case JSON -> json.writeRawValue(cell);
        }
    }
}
