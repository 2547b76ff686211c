package uk.luton2040.reporting.project;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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

@Path("/api/v1/projects/summary")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Projects")
class ProjectsSummaryResource {
    private static final String EXAMPLE = """
            {"asAt":"2021-10-31T09:00:00Z","day":"2021-10-31","byStatus":{"red":1},"late":1,"differing":1,"projects":[{"code":"town-centre-masterplan",
            "title":"Town centre masterplan","priority":"economy","outcomes":["economy-town-centre"],"boards":["inclusive-economy-board"],
            "stage":"in-progress","status":"green","standing":{"computed":"red","slippageDays":31,
            "difference":"Its lead says green; its milestones and its time say red."},"milestones":[{"code":"1","title":"Consultation",
            "baseline":{"words":"summer 2021","from":"2021-06-01","until":"2021-09-01"},"slippageDays":61,"overdue":true,"everyYear":false}]}]}""";

    private final Projects projects;

    ProjectsSummaryResource(Projects projects) {
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
                            schema = @Schema(implementation = ProjectsSummary.class),
                            examples = @ExampleObject(name = "summary", value = EXAMPLE)))
    @Operation(summary = "Projects on one timeline: milestones, slippage and status", description = """
                    Roles performance-officer, auditor, catalogue-editor: every project; board-viewer: those the token's
                    boards see. Narrowed by `board`, `priority`, `outcome`, `lead` (a token subject) and `status` (as
                    computed: green, amber, red, grey, blue). Each milestone with its baseline, forecast and actual day and
                    its slippage in days, earlier when negative; the computed status beside the lead's own, and where the two
                    differ; what the lead published last. Everything as on `day`, the day of `asAt`, which asks for what was
                    known at an instant. Strong ETag; 304 with If-None-Match. 404 for a board that is unknown or not yours
                    to see; 422 for no instant or no status.""")
    public Response get(
            @BeanParam ProjectFilter filter, @QueryParam("asAt") @Nullable String asAt, @Context Request request) {
        return Conditional.answer(Document.of(projects.summary(filter, Asked.instant(asAt))), request);
    }
}
