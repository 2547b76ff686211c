package uk.luton2040.catalogue.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.BodyOnDisk;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.kit.tables.ImportReport;
import uk.luton2040.kit.tables.TableImport;

@Path("/api/v1/imports")
@Tag(name = "Import and export")
class ImportResource {
    private static final int SECONDS_FOR_A_WHOLE_CATALOGUE = 300;

    private static final String EXAMPLE_BODY = """
            {"organisations": [{"code": "asc", "name_in_paper": "ASC", "name": "Adult Social Care", "kind": "council team"}]}
            """;
    private static final String EXAMPLE_REPORT = """
            {"dryRun": true, "events": 1, "tables": [{"table": "organisations", "created": 0, "updated": 1, "unchanged": 0,
             "rows": [{"index": 0, "key": "asc", "outcome": "UPDATED",
              "changes": [{"column": "name", "before": "Adults", "after": "Adult Social Care"}]}]}]}
            """;

    private final CatalogueImport catalogue;
    private final Caller caller;
    private final Clock clock;

    ImportResource(CatalogueImport catalogue, Caller caller, Clock clock) {
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @TransactionConfiguration(timeout = SECONDS_FOR_A_WHOLE_CATALOGUE)
    @Idempotent
    @Operation(summary = "Take CSV files into the catalogue, all or nothing", description = """
                    Role catalogue-editor. One part a table, named after it; the data dictionary of the exports names the
                    tables and explains their columns. Rows are matched by their key, so that the same import again changes
                    nothing; the answer tells of each row whether it was created, updated or unchanged, and what it changes.
                    `dryRun=true` tells what would happen and keeps nothing. `effectiveFrom` is the first day on which
                    changed definitions hold, `why` the reason kept with them; without a day they correct the ones in
                    force. Versions and transitions are added after those that are there, with their own who, why and when;
                    a KPI for which they are given takes no step by itself. 422 names every refused row.""")
    public Response take(@RestForm(FileUpload.ALL) List<FileUpload> parts, @Valid @BeanParam ImportOptions options) {
        return take(TableImport.of(parts, options.isDryRun()), options);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @TransactionConfiguration(timeout = SECONDS_FOR_A_WHOLE_CATALOGUE)
    @Idempotent
    @Operation(summary = "Take JSON into the catalogue, all or nothing", description = """
                    Role catalogue-editor. One object with a list of rows for each table, as the export has it; a number may
                    stand for its text, a list for several items. In all else as with CSV files. 400 points at what is not
                    of that form, 422 names every refused row.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "tables", value = EXAMPLE_BODY)))
    @APIResponse(
            responseCode = "200",
            description = "What was done with each row",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "report", value = EXAMPLE_REPORT)))
    public Response takeJson(BodyOnDisk body, @Valid @BeanParam ImportOptions options) {
        return take(TableImport.ofJson(body.file(), options.isDryRun()), options);
    }

    @POST
    @Consumes("application/zip")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @TransactionConfiguration(timeout = SECONDS_FOR_A_WHOLE_CATALOGUE)
    @Idempotent
    @Operation(summary = "Take an archive of CSV files into the catalogue, all or nothing", description = """
                    Role catalogue-editor. A file a table, named after it, as the export has it. In all else as with CSV
                    files.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response takeZip(BodyOnDisk body, @Valid @BeanParam ImportOptions options) throws IOException {
        return take(TableImport.ofZip(body.file(), options.isDryRun()), options);
    }

    private Response take(TableImport tables, ImportOptions options) {
        return Response.ok(catalogue.take(
                        tables,
                        Optional.ofNullable(options.plan),
                        options.effectiveFrom,
                        Edit.by(caller.name(), options.why, clock)))
                .build();
    }
}
