package uk.luton2040.reporting.scorecard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.view.Document;
import uk.luton2040.reporting.view.ViewCache;
import uk.luton2040.reporting.view.Views;

@Path("/api/v1/boards")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Boards")
class BoardResource {
    private final Scorecards scorecards;
    private final ViewCache views;
    private final DrawnScorecards drawn;
    private final BoardAccess access;

    BoardResource(Scorecards scorecards, ViewCache views, DrawnScorecards drawn, BoardAccess access) {
        this.scorecards = scorecards;
        this.views = views;
        this.drawn = drawn;
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

    /** What is at hand is answered at once, on the thread that read the request. */
    @GET
    @Path("{board}/scorecards/{scorecard}")
    @Uncompressed
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A board's scorecard",
            description =
                    "The current period as it is now, from the view; `period` asks for another one, `asAt` for what"
                            + " was known at an instant. It names its own `asAt`: asking for that again gives the same bytes."
                            + " As it is or as gzip, as Accept-Encoding asks, each with a strong ETag of its own; 304 with"
                            + " If-None-Match. With `charts=true` it has `sparklines`, too: of each KPI that has a value the"
                            + " last eight periods as the board's page draws them, one `svg` element by the KPI's code,"
                            + " whose `title` and `desc` say the same in words. 404 when unknown, or not yours to see;"
                            + " 406 when every coding is refused.")
    public Uni<Response> scorecard(
            String board,
            String scorecard,
            @QueryParam("period") @Nullable String period,
            @QueryParam("asAt") @Nullable String asAt,
            @QueryParam("charts") boolean charts,
            @Context HttpHeaders asked) {
        access.check(board);
        if (period != null || asAt != null) {
            Period wanted = Asked.period(period);
            Instant instant = Asked.instant(asAt);
            return onWorker(() -> {
                        Document made = QuarkusTransaction.requiringNew()
                                .call(() -> scorecards.made(board, scorecard, wanted, instant));
                        return charts ? DrawnScorecards.of(made) : made;
                    })
                    .map(document -> document.answer(asked, Document.REVALIDATE));
        }
        Views.Key key = new Views.Key(board, scorecard);
        Optional<Document> atHand = views.atHand(key);
        if (atHand.isPresent() && !charts) {
            return Uni.createFrom().item(atHand.get().answer(asked, Document.REVALIDATE));
        }
        return onWorker(() -> views.find(key)
                        .map(document -> charts ? drawn.of(key, document) : document)
                        .orElseThrow(() -> ProblemException.notFound("scorecard of " + board, scorecard)))
                .map(document -> document.answer(asked, Document.REVALIDATE));
    }

    private static Uni<Document> onWorker(Supplier<Document> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
