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
     * Takes the table's rows into the draft when the import has a file for it; a refused row is remembered for the report.
     *
     * @throws ProblemException when the file as a whole cannot be read as that table
     */
    public <D> void take(Table<D> table, D draft) {
        unread.remove(table.name());
        Path file = byTable.get(table.name());
        if (file != null) {
            Map<String, Map<String, String>> before =
                    table.rows(draft).collect(Collectors.toMap(table::keyOf, Row::cells, (first, same) -> first));
            Map<String, Integer> seen = new HashMap<>();
            taken.add(TableReport.of(
                    table.name(),
                    Csv.read(file, table).stream()
                            .map(row -> apply(table, row, draft, before, seen))
                            .toList()));
        }
    }

    private static <D> Verdict apply(
            Table<D> table, Row row, D draft, Map<String, Map<String, String>> before, Map<String, Integer> seen) {
        String key = table.keyOf(row);
        String shownKey = key.replace('\u001f', ' ').strip();
        try {
            Integer twin = seen.putIfAbsent(key, row.index());
            if (twin != null) {
                throw new RowRefused(table.key().getFirst(), "twice", "Row %d already says this.".formatted(twin + 1));
            }
            table.apply(row, draft);
            Outcome outcome = !before.containsKey(key)
                    ? Outcome.CREATED
                    : Objects.equals(before.get(key), row.cells()) ? Outcome.UNCHANGED : Outcome.UPDATED;
            return new Verdict(row.index(), shownKey, outcome, null);
        } catch (RowRefused refusal) {
            String pointer = "/%s/%d/%s".formatted(table.name(), row.index(), refusal.column());
            var error = new Problem.Error(pointer, refusal.code(), String.valueOf(refusal.getMessage()));
            return new Verdict(row.index(), shownKey, Outcome.REFUSED, error);
        }
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
        ImportReport report = new ImportReport(dryRun, events, taken);
        List<Problem.Error> refusals = report.refusals();
        refuse(ProblemType.ROWS_REJECTED, "%d rows were refused.".formatted(refusals.size()), refusals);
        return report;
    }

    private static void refuse(ProblemType type, String detail, List<Problem.Error> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(type, detail, errors);
        }
    }
}
