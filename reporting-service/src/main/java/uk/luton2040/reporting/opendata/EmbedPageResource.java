package uk.luton2040.reporting.opendata;

import io.quarkus.qute.Template;
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
import uk.luton2040.reporting.portal.Portals;
import uk.luton2040.reporting.view.Document;

/**
 * An open scorecard as a page for the frame of a registered portal: the public document and nothing else, for nobody in
 * particular.
 */
@Path("/embed/boards/{board}/scorecards/{scorecard}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class EmbedPageResource {
    private static final String KEEP = "public, max-age=60";
    private static final String FULL = "full";
    private static final String CARD = "card";

    private final OpenData open;
    private final Portals portals;
    private final Template embed;

    EmbedPageResource(OpenData open, Portals portals, Template embed) {
        this.open = open;
        this.portals = portals;
        this.embed = embed;
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
            throw ProblemException.invalid(
                    "?variant", "not-a-variant", "This frame can show a card or the full scorecard only.");
        }
        OpenData.Shown shown = open.scorecard(board, scorecard);
        String page = embed.data(
                        "shown", shown.forms().json().as(PublicScorecard.class),
                        "sparklines", shown.sparklines(),
                        "full", variant.equals(FULL))
                .render();
        return Response.fromResponse(
                        Document.ofBytes(page.getBytes(StandardCharsets.UTF_8)).answer(asked, KEEP))
                .header("Content-Security-Policy", portals.policy())
                .build();
    }
}
