package uk.luton2040.catalogue.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.tables.DataDictionary;
import uk.luton2040.kit.tables.Spool;

@Path("/api/v1/exports")
@Authenticated
@Tag(name = "Import and export")
class ExportResource {
    private final CatalogueExport catalogue;

    ExportResource(CatalogueExport catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The whole catalogue as JSON", description = """
                    Any signed-in caller. One object: for each table, in the order of import, a list of its rows, each an
                    object of its cells by column, empty ones left out. It is taken back as it is by imports. All tables are
                    of one moment. With Accept application/zip, the same as CSV files.""")
    public Response json() throws IOException {
        return Spool.answer(catalogue.tables()::json).build();
    }

    @GET
    @Transactional
    @Produces("application/zip")
    @Operation(summary = "The whole catalogue as CSV files", description = """
                    Any signed-in caller. One archive with a CSV file for each table and the data dictionary beside them. It
                    is taken back as it is by imports. All tables are of one moment.""")
    public Response zip() throws IOException {
        return Spool.answer(catalogue.tables()::zip)
                .header("Content-Disposition", "attachment; filename=\"catalogue.zip\"")
                .build();
    }

    @GET
    @Path("{table}")
    @Transactional
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "One table as CSV, in the columns in which it is imported", description = """
                    Any signed-in caller. With or without .csv after its name. A cell that a spreadsheet would take for a
                    formula has an apostrophe before it. The link `describedby` leads to the data dictionary. 404 when there
                    is no such table.""")
    public Response csv(String table) throws IOException {
        return Spool.answer(out -> catalogue.tables().csv(table, out))
                .header(
                        "Link",
                        "<%s>; rel=\"describedby\"; type=\"%s\""
                                .formatted(DataDictionary.FILE_NAME, DataDictionary.MEDIA_TYPE))
                .build();
    }

    @GET
    @Path(DataDictionary.FILE_NAME)
    @Transactional
    @Produces(DataDictionary.MEDIA_TYPE)
    @Operation(
            summary = "The data dictionary: what every column of every table means",
            description = "Any signed-in caller. As metadata of CSV on the Web (W3C): types, words allowed, keys.")
    public ObjectNode dictionary() {
        return catalogue.tables().dictionary();
    }
}
