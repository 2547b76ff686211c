package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import uk.luton2040.kit.http.SpooledBody;
import uk.luton2040.kit.problem.ProblemException;

/** CSV as RFC 4180 has it, with a heading row, in Unicode; rows nobody has filled in are passed over. */
record CsvRows(SpooledBody body, boolean illustrative) implements PostedRows {
    private static final ObjectReader READER = CsvMapper.builder()
            .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .build()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    @Override
    public void read(Consumer<PostedRow> taker) {
        int index = 0;
        int filled = 0;
        try (InputStream bytes = body.open();
                MappingIterator<Map<String, String>> lines = READER.readValues(bytes)) {
            boolean more = lines.hasNextValue();
            Cells.checkHeading(((CsvSchema) lines.getParserSchema()).getColumnNames());
            while (more) {
                Map<String, String> cells = lines.nextValue();
                if (!Cells.isBlank(cells)) {
                    NewSubmission.checkCount(++filled, pointer());
                    taker.accept(Cells.read(index, cells));
                }
                index++;
                more = lines.hasNextValue();
            }
        } catch (IOException e) {
            throw ProblemException.invalid(
                    "/" + index,
                    "not-csv",
                    "Row %d cannot be read as CSV: it has as many cells as there are columns, and a quotation mark that is opened is closed."
                            .formatted(index + 1));
        }
        NewSubmission.checkCount(filled, pointer());
    }

    @Override
    public String pointer() {
        return "";
    }
}
