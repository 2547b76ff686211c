package uk.luton2040.reporting.scorecard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/boards/{board}/reds-without-action")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Boards")
class RedsWithoutActionResource {
    private final Scorecards scorecards;
    private final BoardAccess access;

    RedsWithoutActionResource(Scorecards scorecards, BoardAccess access) {
        this.scorecards = scorecards;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(summary = "The KPIs that are red and about which nothing is being done", description = """
                    Roles performance-officer, auditor, catalogue-editor; board-viewer for the token's own boards. For each
                    scorecard of the board in its current period: the red KPIs without an action that is neither closed nor
                    cancelled. 404 when the board is unknown, or not yours to see.""")
    public List<RedsWithoutAction> list(String board) {
        access.check(board);
        return scorecards.current(board).stream().map(RedsWithoutAction::of).toList();
    }
}
