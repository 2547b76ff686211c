package uk.luton2040.catalogue.board;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.kit.http.ETags;

@Path("/api/v1/boards")
@Authenticated
@Tag(name = "Boards")
class BoardResource {
    private final Boards boards;

    BoardResource(Boards boards) {
        this.boards = boards;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Boards and committees",
            description = "Any signed-in caller. `kind`, `scorecard` and `priority` narrow the list.")
    public List<BoardState> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("scorecard") @Nullable String scorecard,
            @QueryParam("priority") @Nullable String priority) {
        return boards.inOrder().stream()
                .map(Board::state)
                .filter(board -> kind == null || kind.equals(board.kind()))
                .filter(board -> scorecard == null || board.scorecards().contains(scorecard))
                .filter(board -> priority == null
                        || board.sights().stream().anyMatch(sight -> priority.equals(sight.priority())))
                .toList();
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One board", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        Board board = boards.require(code);
        return ETags.ok(board.state(), board.revision());
    }
}
