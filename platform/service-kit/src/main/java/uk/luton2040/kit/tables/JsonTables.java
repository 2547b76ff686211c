package uk.luton2040.kit.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/**
 * Tables as one JSON object: for each table a list of rows, each an object of its cells by column, empty ones left out.
 * A cell is a text, a number, true or false, a list where its column holds several, an object where it holds JSON.
 */
public final class JsonTables {
    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonTables() {}

    /**
     * The rows of each table in the body. Tables may come in any order and are taken in another, so that each is read
     * from where it begins.
     */
    static Map<String, Rows> in(Path body) {
        Map<String, Rows> tables = new LinkedHashMap<>();
        try (JsonParser json = MAPPER.createParser(body.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw wrongType("", "an object with a list of rows for each table");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String table = json.currentName();
                if (json.nextToken() != JsonToken.START_ARRAY) {
                    throw wrongType("/" + table, "a list of rows in square brackets");
                }
                long start = json.currentTokenLocation().getByteOffset();
                json.skipChildren();
                tables.put(table, (wanted, taker) -> read(body, start, wanted, taker));
            }
            if (json.nextToken() != null) {
                throw wrongType("", "one object and nothing after it");
            }
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    private static void read(Path body, long start, Table<?> table, Consumer<Row> taker) {
        Map<String, Column> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.put(column.name(), column));
        try (InputStream bytes = Files.newInputStream(body)) {
            bytes.skipNBytes(start);
            try (JsonParser json = MAPPER.createParser(bytes)) {
                json.nextToken();
                for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
                    Rows.checkCount(index + 1, table);
                    taker.accept(row(json, table, columns, index));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(JsonParser json, Table<?> table, Map<String, Column> columns, int index) throws IOException {
        String at = "/%s/%d".formatted(table.name(), index);
        if (!json.isExpectedStartObjectToken()) {
            throw wrongType(at, "a row as an object in curly brackets");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        columns.values().stream()
                .filter(column -> !column.isOptional())
                .forEach(column -> cells.put(column.name(), ""));
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Column column = columns.get(name);
            if (column == null) {
                throw ProblemException.invalid(
                        at + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "unknown-column",
                        "There is no column '%s' in '%s'; the columns are %s."
                                .formatted(name, table.name(), columns.keySet()));
            }
            json.nextToken();
            cells.put(name, JsonCell.read(json, column, at + "/" + name));
        }
        return new Row(index, cells);
    }

    static ProblemException wrongType(String pointer, String expected) {
        String sentence = "Expected here: %s.".formatted(expected);
        return new ProblemException(
                ProblemType.MALFORMED_REQUEST,
                "The body is not the JSON expected here.",
                List.of(new Problem.Error(pointer, "wrong-type", sentence)));
    }

    /** Writes one table after the other, row by row. */
    public static <T extends Table<?>> void write(List<T> tables, Function<T, Stream<Row>> rows, OutputStream out)
            throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            for (T table : tables) {
                json.writeArrayFieldStart(table.name());
                Iterator<Row> each = rows.apply(table).iterator();
                while (each.hasNext()) {
                    write(each.next(), table, json);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private static void write(Row row, Table<?> table, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Column column : table.columns()) {
            String cell = row.cells().getOrDefault(column.name(), "");
            if (!cell.isEmpty()) {
                json.writeFieldName(column.name());
                JsonCell.write(cell, column, json);
            }
        }
        json.writeEndObject();
    }
}
