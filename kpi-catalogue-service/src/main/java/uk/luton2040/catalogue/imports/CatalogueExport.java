package uk.luton2040.catalogue.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.tables.Csv;
import uk.luton2040.kit.tables.DataDictionary;
import uk.luton2040.kit.tables.JsonTables;
import uk.luton2040.kit.tables.Table;
import uk.luton2040.measures.period.London;

/** Writes out the tables of the catalogue, in the form in which they are imported. */
@ApplicationScoped
class CatalogueExport {
    private static final String TITLE = "KPI catalogue";

    /** The same for every file, so that two archives of one catalogue are the same to the byte. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final CatalogueImport catalogue;
    private final EntityManager entities;
    private final Clock clock;

    CatalogueExport(CatalogueImport catalogue, EntityManager entities, Clock clock) {
        this.catalogue = catalogue;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws ProblemException when there is no such table */
    void csv(String name, OutputStream out) throws IOException {
        Draft draft = draft();
        Table<Draft> table = CatalogueImport.tables(draft).stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("table", name));
        Csv.write(table, table.rows(draft), out);
    }

    void json(OutputStream out) throws IOException {
        Draft draft = draft();
        JsonTables.write(CatalogueImport.tables(draft), table -> table.rows(draft), out);
    }

    /** Every table as a CSV file, and the data dictionary beside them. */
    void zip(OutputStream out) throws IOException {
        Draft draft = draft();
        List<Table<Draft>> tables = CatalogueImport.tables(draft);
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Table<Draft> table : tables) {
            zip.putNextEntry(entry(table.name() + ".csv"));
            Csv.write(table, table.rows(draft), zip);
        }
        zip.putNextEntry(entry(DataDictionary.FILE_NAME));
        zip.write(DataDictionary.of(TITLE, tables).toPrettyString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    ObjectNode dictionary() {
        return DataDictionary.of(TITLE, CatalogueImport.tables(draft()));
    }

    /** All tables as at one moment, whatever is changed while they are read. */
    private Draft draft() {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        return catalogue.draft(Optional.empty(), London.dateOf(clock.instant()));
    }
}
