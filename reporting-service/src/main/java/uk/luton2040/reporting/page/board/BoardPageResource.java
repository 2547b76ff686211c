package uk.luton2040.reporting.page.board;

import io.quarkus.oidc.Tenant;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.pack.LastPack;
import uk.luton2040.reporting.page.PageText;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.BoardOverview;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.Scorecards;
import uk.luton2040.reporting.stream.Changes;
import uk.luton2040.reporting.view.Document;

/** A board's page: of one scorecard at a time, in any period and at any moment. */
@Path("/boards")
@Tenant("pages")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class BoardPageResource {
    private final Scorecards scorecards;
    private final BoardAccess access;
    private final LastPack lastPack;
    private final Changes changes;
    private final Clock clock;
    private final Template board;
    private final Template unreported;

    BoardPageResource(
            Scorecards scorecards,
            BoardAccess access,
            LastPack lastPack,
            Changes changes,
            Clock clock,
            Template board,
            Template unreported) {
        this.scorecards = scorecards;
        this.access = access;
        this.lastPack = lastPack;
        this.changes = changes;
        this.clock = clock;
        this.board = board;
        this.unreported = unreported;
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance page(String code, @BeanParam Wanted wanted) {
        access.check(code);
        BoardOverview overview = scorecards.listed(code);
        List<BoardOverview.Received> reported = overview.scorecards().stream()
                .filter(received -> received.period() != null)
                .toList();
        return reported.isEmpty()
                ? unreported.data("board", overview)
                : board.data("page", page(overview, reported, wanted));
    }

    /** Changes are heard of from before the scorecard is read, so that none is missed. */
    private BoardPage page(BoardOverview overview, List<BoardOverview.Received> reported, Wanted wanted) {
        BoardOverview.Received received = wanted.scorecard(overview.code(), reported);
        Period newest = Period.parse(Objects.requireNonNull(received.period()).code());
        Period period = wanted.period();
        boolean isPresent = wanted.asAt() == null && (period == null || period.equals(newest));
        long known = changes.newest();
        Document document = isPresent
                ? scorecards.current(overview.code(), received.code())
                : made(overview.code(), received.code(), period, wanted.asAt());
        BoardScorecard shown = document.as(BoardScorecard.class);
        Wanted.Filter filter = wanted.filter(parts(shown));
        LocalDate day = isPresent ? London.today(clock) : shown.day();
        return new BoardPage(
                overview,
                shown,
                day,
                Choices.of(reported, newest, shown, wanted, filter),
                AttentionGroup.of(shown),
                Measures.of(shown, filter, day),
                isPresent ? lastPack.changes(overview.code(), () -> shown).orElse(null) : null,
                isPresent
                        ? new BoardPage.Live(
                                "/boards/%s/stream?after=%d".formatted(overview.code(), known),
                                received.code(),
                                document.etag())
                        : null);
    }

    private Document made(String code, String scorecard, @Nullable Period period, @Nullable Instant asAt) {
        try {
            return scorecards.made(code, scorecard, period, asAt);
        } catch (ProblemException nothing) {
            if (asAt == null || nothing.type() != ProblemType.NOT_FOUND) {
                throw nothing;
            }
            throw ProblemException.invalid(
                    "?asAt",
                    "nothing-known",
                    "On %s nothing was known of this scorecard yet.".formatted(PageText.inWords(asAt)));
        }
    }

    private static Set<String> parts(BoardScorecard shown) {
        return shown.priorities().stream()
                .flatMap(priority -> Stream.concat(
                        Stream.of(priority.code()), priority.outcomes().stream().map(BoardScorecard.Outcome::code)))
                .collect(Collectors.toSet());
    }
}
