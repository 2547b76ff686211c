package uk.luton2040.kit.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.tables.ImportReport.TableReport;

/** One import: the rows of its tables, taken table by table, with a verdict on every row. */
public final class TableImport {
    /** More than anybody reads; the count tells of the rest. */
    private static final int MOST_REFUSALS_TOLD = 1_000;

    private final Map<String, Rows> byTable;
    private final boolean dryRun;
    private final Set<String> unread;
    private final List<TableReport> taken = new ArrayList<>();
    private final List<Problem.Error> refusals = new ArrayList<>();
    private int refused;

    private TableImport(Map<String, Rows> byTable, boolean dryRun) {
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
        Map<String, Rows> byTable = new HashMap<>();
        for (FileUpload part : parts) {
            Path file = part.uploadedFile();
            if (byTable.put(part.name(), Csv.in(() -> Files.newInputStream(file))) != null) {
                throw ProblemException.invalid(
                        "/" + part.name(), "twice", "The table '%s' is there twice.".formatted(part.name()));
            }
        }
        return new TableImport(byTable, dryRun);
    }

    /** @param body an object with a list of rows for each table */
    public static TableImport ofJson(Path body, boolean dryRun) {
        return new TableImport(JsonTables.in(body), dryRun);
    }

    /** @param body an archive with a CSV file for each table, as an export is one */
    public static TableImport ofZip(Path body, boolean dryRun) throws IOException {
        return new TableImport(ZippedTables.in(body), dryRun);
    }

    public boolean dryRun() {
        return dryRun;
    }

    /** Whether there are rows for one of these tables. */
    public boolean brings(List<? extends Table<?>> tables) {
        return tables.stream().map(Table::name).anyMatch(byTable::containsKey);
    }

    /**
     * Takes the table's rows into the draft when the import has some for it; refused rows are remembered for the report.
     * A row that says what is there already is left alone, so that it need not satisfy a rule younger than itself.
     *
     * @throws ProblemException when what was sent cannot be read as that table
     */
    public <D> void take(Table<D> table, D draft) {
        unread.remove(table.name());
        Rows rows = byTable.get(table.name());
        if (rows == null) {
            return;
        }
        int refusedBefore = refused;
        Snapshot before = Snapshot.of(table, draft);
        Map<String, Integer> seen = new LinkedHashMap<>();
        rows.read(
                table,
                row -> guarded(table, row, () -> {
                    Integer twin = seen.putIfAbsent(table.keyOf(row), row.index());
                    if (twin != null) {
                        throw new RowRefused(
                                table.key().getFirst(), "twice", "Row %d already says this.".formatted(twin + 1));
                    }
                    if (!before.says(row)) {
                        table.columns().forEach(column -> column.check(row));
                        table.apply(row, draft);
                    }
                }));
        if (refused == refusedBefore) {
            rows.read(
                    table,
                    row -> guarded(table, row, () -> {
                        if (!before.says(row) && !before.hasLogged(row)) {
                            table.check(row, draft);
                        }
                    }));
        }
        if (refused == 0) {
            taken.add(before.compared(Snapshot.of(table, draft), seen));
        }
    }

    private void guarded(Table<?> table, Row row, Runnable taking) {
        try {
            taking.run();
        } catch (RowRefused refusal) {
            refused++;
            if (refusals.size() < MOST_REFUSALS_TOLD) {
                String pointer = "/%s/%d/%s".formatted(table.name(), row.index(), refusal.column());
                refusals.add(new Problem.Error(pointer, refusal.code(), String.valueOf(refusal.getMessage())));
            }
        }
    }

    /**
     * Once every table has had its turn.
     *
     * @throws ProblemException naming every refused row, or every file that belongs to no table
     */
    public void refuse() {
        refuse(
                ProblemType.INVALID,
                "Some files belong to no table.",
                unread.stream()
                        .map(name -> new Problem.Error(
                                "/" + name, "unknown-table", "There is no table '%s'.".formatted(name)))
                        .toList());
        refuse(ProblemType.ROWS_REJECTED, "%d rows were refused.".formatted(refused), refusals);
    }

    private static void refuse(ProblemType type, String detail, List<Problem.Error> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(type, detail, errors);
        }
    }

    /**
     * What was taken.
     *
     * @param events how many aggregates are different now
     */
    public ImportReport report(int events) {
        return new ImportReport(dryRun, events, taken);
    }
}
