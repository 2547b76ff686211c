package uk.luton2040.kit.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.luton2040.kit.tables.ImportReport.CellChange;
import uk.luton2040.kit.tables.ImportReport.Outcome;
import uk.luton2040.kit.tables.ImportReport.TableReport;
import uk.luton2040.kit.tables.ImportReport.Verdict;

/** A table's cells at one moment, by the rows' keys; of a log the keys alone, as its rows never change. */
record Snapshot(Table<?> table, Map<String, Map<String, String>> cells) {

    static <D> Snapshot of(Table<D> table, D draft) {
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        boolean isLog = table.nature() == Table.Nature.LOG;
        table.rows(draft).forEach(row -> cells.putIfAbsent(table.keyOf(row), isLog ? Map.of() : row.cells()));
        return new Snapshot(table, cells);
    }

    /** Whether the row is there, word for word. Lists and logs look at every row. */
    boolean says(Row row) {
        return table.nature() == Table.Nature.RECORDS && row.cells().equals(cells.get(table.keyOf(row)));
    }

    /** Whether it has been there for longer and cannot have changed. */
    boolean hasLogged(Row row) {
        return table.nature() == Table.Nature.LOG && cells.containsKey(table.keyOf(row));
    }

    /**
     * What became of the rows: by what is there afterwards and not by the cells as sent, as the same thing may be
     * written in two ways.
     *
     * @param rows the index of each by its key
     */
    TableReport compared(Snapshot after, Map<String, Integer> rows) {
        List<Verdict> verdicts = new ArrayList<>();
        rows.forEach((key, index) -> verdicts.add(verdict(key, index, after)));
        List<String> removed = cells.keySet().stream()
                .filter(key -> !after.cells.containsKey(key))
                .map(Snapshot::readable)
                .toList();
        return TableReport.of(table.name(), verdicts, removed);
    }

    private Verdict verdict(String key, int index, Snapshot after) {
        Map<String, String> was = cells.get(key);
        if (was == null) {
            return new Verdict(index, readable(key), Outcome.CREATED, List.of());
        }
        Map<String, String> is = after.cells.getOrDefault(key, was);
        List<CellChange> changes = is.entrySet().stream()
                .filter(cell -> !cell.getValue().equals(was.get(cell.getKey())))
                .map(cell -> new CellChange(cell.getKey(), was.getOrDefault(cell.getKey(), ""), cell.getValue()))
                .toList();
        return new Verdict(index, readable(key), changes.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED, changes);
    }

    private static String readable(String key) {
        return key.replace(Table.KEY_SEPARATOR, " ").strip();
    }
}
