package uk.luton2040.reporting.project;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.scorecard.Asked;
import uk.luton2040.reporting.view.Conditional;
import uk.luton2040.reporting.view.Document;

@Path("/api/v1/projects/{code}")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Projects")
class ProjectResource {
    private static final String EXAMPLE = """
            {"asAt":"2021-10-31T09:00:00Z","day":"2021-10-31","objective":"One plan for the town centre.",
            "project":{"code":"town-centre-masterplan","title":"Town centre masterplan","priority":"economy",
            "outcomes":["economy-town-centre"],"boards":["inclusive-economy-board"],"stage":"in-progress","status":"green",
            "standing":{"computed":"red","slippageDays":31,"overdueMilestones":["Consultation"]},"milestones":[]},
            "effects":[{"kpi":"ECO-12","title":"Vacant shops","direction":"lower"}],"dependsOn":[],"rebaselines":[],
            "risks":[],"actions":{"count":0,"overdue":0,"items":[]}}""";

    private final Projects projects;

    ProjectResource(Projects projects) {
        this.projects = projects;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProjectReport.class),
                            examples = @ExampleObject(name = "project", value = EXAMPLE)))
    @Operation(
            summary = "One project: milestones, slippage, what it promises to move, its risks and actions",
            description = """
                    Roles performance-officer, auditor, catalogue-editor: every project; board-viewer: those the token's boards
                    see. Everything as on `day`, the day of `asAt`, which asks for what was known at an instant. Strong ETag; 304
                    with If-None-Match. 404 when unknown, or not yours to see; 422 for no instant.""")
    public Response get(String code, @QueryParam("asAt") @Nullable String asAt, @Context Request request) {
        return Conditional.answer(Document.of(projects.report(code, Asked.instant(asAt))), request);
    }
}
