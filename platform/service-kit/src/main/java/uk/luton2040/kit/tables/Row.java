package uk.luton2040.kit.tables;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table: a cell for each column, empty where the paper is.
 *
 * @param index from 0, not counting the heading
 */
public record Row(int index, Map<String, String> cells) {

    /** A row to be written: a value for each column, in their order. */
    public static Row of(List<Column> columns, @Nullable Object... values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i).name(), cell(values[i]));
        }
        return new Row(0, cells);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> items -> Items.join(items);
            case BigDecimal decimal -> decimal.toPlainString();
            case Boolean yes -> yes ? "yes" : "";
            default -> value.toString();
        };
    }

    /** Whether the file has this column at all; one that it left out says nothing. */
    public boolean has(String column) {
        return cells.containsKey(column);
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
        return cell == null ? null : (Integer) Datatype.wholeNumber(column, cell);
    }

    public @Nullable BigDecimal decimal(String column) {
        String cell = text(column);
        return cell == null ? null : Datatype.decimal(column, cell);
    }

    public @Nullable LocalDate date(String column) {
        String cell = text(column);
        return cell == null ? null : Datatype.date(column, cell);
    }

    public @Nullable Instant instant(String column) {
        String cell = text(column);
        return cell == null ? null : Datatype.instant(column, cell);
    }

    public boolean yes(String column) {
        String cell = text(column);
        return cell != null && Datatype.yes(column, cell);
    }

    public List<String> list(String column) {
        String cell = text(column);
        return cell == null ? List.of() : Items.split(cell);
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
