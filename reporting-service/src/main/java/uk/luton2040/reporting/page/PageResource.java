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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.BoardOverview;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.Scorecards;

/** The pages people read, behind Keycloak's sign-in. */
@Path("/")
@Tenant("pages")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class PageResource {
    private final Scorecards scorecards;
    private final BoardAccess access;
    private final Caller caller;
    private final Template boards;
    private final Template board;

    PageResource(Scorecards scorecards, BoardAccess access, Caller caller, Template boards, Template board) {
        this.scorecards = scorecards;
        this.access = access;
        this.caller = caller;
        this.boards = boards;
        this.board = board;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance home() {
        return boards.data("boards", visible(), "person", caller.name());
    }

    @GET
    @Path("boards/{code}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance board(String code) {
        BoardOverview overview = visible().stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("board", code));
        List<BoardScorecard> current = overview.scorecards().stream()
                .filter(received -> received.period() != null)
                .map(received -> scorecards.current(code, received.code()).scorecard())
                .toList();
        return board.data("board", overview, "scorecards", current, "person", caller.name());
    }

    private List<BoardOverview> visible() {
        return scorecards.overviews().stream()
                .filter(candidate -> access.maySee(candidate.code()))
                .toList();
    }
}
