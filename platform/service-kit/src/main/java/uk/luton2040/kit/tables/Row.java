package uk.luton2040.kit.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table: a cell for each column, empty where the paper is.
 *
 * @param index from 0, not counting the heading
 */
public record Row(int index, Map<String, String> cells) {

    /** A row to be written: a value for each column, in their order. */
    public static Row of(List<String> columns, @Nullable Object... values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), values[i] == null ? "" : values[i].toString());
        }
        return new Row(0, cells);
    }

    /** Null for an empty cell. */
    public @Nullable String text(String column) {
        String cell = cells.getOrDefault(column, "");
        if (cell.indexOf('\0') >= 0) {
            throw new RowRefused(column, "not-text", "'%s' has a NUL character in it.".formatted(column));
        }
        return cell.isBlank() ? null : cell;
    }

    public String required(String column) {
        return Optional.ofNullable(text(column))
                .orElseThrow(() -> new RowRefused(column, "missing", "'%s' may not be empty.".formatted(column)));
    }

    public @Nullable Integer integer(String column) {
        String cell = text(column);
        try {
            return cell == null ? null : Integer.valueOf(cell);
        } catch (NumberFormatException e) {
            throw new RowRefused(column, "not-a-whole-number", "'%s' is no whole number.".formatted(cell));
        }
    }

    public @Nullable BigDecimal decimal(String column) {
        String cell = text(column);
        try {
            return cell == null ? null : new BigDecimal(cell);
        } catch (NumberFormatException e) {
            throw new RowRefused(column, "not-a-number", "'%s' is no number.".formatted(cell));
        }
    }

    public @Nullable LocalDate date(String column) {
        String cell = text(column);
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new RowRefused(column, "not-a-date", "'%s' is no date such as 2021-11-18.".formatted(cell));
        }
    }

    public boolean yes(String column) {
        return "yes".equals(text(column));
    }

    public List<String> list(String column) {
        String cell = text(column);
        return cell == null
                ? List.of()
                : Stream.of(cell.split(";")).map(String::strip).toList();
    }

    /** @throws RowRefused unless the cell is empty or names something known */
    public @Nullable String known(String column, Predicate<String> isKnown) {
        String code = text(column);
        if (code != null && !isKnown.test(code)) {
            throw new RowRefused(column, "unknown", "There is no %s '%s'.".formatted(column, code));
        }
        return code;
    }
}
