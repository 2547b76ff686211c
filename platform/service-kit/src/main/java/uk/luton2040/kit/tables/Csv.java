package uk.luton2040.kit.tables;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import uk.luton2040.kit.problem.ProblemException;

/** CSV as RFC 4180 has it, with a heading row, in Unicode; a spreadsheet's byte order mark is passed over. */
public final class Csv {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private Csv() {}

    /** A file that can be opened more than once. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    static Rows in(Source file) {
        return (table, taker) -> read(file, table, taker);
    }

    private static void read(Source file, Table<?> table, Consumer<Row> taker) {
        ObjectReader reader =
                MAPPER.readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());
        int count = 0;
        try (InputStream bytes = file.open();
                MappingIterator<Map<String, String>> cells = reader.readValues(bytes)) {
            boolean more = cells.hasNextValue();
            checkColumns(((CsvSchema) cells.getParserSchema()).getColumnNames(), table);
            while (more) {
                taker.accept(new Row(count, SpreadsheetCells.read(cells.nextValue())));
                Rows.checkCount(++count, table);
                more = cells.hasNextValue();
            }
        } catch (IOException e) {
            throw ProblemException.invalid(
                    "/" + table.name(),
                    "not-csv",
                    "Row %d of '%s' cannot be read as CSV.".formatted(count + 1, table.name()));
        }
    }

    private static void checkColumns(List<String> heading, Table<?> table) {
        Set<String> once = new HashSet<>();
        heading.stream().filter(name -> !once.add(name)).findFirst().ifPresent(twice -> {
            throw ProblemException.invalid(
                    "/" + table.name(), "twice", "The column '%s' is there twice.".formatted(twice));
        });
        List<String> strangers = new ArrayList<>(heading);
        strangers.removeAll(Column.names(table.columns()));
        List<String> missing = table.columns().stream()
                .filter(column -> !column.isOptional())
                .map(Column::name)
                .filter(name -> !once.contains(name))
                .toList();
        if (!strangers.isEmpty() || !missing.isEmpty()) {
            throw ProblemException.invalid(
                    "/" + table.name(),
                    "columns",
                    "The columns of '%s' are %s; this file has %s."
                            .formatted(table.name(), Column.names(table.columns()), heading));
        }
    }

    /** Writes the table's heading and these rows; the stream stays open. */
    public static void write(Layout table, Stream<Row> rows, OutputStream out) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder();
        table.columns().forEach(column -> schema.addColumn(column.name()));
        try (SequenceWriter writer = MAPPER.writer(schema.build().withHeader()).writeValues(out)) {
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                writer.write(SpreadsheetCells.write(each.next().cells()));
            }
        }
    }
}
