package uk.luton2040.catalogue.board;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.scorecard.Scorecards;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/boards")
@Authenticated
@Tag(name = "Boards")
class BoardResource {
    private final Boards boards;
    private final BoardCheck check;
    private final Scorecards scorecards;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    BoardResource(
            Boards boards,
            BoardCheck check,
            Scorecards scorecards,
            Preconditions preconditions,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.boards = boards;
        this.check = check;
        this.scorecards = scorecards;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
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

    @GET
    @Path("{code}/content")
    @Transactional
    @Operation(summary = "What a board sees of a scorecard, and why", description = """
                    Any signed-in caller. The lines that the board's sights let through, with the role by which it sees each,
                    or the lines of the KPIs that are pinned. A board with neither has what the board it is linked to has.
                    404 when the board is unknown or does not receive that scorecard.""")
    public BoardContent content(String code, @QueryParam("scorecard") @NotNull String scorecard) {
        Map<String, BoardState> all = boards.states();
        BoardState board = boards.require(code).state();
        if (!board.receives(all).contains(scorecard)) {
            throw ProblemException.notFound("scorecard of " + code, scorecard);
        }
        return BoardContent.of(board, scorecards.require(scorecard).state(), all);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Operation(summary = "Keep a board, with all it receives and sees", description = """
                    Role catalogue-editor, with If-Match; a board that is not there yet has the ETag "0". `pins` name KPIs of a
                    scorecard it receives: the lines that hold one of them are what it sees of that scorecard, whatever its
                    sights. 422 points at what is unknown, not received, there twice, or linked in a circle.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String code, @Valid @NotNull NewBoard wanted) {
        Optional<Board> present = boards.findByIdOptional(code);
        preconditions.check(present.map(Board::revision).orElse(0L));
        check.check(code, wanted);
        Board board = present.orElseGet(() -> new Board(code, (int) boards.count()));
        board.describe(wanted.name(), wanted.kind(), wanted.linkedTo(), wanted.link(), wanted.remit());
        board.receives(
                wanted.receives().stream().map(NewBoard.Received::scorecard).toList(),
                wanted.receives().stream().map(NewBoard.Received::cycle).toList());
        board.seesOnly(wanted.sights().stream()
                .map(sight -> new Sight(sight.priority(), sight.outcome(), sight.role()))
                .toList());
        board.pinsOnly(wanted.pins().stream()
                .map(pin -> new Pin(pin.scorecard(), pin.kpis(), pin.why()))
                .toList());
        boards.persist(board);
        outbox.add(board.changed(present.isPresent() ? "changed" : "made", caller.name(), clock.instant()));
        return ETags.ok(board.state(), board.revision());
    }
}
