package uk.luton2040.reporting.page;

import io.quarkus.oidc.Tenant;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.BoardOverview;
import uk.luton2040.reporting.scorecard.Scorecards;

/** Where people begin and end. */
@Path("/")
@Tenant("pages")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class PageResource {
    private final Scorecards scorecards;
    private final BoardAccess access;
    private final Caller caller;
    private final Template boards;

    PageResource(Scorecards scorecards, BoardAccess access, Caller caller, Template boards) {
        this.scorecards = scorecards;
        this.access = access;
        this.caller = caller;
        this.boards = boards;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance home() {
        List<BoardOverview> visible = scorecards.overviews().stream()
                .filter(candidate -> access.maySee(candidate.code()))
                .toList();
        return boards.data("boards", visible)
                .data("readsBoards", caller.has(Roles.BOARD_VIEWER))
                .data("clearsPacks", caller.has(Roles.DIRECTOR) || caller.has(Roles.LEADERSHIP));
    }

    /** Never answers: whoever is signed in is sent to Keycloak's own sign-out before it is reached. */
    @GET
    @Path("sign-out")
    @Operation(hidden = true)
    public Response signOut() {
        return Response.seeOther(URI.create("/")).build();
    }
}
