package uk.luton2040.reporting.opendata;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.reporting.portal.Portals;
import uk.luton2040.reporting.view.Document;

/**
 * An open scorecard as a page for the frame of a registered portal: the public document and nothing else, for nobody in
 * particular. What goes wrong is said in the frame too, as an ordinary page would not be shown there.
 */
@Path("/embed/boards/{board}/scorecards/{scorecard}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class EmbedPageResource {
    private static final String KEEP = "public, max-age=60";
    private static final String FULL = "full";
    private static final String CARD = "card";

    private final OpenData open;
    private final Template embed;
    private final Template embedInstead;
    private final String policy;

    EmbedPageResource(OpenData open, Portals portals, Template embed, Template embedInstead) {
        this.open = open;
        this.embed = embed;
        this.embedInstead = embedInstead;
        this.policy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors " + portals.frameAncestors();
    }

    @GET
    @Uncompressed
    @Operation(hidden = true)
    public Response scorecard(
            String board,
            String scorecard,
            @QueryParam("variant") @DefaultValue(CARD) String variant,
            @Context HttpHeaders asked) {
        if (!variant.equals(CARD) && !variant.equals(FULL)) {
            return instead(ProblemType.MALFORMED_REQUEST, "This frame can show a card or the full scorecard only.");
        }
        try {
            PublicScorecard shown = open.scorecard(board, scorecard).json().as(PublicScorecard.class);
            TemplateInstance page = embed.data("shown", shown, "full", variant.equals(FULL));
            Document html = Document.ofBytes(page.render().getBytes(StandardCharsets.UTF_8));
            return underPolicy(Response.fromResponse(html.answer(asked, KEEP)));
        } catch (ProblemException refused) {
            if (refused.type() != ProblemType.NOT_FOUND) {
                throw refused;
            }
            return instead(refused.type(), "This scorecard does not exist, or it is not open to the public.");
        }
    }

    private Response instead(ProblemType why, String sentence) {
        return underPolicy(Response.status(why.status())
                .entity(embedInstead.data("sentence", sentence).render())
                .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    private Response underPolicy(Response.ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", policy).build();
    }
}
