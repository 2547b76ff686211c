package uk.luton2040.kit.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.tables.ImportReport.Outcome;
import uk.luton2040.kit.tables.ImportReport.TableReport;
import uk.luton2040.kit.tables.ImportReport.Verdict;

/** One import: its files by table name, taken table by table, with a verdict on every row. */
public final class TableImport {
    private final Map<String, Path> byTable;
    private final boolean dryRun;
    private final Set<String> unread;
    private final List<TableReport> taken = new ArrayList<>();
    private final List<Problem.Error> refusals = new ArrayList<>();

    private TableImport(Map<String, Path> byTable, boolean dryRun) {
        this.byTable = byTable;
        this.dryRun = dryRun;
        this.unread = new TreeSet<>(byTable.keySet());
    }

    /**
     * @param parts the files of a multipart body, each named after its table
     * @throws ProblemException when there is none, or one table has two
     */
    public static TableImport of(List<FileUpload> parts, boolean dryRun) {
        if (parts.isEmpty()) {
            throw ProblemException.invalid(
                    "", "no-file", "Send a file for each table, in a part with the table's name.");
        }
        Map<String, Path> byTable = new HashMap<>();
        for (FileUpload part : parts) {
            if (byTable.put(part.name(), part.uploadedFile()) != null) {
                throw ProblemException.invalid(
                        "/" + part.name(), "twice", "The table '%s' is there twice.".formatted(part.name()));
            }
        }
        return new TableImport(byTable, dryRun);
    }

    public boolean dryRun() {
        return dryRun;
    }

    /**
     * Takes the table's rows into the draft when the import has a file for it; refused rows are remembered for the
     * report.
     *
     * @throws ProblemException when the file as a whole cannot be read as that table
     */
    public <D> void take(Table<D> table, D draft) {
        unread.remove(table.name());
        Path file = byTable.get(table.name());
        if (file == null) {
            return;
        }
        List<Row> rows = Csv.read(file, table);
        Map<String, Map<String, String>> before = cellsByKey(table, draft);
        Map<String, Integer> seen = new HashMap<>();
        rows.forEach(row -> apply(table, row, draft, seen));
        if (refusals.isEmpty()) {
            Map<String, Map<String, String>> after = cellsByKey(table, draft);
            taken.add(TableReport.of(
                    table.name(),
                    rows.stream()
                            .map(row -> verdict(row, table.keyOf(row), before, after))
                            .toList()));
        }
    }

    private static <D> Map<String, Map<String, String>> cellsByKey(Table<D> table, D draft) {
        return table.rows(draft).collect(Collectors.toMap(table::keyOf, Row::cells, (first, same) -> first));
    }

    private <D> void apply(Table<D> table, Row row, D draft, Map<String, Integer> seen) {
        try {
            Integer twin = seen.putIfAbsent(table.keyOf(row), row.index());
            if (twin != null) {
                throw new RowRefused(table.key().getFirst(), "twice", "Row %d already says this.".formatted(twin + 1));
            }
            table.apply(row, draft);
        } catch (RowRefused refusal) {
            String pointer = "/%s/%d/%s".formatted(table.name(), row.index(), refusal.column());
            refusals.add(new Problem.Error(pointer, refusal.code(), String.valueOf(refusal.getMessage())));
        }
    }

    /** By what is there afterwards and not by the cells as sent: the same thing may be written in two ways. */
    private static Verdict verdict(
            Row row, String key, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        Outcome outcome = !before.containsKey(key)
                ? Outcome.CREATED
                : Objects.equals(before.get(key), after.get(key)) ? Outcome.UNCHANGED : Outcome.UPDATED;
        return new Verdict(row.index(), key.replace(Table.KEY_SEPARATOR, " ").strip(), outcome);
    }

    /**
     * What was taken, once every table has had its turn.
     *
     * @param events how many aggregates are different now
     * @throws ProblemException naming every refused row, or every file that belongs to no table
     */
    public ImportReport report(int events) {
        refuse(
                ProblemType.INVALID,
                "Some files belong to no table.",
                unread.stream()
                        .map(name -> new Problem.Error(
                                "/" + name, "unknown-table", "There is no table '%s'.".formatted(name)))
                        .toList());
        refuse(ProblemType.ROWS_REJECTED, "%d rows were refused.".formatted(refusals.size()), refusals);
        return new ImportReport(dryRun, events, taken);
    }

    private static void refuse(ProblemType type, String detail, List<Problem.Error> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(type, detail, errors);
        }
    }
}
