package uk.luton2040.catalogue.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.Edit;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.kit.tables.TableImport;

@Path("/api/v1/imports")
@Tag(name = "Import and export")
class ImportResource {
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
    @Idempotent
    @Operation(summary = "Take CSV files into the catalogue, all or nothing", description = """
                    Role catalogue-editor. One part a table, named after it: plans, priorities, outcomes, organisations,
                    boards, board-priorities, board-pins, meetings, scorecards, kpis, definitions, figures,
                    illustrative-figures, and the table of lines that a scorecard's contents name. Rows are matched by their key, so that the same
                    import again changes nothing. `plan` says whose priorities the priorities are; `dryRun=true` tells
                    what would happen and keeps nothing. `effectiveFrom` is the first day on which changed definitions hold, `why`
                    the reason kept with them; without a day they correct the ones in force. 422 names every refused
                    row.""")
    public Response take(
            @RestForm(FileUpload.ALL) List<FileUpload> parts,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("dryRun") @Pattern(regexp = "true|false", message = "must be true or false") @Nullable
                    String dryRun,
            @QueryParam("effectiveFrom") @Nullable LocalDate effectiveFrom,
            @QueryParam("why") @Size(max = 2000) @Nullable String why) {
        return Response.ok(catalogue.take(
                        TableImport.of(parts, Boolean.parseBoolean(dryRun)),
                        Optional.ofNullable(plan),
                        effectiveFrom,
                        Edit.by(caller.name(), why, clock)))
                .build();
    }
}
