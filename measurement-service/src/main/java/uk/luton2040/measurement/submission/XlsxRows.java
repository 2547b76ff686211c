package uk.luton2040.measurement.submission;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import uk.luton2040.kit.http.SpooledBody;
import uk.luton2040.kit.problem.ProblemException;

/** The first sheet of an Excel workbook, its first row the heading; rows nobody has filled in are passed over. */
record XlsxRows(SpooledBody body, boolean illustrative) implements PostedRows {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_DIGITS = 60;
    private static final MathContext AS_SHOWN = new MathContext(15);

    /** A small file can be packed so that it unpacks to fill any memory. */
    private static final long MOST_UNPACKED = 100L << 20;

    @Override
    public void read(Consumer<PostedRow> taker) {
        checkUnpackedSize();
        try (InputStream bytes = body.open();
                ReadableWorkbook workbook = new ReadableWorkbook(bytes);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            Iterator<Row> each = rows.iterator();
            if (!each.hasNext()) {
                throw ProblemException.invalid("", "columns", "The first row names the columns; this sheet is empty.");
            }
            List<String> heading = heading(each.next());
            Cells.checkHeading(heading);
            int filled = 0;
            while (each.hasNext()) {
                Row row = each.next();
                Map<String, String> cells = cells(heading, row);
                if (!Cells.isBlank(cells)) {
                    NewSubmission.checkCount(++filled, pointer());
                    taker.accept(Cells.read(row.getRowNum() - 2, cells));
                }
            }
            NewSubmission.checkCount(filled, pointer());
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            throw notExcel();
        }
    }

    private void checkUnpackedSize() {
        long unpacked = 0;
        byte[] some = new byte[8192];
        try (InputStream bytes = body.open();
                ZipFile zip =
                        ZipFile.builder().setByteArray(bytes.readAllBytes()).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(some); read > 0; read = part.read(some)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw ProblemException.invalid("", "too-large", "Unpacked, it holds more than 100 MB.");
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw notExcel();
        }
        if (unpacked == 0) {
            throw notExcel();
        }
    }

    private static ProblemException notExcel() {
        return ProblemException.invalid("", "not-xlsx", "It cannot be read as an Excel workbook (.xlsx).");
    }

    private static List<String> heading(Row row) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            names.add(row.getCellText(column).strip());
        }
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        return names;
    }

    private static Map<String, String> cells(List<String> heading, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < heading.size(); column++) {
            int at = column;
            cells.put(
                    heading.get(column),
                    row.getOptionalCell(at)
                            .map(cell -> text(heading.get(at), cell))
                            .orElse(""));
        }
        return cells;
    }

    /**
     * A number as a spreadsheet shows it, to 15 digits, whether typed or calculated: what it stores as
     * 0.7999999999999999 is 0.8 to its user. Never written out plainly: the exponent may be anything.
     */
    private static String text(String column, Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
                return cell.getRawValue();
            }
            return column.equals("receivedOn")
                    ? cell.asDate().toLocalDate().toString()
                    : number.round(AS_SHOWN).stripTrailingZeros().toString();
        }
        return cell.getType() == CellType.EMPTY ? "" : cell.getText();
    }

    @Override
    public String pointer() {
        return "";
    }
}
