package uk.luton2040.reporting.page;

import io.quarkus.oidc.Tenant;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.measures.period.London;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.BoardOverview;
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
    private final Clock clock;
    private final Template boards;
    private final Template board;

    PageResource(
            Scorecards scorecards, BoardAccess access, Caller caller, Clock clock, Template boards, Template board) {
        this.scorecards = scorecards;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
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
        return board.data("board", overview, "scorecards", scorecards.current(code), "person", caller.name())
                .data("today", London.dateOf(clock.instant()));
    }

    /** Never answers: whoever is signed in is sent to Keycloak's own sign-out before it is reached. */
    @GET
    @Path("sign-out")
    @Operation(hidden = true)
    public Response signOut() {
        return Response.seeOther(URI.create("/")).build();
    }

    /** Whoever is not signed in, or whose session is no good any more, is sent to sign in instead of being refused. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    @PermitAll
    public Uni<Response> signIn(SecurityException notSignedIn, RoutingContext request) {
        HttpAuthenticator authenticator = Objects.requireNonNull(request.get(HttpAuthenticator.class.getName()));
        return authenticator.getChallenge(request).map(challenge -> {
            Response.ResponseBuilder answer = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            return answer.build();
        });
    }

    private List<BoardOverview> visible() {
        return scorecards.overviews().stream()
                .filter(candidate -> access.maySee(candidate.code()))
                .toList();
    }
}
