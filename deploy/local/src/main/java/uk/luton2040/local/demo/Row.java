package uk.luton2040.local.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a table. */
public record Row(Map<String, String> cells) {

    /** Empty where nothing is written. @throws IllegalArgumentException when the table has no such column */
    public String cell(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("There is no column %s among %s.".formatted(column, cells.keySet()));
        }
        return cell;
    }

    @Nullable
    BigDecimal decimal(String column) {
        String cell = cell(column);
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    List<String> list(String column) {
        return Stream.of(cell(column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
