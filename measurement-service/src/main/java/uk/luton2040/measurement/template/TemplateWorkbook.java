package uk.luton2040.measurement.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.measurement.measurement.Reading;

/**
 * A template as a workbook: what is given is tinted and locked, words are chosen from lists, and a second sheet explains
 * the columns. The lock guards against slips only; its password stands on that sheet.
 */
final class TemplateWorkbook {
    private static final String PASSWORD = "template";
    private static final String TINT = "E8EEF4";
    private static final String HEADING = "1F3A5F";
    private static final String DATE = "yyyy-mm-dd";
    /** Of the lists on the second sheet. */
    private static final int FIRST_LINE = 5;

    private static final List<Column> COLUMNS = TemplateTable.LISTING.columns();
    private static final int FIRST_ASKED = TemplateTable.GIVEN.size();
    private static final int FIRST_HELP = FIRST_ASKED + TemplateTable.ASKED.size();

    private TemplateWorkbook() {}

    static void write(List<TemplateRow> rows, String heading, OutputStream out) throws IOException {
        Path file = Files.createTempFile("template", ".xlsx");
        try {
            try (OutputStream packed = Files.newOutputStream(file)) {
                fill(rows, heading, packed);
            }
            repack(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The library's archives say only at their end how long their parts are; a reader that begins at the start fails. */
    private static void repack(Path file, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipFile packed = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(packed.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream part = packed.getInputStream(entry)) {
                    part.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static void fill(List<TemplateRow> rows, String heading, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Luton 2040", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Values");
            Worksheet help = workbook.newWorksheet("Help");
            fill(sheet, rows);
            Range qualities = explain(help, heading);
            if (!rows.isEmpty()) {
                unlock(sheet, rows.size());
                choose(sheet, "quality", rows.size(), qualities);
                choose(sheet, "reason", rows.size(), reasons(help));
            }
            sheet.protect(PASSWORD);
            help.protect(PASSWORD);
        }
    }

    private static void fill(Worksheet sheet, List<TemplateRow> rows) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, COLUMNS.get(column).name());
            sheet.width(column, width(COLUMNS.get(column).name()));
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1)
                .style()
                .bold()
                .fontColor("FFFFFF")
                .fillColor(HEADING)
                .set();
        sheet.freezePane(FIRST_ASKED, 1);
        for (int row = 0; row < rows.size(); row++) {
            List<@Nullable Object> cells = TemplateTable.cells(rows.get(row));
            for (int column = 0; column < cells.size(); column++) {
                put(sheet, row + 1, column, cells.get(column));
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> sheet.value(row, column, date);
            default -> sheet.value(row, column, cell.toString());
        }
    }

    private static double width(String column) {
        return switch (column) {
            case "commentary", "info:title", "info:definition" -> 48;
            case "source", "note", "evidence" -> 28;
            default -> 14;
        };
    }

    private static void unlock(Worksheet sheet, int rows) {
        sheet.range(1, FIRST_ASKED, rows, FIRST_HELP - 1)
                .style()
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
        int received = column("receivedOn");
        sheet.range(1, received, rows, received)
                .style()
                .protectionOption(ProtectionOption.LOCKED, false)
                .format(DATE)
                .set();
        tint(sheet.range(1, 0, rows, FIRST_ASKED - 1));
        tint(sheet.range(1, FIRST_HELP, rows, COLUMNS.size() - 2));
        int due = column(TemplateTable.DUE);
        sheet.range(1, due, rows, due).style().fillColor(TINT).format(DATE).set();
    }

    private static void tint(Range range) {
        range.style().fillColor(TINT).set();
    }

    private static void choose(Worksheet sheet, String column, int rows, Range words) {
        sheet.range(1, column(column), rows, column(column))
                .validateWithList(words)
                .allowBlank(true)
                .showErrorMessage(true)
                .errorTitle("Not a word of the list")
                .error("Choose one of the list.");
    }

    private static int column(String name) {
        return COLUMNS.stream().map(Column::name).toList().indexOf(name);
    }

    /** Gives the range with the words for quality. */
    private static Range explain(Worksheet help, String heading) {
        help.value(0, 0, heading);
        help.value(1, 0, "Fill in the white cells and send the file as it is; rows you leave empty are passed over.");
        help.value(2, 0, "The sheets are protected against slips only; the password is '%s'.".formatted(PASSWORD));
        help.range(0, 0, 0, 0).style().bold().fontSize(14).set();
        titles(help, "Column", "What it says", "Words for quality", "Words for reason");
        for (int row = 0; row < COLUMNS.size(); row++) {
            help.value(row + FIRST_LINE, 0, COLUMNS.get(row).name());
            help.value(row + FIRST_LINE, 1, COLUMNS.get(row).about());
        }
        words(help, 2, Reading.QUALITIES);
        words(help, 3, Reading.REASONS);
        help.width(0, 20);
        help.width(1, 72);
        help.width(2, 24);
        help.width(3, 24);
        return help.range(FIRST_LINE, 2, FIRST_LINE + Reading.QUALITIES.size() - 1, 2);
    }

    private static Range reasons(Worksheet help) {
        return help.range(FIRST_LINE, 3, FIRST_LINE + Reading.REASONS.size() - 1, 3);
    }

    private static void titles(Worksheet help, String... titles) {
        for (int column = 0; column < titles.length; column++) {
            help.value(FIRST_LINE - 1, column, titles[column]);
        }
        help.range(FIRST_LINE - 1, 0, FIRST_LINE - 1, titles.length - 1)
                .style()
                .bold()
                .fillColor(TINT)
                .set();
    }

    private static void words(Worksheet help, int column, List<String> words) {
        for (int row = 0; row < words.size(); row++) {
            help.value(FIRST_LINE + row, column, words.get(row));
        }
    }
}
