package uk.luton2040.delivery.imports;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
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
    private static final String EXAMPLE_FILE = """
            code,priority,outcome,title,objective,milestones
            town-centre-masterplan,economy,economy-town-centre,Town Centre Masterplan,,Publish: summer 2021
            """;
    private static final String EXAMPLE_BODY = """
            {"projects": [{"code": "town-centre-masterplan", "priority": "economy", "outcome": "economy-town-centre",
             "title": "Town Centre Masterplan", "milestones": ["Publish: summer 2021"]}]}
            """;
    private static final String EXAMPLE_REPORT = """
            {"dryRun": false, "events": 1, "tables": [{"table": "projects", "created": 1, "updated": 0, "unchanged": 0,
             "rows": [{"index": 0, "key": "town-centre-masterplan", "outcome": "CREATED"}]}]}
            """;

    private final DeliveryTables tables;
    private final Caller caller;
    private final Clock clock;

    ImportResource(DeliveryTables tables, Caller caller, Clock clock) {
        this.tables = tables;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(summary = "Take CSV files into the delivery plan, all or nothing", description = """
                    Role project-lead or performance-officer. One part a table, named after it; the data dictionary of the
                    exports names the tables and explains their columns. Rows are matched by their key, so that the same
                    import again changes nothing; what a file does not name stays as it is. The answer tells of each row
                    whether it was created, updated or unchanged, and what it changes. `dryRun=true` tells what would happen
                    and keeps nothing. 422 names every refused row.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties =
                                                    @SchemaProperty(
                                                            name = "projects",
                                                            type = SchemaType.STRING,
                                                            format = "binary")),
                            examples = @ExampleObject(name = "projects", value = EXAMPLE_FILE)))
    @APIResponse(
            responseCode = "200",
            description = "What was done with each row",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "report", value = EXAMPLE_REPORT)))
    public Response take(@RestForm(FileUpload.ALL) List<FileUpload> parts, @Valid @BeanParam ImportOptions options) {
        return take(TableImport.of(parts, options.isDryRun()), options);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(summary = "Take one JSON object into the delivery plan, all or nothing", description = """
                    Role project-lead or performance-officer. One object with a list of rows for each table, as the export
                    has it. In all else as with CSV files. 400 points at what is not of that form, 422 names every refused
                    row.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "tables", value = EXAMPLE_BODY)))
    public Response takeJson(BodyOnDisk body, @Valid @BeanParam ImportOptions options) {
        return take(TableImport.ofJson(body.file(), options.isDryRun()), options);
    }

    @POST
    @Consumes("application/zip")
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(summary = "Take an archive of CSV files into the delivery plan, all or nothing", description = """
                    Role project-lead or performance-officer. A file a table, named after it, as the export has it. In all
                    else as with CSV files.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response takeZip(BodyOnDisk body, @Valid @BeanParam ImportOptions options) throws IOException {
        return take(TableImport.ofZip(body.file(), options.isDryRun()), options);
    }

    private Response take(TableImport files, ImportOptions options) {
        return Response.ok(tables.take(
                        files, Edit.by(caller.name(), options.why, clock), caller.has(Roles.PERFORMANCE_OFFICER)))
                .build();
    }
}
