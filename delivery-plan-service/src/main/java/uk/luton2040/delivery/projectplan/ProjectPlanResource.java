package uk.luton2040.delivery.projectplan;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.project.Sheets;
import uk.luton2040.measures.period.London;

@Path("/api/v1/project-plan")
@Authenticated
@Tag(name = "Overarching project plan")
class ProjectPlanResource {
    private static final String CSV = "text/csv";

    private final Sheets sheets;
    private final PlanLines planLines;
    private final Grouping grouping;
    private final Known known;
    private final Clock clock;

    ProjectPlanResource(Sheets sheets, PlanLines planLines, Grouping grouping, Known known, Clock clock) {
        this.sheets = sheets;
        this.planLines = planLines;
        this.grouping = grouping;
        this.known = known;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(summary = "The overarching project plan: one summary over all projects", description = """
                    Any signed-in caller. For each project slippage in days, the computed status beside the lead's own (and
                    whether they differ), the next milestone and late updates, with counts. `by` groups it by priority, board
                    or lead; `priority`, `board`, `lead` (a subject) and `stage` narrow it. With Accept text/csv, a table.""")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProjectPlan.class)),
                @Content(mediaType = CSV)
            })
    public Response get(@Valid @BeanParam PlanFilter filter, @Context HttpHeaders headers) throws IOException {
        ProjectPlan plan = plan(filter);
        MediaType wanted = headers.getAcceptableMediaTypes().getFirst();
        if (!wanted.getSubtype().equals("csv")) {
            return Response.ok(plan, MediaType.APPLICATION_JSON_TYPE).build();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PlanCsv().write(plan, out);
        return Response.ok(out.toByteArray(), CSV + ";charset=UTF-8").build();
    }

    @GET
    @Path("timeline")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All projects as bars with their milestones, to be drawn", description = """
                    Any signed-in caller. Days run from the first an imprecise date can mean up to the day after the last.
                    A project without a start or an end is drawn by its milestones; one that names no days is listed under
                    `undated`. `priority`, `board`, `lead` and `stage` narrow it.""")
    public Timeline timeline(@Valid @BeanParam PlanFilter filter) {
        return Timeline.of(sheets.all().stream().filter(filter.takes(known)).toList(), London.today(clock));
    }

    private ProjectPlan plan(PlanFilter filter) {
        LocalDate today = London.today(clock);
        List<PlanLine> lines = planLines.of(filter.takes(known), today);
        return new ProjectPlan(
                today, filter.by, ProjectPlan.Counts.of(lines), grouping.by(filter.by == null ? "" : filter.by, lines));
    }
}
