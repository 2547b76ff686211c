package uk.luton2040.kit.tables;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.luton2040.kit.problem.ProblemException;

/**
 * Tables written out in the form in which they are imported.
 *
 * @param title what the data dictionary calls them together
 */
public record TableExport<D>(String title, List<Table<D>> tables, D draft) {
    /** The same for every file, so that two archives of the same data are the same to the byte. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CSV = ".csv";

    /**
     * @param file a table's name, with or without .csv
     * @throws ProblemException when there is no such table
     */
    public void csv(String file, OutputStream out) throws IOException {
        String name = file.endsWith(CSV) ? file.substring(0, file.length() - CSV.length()) : file;
        Table<D> table = tables.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("table", name));
        Csv.write(table, table.rows(draft), out);
    }

    public void json(OutputStream out) throws IOException {
        JsonTables.write(tables, table -> table.rows(draft), out);
    }

    /** Every table as a CSV file, and the data dictionary beside them. */
    public void zip(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Table<D> table : tables) {
            zip.putNextEntry(entry(table.name() + CSV));
            Csv.write(table, table.rows(draft), zip);
        }
        zip.putNextEntry(entry(DataDictionary.FILE_NAME));
        zip.write(dictionary().toPrettyString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    public ObjectNode dictionary() {
        return DataDictionary.of(title, tables);
    }
}
