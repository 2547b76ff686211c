package uk.luton2040.reporting.scorecard;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.view.Document;

@Path("/api/v1/boards")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Boards")
class BoardResource {
    private static final CacheControl REVALIDATE = CacheControl.valueOf("private, no-cache");

    private final Scorecards scorecards;
    private final BoardAccess access;

    BoardResource(Scorecards scorecards, BoardAccess access) {
        this.scorecards = scorecards;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The boards you may see, and what each receives",
            description = "Roles performance-officer, auditor, catalogue-editor: all boards. board-viewer: the token's"
                    + " own.")
    public List<BoardOverview> list() {
        return scorecards.overviews().stream()
                .filter(board -> access.maySee(board.code()))
                .toList();
    }

    @GET
    @Path("{board}/overview")
    @Transactional
    @Operation(summary = "What one board receives", description = "404 when unknown, or not yours to see.")
    public BoardOverview overview(String board) {
        access.check(board);
        return scorecards.overview(board);
    }

    @GET
    @Path("{board}/scorecards/{scorecard}")
    @Uncompressed
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "A board's scorecard",
            description =
                    "The current period as it is now, from the view; `period` asks for another one, `asAt` for what"
                            + " was known at an instant. It names its own `asAt`: asking for that again gives the same bytes."
                            + " Strong ETag; 304 with If-None-Match. 404 when unknown, or not yours to see.")
    public Response scorecard(
            String board,
            String scorecard,
            @QueryParam("period") @Nullable String period,
            @QueryParam("asAt") @Nullable String asAt,
            @Context Request request) {
        access.check(board);
        Document document = period == null && asAt == null
                ? scorecards.current(board, scorecard)
                : scorecards.made(board, scorecard, Asked.period(period), Asked.instant(asAt));
        EntityTag tag = new EntityTag(document.etag());
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        return (notModified != null ? notModified : Response.ok(document.bytes()))
                .tag(tag)
                .cacheControl(REVALIDATE)
                .build();
    }
}
