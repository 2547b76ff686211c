package uk.luton2040.reporting.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with a heading row that stays in sight. Figures are numbers; whatever is text is a text cell, which no program
 * takes for a formula, and is marked so that it stays text when it is edited.
 */
final class Sheet {
    private static final int PER_LETTER = 256;
    private static final int LONGEST_CELL = 32_767;
    private static final byte[] TINT = {(byte) 0xE8, (byte) 0xED, (byte) 0xF4};

    private final XSSFSheet sheet;
    private final XSSFCellStyle text;
    private final XSSFCellStyle defused;
    private final XSSFCellStyle whole;
    private final XSSFCellStyle fraction;
    private final XSSFCellStyle day;
    private final int columns;
    private int rows;

    /** @param widths of the columns in letters */
    Sheet(XSSFWorkbook workbook, String name, List<String> headings, List<Integer> widths) {
        sheet = workbook.createSheet(name);
        columns = headings.size();
        text = style(workbook, "General");
        text.setWrapText(true);
        defused = style(workbook, "@");
        defused.setWrapText(true);
        defused.setQuotePrefixed(true);
        whole = style(workbook, "#,##0");
        fraction = style(workbook, "#,##0.0#####");
        day = style(workbook, "dd/mm/yyyy");
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, widths.get(i) * PER_LETTER);
        }
        heading(workbook, headings);
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns - 1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** A cell for each column: a figure, a day, or text. */
    void row(@Nullable Object... values) {
        XSSFRow row = sheet.createRow(rows++);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                write(row.createCell(i), value);
            }
        }
    }

    /** With a filter on every column. */
    void filtered() {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, rows - 1), 0, columns - 1));
    }

    private void write(XSSFCell cell, Object value) {
        switch (value) {
            case BigDecimal figure -> {
                cell.setCellValue(figure.doubleValue());
                cell.setCellStyle(figure.stripTrailingZeros().scale() <= 0 ? whole : fraction);
            }
            case Integer count -> {
                cell.setCellValue(count);
                cell.setCellStyle(whole);
            }
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            default -> {
                String words = value.toString();
                cell.setCellValue(words.length() > LONGEST_CELL ? words.substring(0, LONGEST_CELL) : words);
                cell.setCellStyle(looksLikeAFormula(words) ? defused : text);
            }
        }
    }

    private static boolean looksLikeAFormula(String words) {
        return !words.isEmpty() && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(words.charAt(0)) >= 0;
    }

    private void heading(XSSFWorkbook workbook, List<String> headings) {
        XSSFCellStyle style = style(workbook, "General");
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        bold.setFontName("Arial");
        bold.setFontHeightInPoints((short) 10);
        style.setFont(bold);
        style.setFillForegroundColor(new XSSFColor(TINT));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.MEDIUM);
        style.setWrapText(true);
        XSSFRow row = sheet.createRow(rows++);
        for (int i = 0; i < headings.size(); i++) {
            row.createCell(i).setCellValue(headings.get(i));
            row.getCell(i).setCellStyle(style);
        }
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) 10);
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
