package uk.luton2040.delivery.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Event;
import uk.luton2040.delivery.project.Projects;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
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
    private static final String EXAMPLE_REPORT = """
            {"dryRun": false, "events": 1, "tables": [{"table": "projects", "created": 1, "updated": 0, "unchanged": 0,
             "rows": [{"index": 0, "key": "town-centre-masterplan", "outcome": "CREATED"}]}]}
            """;

    private final Projects projects;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ImportResource(Projects projects, Outbox outbox, Caller caller, Clock clock) {
        this.projects = projects;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(summary = "Take a CSV file of projects, all or nothing", description = """
                    Role project-lead or performance-officer. One part, `projects`. Rows are matched by their code, so
                    that the same import again changes nothing; projects the file does not name stay as they are.
                    Milestones are written "title: date", several separated by semicolons; a date may be "summer 2021".
                    `dryRun=true` tells what would happen and keeps nothing. 422 names every refused row.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "projects",
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
    public Response take(
            @RestForm(FileUpload.ALL) List<FileUpload> parts,
            @QueryParam("dryRun") @Pattern(regexp = "true|false", message = "must be true or false") @Nullable
                    String dryRun) {
        TableImport files = TableImport.of(parts, Boolean.parseBoolean(dryRun));
        Draft draft = Draft.of(projects);
        files.take(new ProjectTable(), draft);
        files.refuse();
        List<Event<?>> events = draft.changes().finish("imported", caller.name(), clock.instant());
        ImportReport report = files.report(events.size());
        if (files.dryRun()) {
            // Else the edits of what was already there would be flushed.
            projects.getEntityManager().clear();
        } else {
            projects.persist(draft.projects().values());
            outbox.addAll(events);
        }
        return Response.ok(report).build();
    }
}
