package uk.luton2040.kit.tables;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.luton2040.kit.problem.ProblemException;

/** CSV as RFC 4180 has it, with a heading row, in Unicode; a spreadsheet's byte order mark is passed over. */
public final class Csv {
    private static final int MOST_ROWS = 10_000;

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private Csv() {}

    /** @throws ProblemException when it cannot be read, or its columns are not the table's */
    static List<Row> read(Path file, Table<?> table) {
        ObjectReader reader =
                MAPPER.readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());
        List<Row> rows = new ArrayList<>();
        try (MappingIterator<Map<String, String>> cells = reader.readValues(file.toFile())) {
            while (cells.hasNextValue()) {
                rows.add(new Row(rows.size(), SpreadsheetCells.read(cells.nextValue())));
                checkSize(rows, table);
            }
            checkColumns((CsvSchema) cells.getParserSchema(), table);
        } catch (IOException e) {
            throw ProblemException.invalid(
                    "/" + table.name(),
                    "not-csv",
                    "Row %d of '%s' cannot be read as CSV.".formatted(rows.size() + 1, table.name()));
        }
        return rows;
    }

    private static void checkSize(List<Row> rows, Table<?> table) {
        if (rows.size() > MOST_ROWS) {
            throw ProblemException.invalid(
                    "/" + table.name(), "too-many-rows", "A table has at most %d rows.".formatted(MOST_ROWS));
        }
    }

    private static void checkColumns(CsvSchema heading, Table<?> table) {
        Set<String> found = new TreeSet<>(heading.getColumnNames());
        if (!found.equals(new TreeSet<>(table.columns()))) {
            throw ProblemException.invalid(
                    "/" + table.name(),
                    "columns",
                    "The columns of '%s' are %s; this file has %s."
                            .formatted(table.name(), table.columns(), heading.getColumnNames()));
        }
    }

    /** The draft's rows of that table, as they would be imported. */
    public static <D> String write(Table<D> table, D draft) {
        CsvSchema.Builder schema = CsvSchema.builder();
        table.columns().forEach(schema::addColumn);
        try {
            return MAPPER.writer(schema.build().withHeader())
                    .writeValueAsString(table.rows(draft)
                            .map(Row::cells)
                            .map(SpreadsheetCells::write)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
