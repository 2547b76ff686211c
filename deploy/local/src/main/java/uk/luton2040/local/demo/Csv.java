package uk.luton2040.local.demo;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** CSV with a heading row, in UTF-8. */
public final class Csv {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private Csv() {}

    public static List<Row> read(Path file) {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The table %s cannot be read.".formatted(file), e);
        }
    }

    /** A table that is packed beside the classes of this package. */
    static List<Row> resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(Csv.class.getResourceAsStream(name), name)) {
            return read(new StringReader(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The table %s cannot be read.".formatted(name), e);
        }
    }

    private static List<Row> read(Reader text) throws IOException {
        try (MappingIterator<Map<String, String>> rows = MAPPER.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text)) {
            return rows.readAll().stream().map(Row::new).toList();
        }
    }

    public static void write(Writer text, List<String> columns, List<Row> rows) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(schema::addColumn);
        MAPPER.writer(schema.build().withHeader())
                .writeValue(text, rows.stream().map(Row::cells).toList());
    }
}
