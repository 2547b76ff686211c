package uk.luton2040.catalogue.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import uk.luton2040.kit.tables.TableExport;
import uk.luton2040.measures.period.London;

/** The tables of the catalogue, to be written out. */
@ApplicationScoped
class CatalogueExport {
    private final CatalogueImport catalogue;
    private final EntityManager entities;
    private final Clock clock;

    CatalogueExport(CatalogueImport catalogue, EntityManager entities, Clock clock) {
        this.catalogue = catalogue;
        this.entities = entities;
        this.clock = clock;
    }

    /** All tables as at one moment, whatever is changed while they are read. */
    TableExport<Draft> tables() {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        Draft draft = catalogue.draft(Optional.empty(), London.dateOf(clock.instant()));
        return new TableExport<>("KPI catalogue", CatalogueImport.tables(draft), draft);
    }
}
