package uk.luton2040.reporting.thread;

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

@Path("/api/v1/golden-thread")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Golden thread")
class GoldenThreadResource {
    private static final String EXAMPLE = """
            {"asAt":"2021-10-31T09:00:00Z","counts":{"outcome":1,"priority":1},"nodes":[{"kind":"priority","code":"economy","title":"Economy",
            "above":[],"below":["outcome/economy-jobs"]},{"kind":"outcome","code":"economy-jobs","title":"Good jobs",
            "above":["priority/economy"],"below":[]}],"looseEnds":[{"kind":"outcome","code":"economy-jobs","title":"Good jobs",
            "sentence":"No KPI measures it."}]}""";

    private final Threads threads;

    GoldenThreadResource(Threads threads) {
        this.threads = threads;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GoldenThread.Report.class),
                            examples = @ExampleObject(name = "thread", value = EXAMPLE)))
    @Operation(
            summary = "The golden thread: plan, priority, outcome, KPI and project, service and team plan",
            description = """
                    Roles performance-officer, auditor, catalogue-editor: all of it, with `board` what hangs on what that
                    board sees; board-viewer: what hangs on what the token's boards see. Every node names those above and
                    below it as `kind/code`, so that it can be walked both ways; `looseEnds` names what hangs on nothing, or has
                    nothing that hangs on it where something should. `asAt` asks for what was known at an
                    instant. Strong ETag; 304 with If-None-Match. 404 for a board that is unknown or not yours to see; 422
                    for no instant.""")
    public Response get(
            @QueryParam("board") @Nullable String board,
            @QueryParam("asAt") @Nullable String asAt,
            @Context Request request) {
        return Conditional.answer(Document.of(threads.report(board, Asked.instant(asAt))), request);
    }

    @GET
    @Path("{kind}/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GoldenThread.Report.class),
                            examples = @ExampleObject(name = "thread", value = EXAMPLE)))
    @Operation(summary = "One thing on the golden thread with all that is above and below it", description = """
                    Roles and sight as for the whole thread. `kind` is plan, priority, outcome, kpi, project, delivery-plan,
                    service-plan or team-plan. 404 for what is not on the thread, or not yours to see; 422 for no instant.""")
    public Response place(
            String kind, String code, @QueryParam("asAt") @Nullable String asAt, @Context Request request) {
        return Conditional.answer(Document.of(threads.around(kind, code, Asked.instant(asAt))), request);
    }
}
