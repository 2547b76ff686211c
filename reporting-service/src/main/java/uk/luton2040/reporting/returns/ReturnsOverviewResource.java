package uk.luton2040.reporting.returns;

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

@Path("/api/v1/returns/overview")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Returns")
class ReturnsOverviewResource {
    private static final String EXAMPLE = """
            {"day":"2021-11-02","counts":{"overdue":1,"due":0,"upcoming":0},"organisations":[{"code":"housing","name":"Housing",
            "counts":{"overdue":1,"due":0,"upcoming":0},"returns":[{"kpi":"DIS-03","title":"Rough sleepers",
            "period":{"code":"FY2021-Q2","label":"July to September 2021"},"due":"2021-10-29","waiting":"overdue","daysLate":4,
            "boards":["health-and-wellbeing-board"]}]}],"boards":[{"code":"health-and-wellbeing-board",
            "name":"Health and Wellbeing Board","counts":{"overdue":1,"due":0,"upcoming":0}}]}""";

    private final Owing owing;

    ReturnsOverviewResource(Owing owing) {
        this.owing = owing;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReturnsOverview.class),
                            examples = @ExampleObject(name = "overview", value = EXAMPLE)))
    @Operation(summary = "Who owes what: by organisation and board, the longest overdue first", description = """
                    Roles performance-officer, auditor, catalogue-editor: everything owed of KPIs that some board is shown,
                    with `board` of those that board is shown; board-viewer: of those the token's boards are shown. What is owed of
                    KPIs that no board is shown is in measurement-service's `returns`.
                    `organisation` asks for one that owes. A return is owed for the opened periods up to each scorecard's
                    current one while no value of it has come in; `waiting` is overdue, due or upcoming on `day`, which is
                    today. Strong ETag; 304 with If-None-Match. 404 for a board that is unknown or not yours to see.""")
    public Response get(
            @QueryParam("board") @Nullable String board,
            @QueryParam("organisation") @Nullable String organisation,
            @Context Request request) {
        return Conditional.answer(Document.of(owing.overview(board, organisation)), request);
    }
}
