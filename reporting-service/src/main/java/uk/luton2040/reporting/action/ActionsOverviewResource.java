package uk.luton2040.reporting.action;

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
import uk.luton2040.reporting.view.Conditional;
import uk.luton2040.reporting.view.Document;

@Path("/api/v1/actions/overview")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Actions")
class ActionsOverviewResource {
    private static final String EXAMPLE = """
            {"day":"2021-11-02","counts":{"open":1,"overdue":1,"waiting":0},"owners":[{"name":"Head of Housing",
            "counts":{"open":1,"overdue":1,"waiting":0},"actions":[{"code":"A-1","on":"kpi","subject":"DIS-03","title":"Rough sleepers",
            "owner":"Head of Housing","todo":"Open the night shelter","cause":"Five more since June","due":"2021-10-29",
            "firstDue":"2021-10-29","standing":"open","overdue":true,"daysLate":4,"illustrative":false}]}],"reds":2,
            "redsWithoutAction":[{"kpi":"DIS-01","title":"Decent homes","valueText":"61%",
            "period":{"code":"FY2021-H1","label":"April to September 2021"},"explanation":"61% misses 70% by 9 points.",
            "providers":["Housing"],"boards":["Health and Wellbeing Board"],"illustrative":false}]}""";

    private final Actions actions;

    ActionsOverviewResource(Actions actions) {
        this.actions = actions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionsOverview.class),
                            examples = @ExampleObject(name = "overview", value = EXAMPLE)))
    @Operation(summary = "Open and overdue actions by owner, and the reds without an action", description = """
                    Roles performance-officer, auditor, catalogue-editor: every action that is neither closed nor cancelled, with
                    `board` those on KPIs, projects and risks which that board sees; board-viewer: those on what the token's
                    boards see. Beside them the KPIs that are red in the current period of a scorecard and about which nothing is
                    being done. As on `day`, which is today. Strong ETag; 304 with If-None-Match. 404 for a board that is unknown
                    or not yours to see.""")
    public Response get(@QueryParam("board") @Nullable String board, @Context Request request) {
        return Conditional.answer(Document.of(actions.overview(board)), request);
    }
}
