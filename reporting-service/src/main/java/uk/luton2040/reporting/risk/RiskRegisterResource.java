package uk.luton2040.reporting.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.scorecard.Asked;
import uk.luton2040.reporting.view.Conditional;
import uk.luton2040.reporting.view.Document;

@Path("/api/v1/risks/register")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Risks")
class RiskRegisterResource {
    private static final String EXAMPLE = """
            {"asAt":"2021-10-31T09:00:00Z","day":"2021-10-31","open":1,"up":1,"aboveAppetite":1,"reviewsOverdue":0,
            "heatMaps":[{"matrix":"five-by-five","title":"5 × 5","cells":[{"likelihood":4,"impact":5,"score":20,"band":"high","colour":"red","risks":1}]}],
            "unplaced":0,"risks":[{"id":"R-1","title":"Contractor fails","register":"Town centre","project":"town-centre-masterplan","score":20,
            "before":12,"movement":"up","aboveAppetite":true,"nextReviewOn":"2021-12-31","reviewOverdue":false}]}""";

    private final Risks risks;

    RiskRegisterResource(Risks risks) {
        this.risks = risks;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RiskRegister.class),
                            examples = @ExampleObject(name = "register", value = EXAMPLE)))
    @Operation(summary = "Open risks with their heat maps", description = """
                    Roles performance-officer, auditor, catalogue-editor: every open risk, with `board` those of the projects
                    which that board sees; board-viewer: those of the projects which the token's boards see. Score and band
                    as last reviewed, movement since the review before, whether the next review is overdue on `day`, and how
                    many risks stand in each cell of their matrix. `asAt` asks for what was known at an instant. Strong ETag;
                    304 with If-None-Match. 404 for a board that is unknown or not yours to see; 422 for no instant.""")
    public Response get(
            @QueryParam("board") @Nullable String board,
            @QueryParam("asAt") @Nullable String asAt,
            @Context Request request) {
        return Conditional.answer(Document.of(risks.register(board, Asked.instant(asAt))), request);
    }
}
