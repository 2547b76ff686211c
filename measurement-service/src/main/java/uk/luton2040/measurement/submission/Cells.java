package uk.luton2040.measurement.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.tables.SpreadsheetCells;

/** A row of a spreadsheet, by the names of its columns; empty cells say nothing. */
final class Cells {
    static final List<String> COLUMNS = List.of(
            "id",
            "kpi",
            "period",
            "category",
            "value",
            "numerator",
            "denominator",
            "projectedOutturn",
            "bronze",
            "silver",
            "gold",
            "sampleSize",
            "intervalLow",
            "intervalHigh",
            "quality",
            "commentary",
            "source",
            "evidence",
            "receivedOn",
            "reason",
            "note");

    /** What the template adds for its reader. */
    static final String FOR_THE_READER = "info:";

    /** Reading a number takes the square of its length. */
    private static final int LONGEST_NUMBER = 100;

    private static final Set<String> PREFILLED = Set.of("id", "kpi", "period", "category", "quality");

    private final Map<String, String> cells;
    private final List<Refusal> misread = new ArrayList<>();

    private Cells(Map<String, String> cells) {
        this.cells = cells;
    }

    /** @throws ProblemException when a column is missing, unknown or there twice */
    static void checkHeading(List<String> heading) {
        for (String column : heading) {
            if (heading.indexOf(column) != heading.lastIndexOf(column)) {
                throw ProblemException.invalid("", "columns", "The column '%s' is there twice.".formatted(column));
            }
            if (!COLUMNS.contains(column) && !column.startsWith(FOR_THE_READER)) {
                throw ProblemException.invalid(
                        "",
                        "columns",
                        "There is no column '%s'; the columns are %s. Those that start with '%s' are passed over."
                                .formatted(column, String.join(", ", COLUMNS), FOR_THE_READER));
            }
        }
        if (!heading.contains("kpi") || !heading.contains("period")) {
            throw ProblemException.invalid(
                    "", "columns", "The first row names the columns; at least kpi, period and value.");
        }
    }

    /** Nothing was filled in beside what a template has already: the row waits for another day. */
    static boolean isBlank(Map<String, String> cells) {
        return cells.entrySet().stream()
                .allMatch(cell -> cell.getValue().isBlank()
                        || PREFILLED.contains(cell.getKey())
                        || cell.getKey().startsWith(FOR_THE_READER));
    }

    static PostedRow read(int index, Map<String, String> written) {
        Cells cells = new Cells(SpreadsheetCells.read(written));
        NewMeasurement row = new NewMeasurement(
                cells.text("id"),
                cells.text("kpi"),
                cells.text("period"),
                cells.text("category"),
                cells.number("value"),
                cells.number("numerator"),
                cells.number("denominator"),
                cells.number("projectedOutturn"),
                cells.count("bronze"),
                cells.count("silver"),
                cells.count("gold"),
                cells.count("sampleSize"),
                cells.number("intervalLow"),
                cells.number("intervalHigh"),
                cells.text("quality"),
                cells.text("commentary"),
                cells.text("source"),
                cells.text("evidence"),
                cells.date("receivedOn"),
                cells.text("reason"),
                cells.text("note"));
        return new PostedRow(index, row, List.copyOf(cells.misread));
    }

    private @Nullable String text(String column) {
        String cell = cells.getOrDefault(column, "").strip();
        return cell.isEmpty() ? null : cell;
    }

    private @Nullable BigDecimal number(String column) {
        String cell = text(column);
        if (cell == null) {
            return null;
        }
        if (cell.length() > LONGEST_NUMBER) {
            misread(column, "not-a-number", "'%s' is no number of a sensible length.");
            return null;
        }
        try {
            return new BigDecimal(cell);
        } catch (NumberFormatException e) {
            misread(column, "not-a-number", "'%s' is no number; write it like 1234.5, without separators or signs.");
            return null;
        }
    }

    private @Nullable Integer count(String column) {
        BigDecimal number = number(column);
        if (number == null) {
            return null;
        }
        if (Math.abs((long) number.scale()) <= LONGEST_NUMBER) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                misread(column, "not-a-count", "'%s' is no whole number.");
                return null;
            }
        }
        misread(column, "not-a-count", "'%s' is no whole number.");
        return null;
    }

    private @Nullable LocalDate date(String column) {
        String cell = text(column);
        if (cell == null) {
            return null;
        }
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            misread(column, "not-a-date", "'%s' is no date; write it like 2021-10-29.");
            return null;
        }
    }

    private void misread(String column, String code, String message) {
        String cell = cells.getOrDefault(column, "").strip();
        misread.add(
                new Refusal(column, code, message.formatted(cell.length() > 40 ? cell.substring(0, 40) + "…" : cell)));
    }
}
