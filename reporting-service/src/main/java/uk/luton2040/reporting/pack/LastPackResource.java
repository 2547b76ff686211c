package uk.luton2040.reporting.pack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.Scorecards;

@Path("/api/v1/boards/{board}/scorecards/{scorecard}/changes-since-last-pack")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.DIRECTOR, Roles.LEADERSHIP, Roles.AUDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Boards")
class LastPackResource {
    private final LastPack lastPack;
    private final Scorecards scorecards;

    LastPackResource(LastPack lastPack, Scorecards scorecards) {
        this.lastPack = lastPack;
        this.scorecards = scorecards;
    }

    @GET
    @Transactional
    @Operation(summary = "What has moved on a scorecard since the board's last pack", description = """
                    Roles performance-officer, director, leadership, auditor; board-viewer for the token's own boards. The
                    scorecard as it is now beside the last pack issued of it; `since` is absent while there is none. 404 when
                    unknown, or not yours to see.""")
    public Changes sinceLastPack(String board, String scorecard) {
        return lastPack.changes(
                        board, () -> scorecards.current(board, scorecard).as(BoardScorecard.class))
                .orElseThrow(() -> ProblemException.notFound("board", board));
    }
}
