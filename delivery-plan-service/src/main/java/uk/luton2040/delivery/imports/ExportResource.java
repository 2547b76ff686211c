package uk.luton2040.delivery.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.kit.tables.DataDictionary;
import uk.luton2040.kit.tables.Spool;
import uk.luton2040.kit.tables.TableExport;

@Path("/api/v1/exports")
@Authenticated
@Tag(name = "Import and export")
class ExportResource {
    private final DeliveryTables tables;
    private final Caller caller;
    private final Clock clock;

    ExportResource(DeliveryTables tables, Caller caller, Clock clock) {
        this.tables = tables;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The whole delivery plan as JSON", description = """
                    Any signed-in caller. One object: for each table, in the order of import, a list of its rows, each an
                    object of its cells by column, empty ones left out. It is taken back as it is by imports. All tables are
                    of one moment. Drafts of plans' updates and reviews are in a performance officer's export alone. With
                    Accept application/zip, the same as CSV files.""")
    public Response json() throws IOException {
        return Spool.answer(export()::json).build();
    }

    @GET
    @Transactional
    @Produces("application/zip")
    @Operation(summary = "The whole delivery plan as CSV files", description = """
                    Any signed-in caller. One archive with a CSV file for each table and the data dictionary beside them. It
                    is taken back as it is by imports. All tables are of one moment.""")
    public Response zip() throws IOException {
        return Spool.answer(export()::zip)
                .header("Content-Disposition", "attachment; filename=\"delivery-plan.zip\"")
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
        return Spool.answer(out -> export().csv(table, out))
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
        return export().dictionary();
    }

    private TableExport<Draft> export() {
        return tables.export(Edit.by(caller.name(), null, clock), caller.has(Roles.PERFORMANCE_OFFICER));
    }
}
