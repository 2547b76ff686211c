package uk.luton2040.kit.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula are written with an apostrophe before them, as spreadsheets do
 * themselves, and read without it. Numbers and ranges of numbers stay as they are.
 */
public final class SpreadsheetCells {
    private static final Pattern FORMULA_LIKE =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);
    private static final Pattern NUMBERS = Pattern.compile("[+-]?[\\d.,]+%?(\\.\\.[+-]?[\\d.,]+)?");

    private SpreadsheetCells() {}

    public static Map<String, String> write(Map<String, String> cells) {
        return changed(cells, cell -> isFormulaLike(cell) ? "'" + cell : cell);
    }

    public static Map<String, String> read(Map<String, String> cells) {
        return changed(cells, cell -> cell.startsWith("'") && isFormulaLike(cell) ? cell.substring(1) : cell);
    }

    private static boolean isFormulaLike(String cell) {
        return FORMULA_LIKE.matcher(cell).matches() && !NUMBERS.matcher(cell).matches();
    }

    private static Map<String, String> changed(Map<String, String> cells, UnaryOperator<String> change) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.replaceAll((column, cell) -> change.apply(cell));
        return changed;
    }
}
