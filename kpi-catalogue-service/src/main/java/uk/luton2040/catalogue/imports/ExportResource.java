package uk.luton2040.catalogue.imports;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/exports/{table}")
@Authenticated
@Tag(name = "Import and export")
class ExportResource {
    private final CatalogueImport catalogue;

    ExportResource(CatalogueImport catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Transactional
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "One table as CSV, in the columns in which it is imported",
            description = "Any signed-in caller. 404 when there is no such table.")
    public String write(String table) {
        return catalogue.write(table);
    }
}
