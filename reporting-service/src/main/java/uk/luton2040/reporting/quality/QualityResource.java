package uk.luton2040.reporting.quality;

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
import uk.luton2040.reporting.view.Conditional;
import uk.luton2040.reporting.view.Document;

@Path("/api/v1/data-quality")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Trust")
class QualityResource {
    private static final String EXAMPLE = """
            {"knownUntil":"2021-11-02T09:00:00Z","day":"2021-11-02","scorecards":[{"code":"luton-2040","title":"Luton 2040",
            "period":{"code":"FY2021-H1","label":"April to September 2021"},"counts":{"kpis":4,"collected":3,"fresh":1,
            "carriedForward":1,"empty":1,"overdue":1,"stale":1,"incomplete":1,"notFinal":1,"illustrative":0,"questioned":0},
            "doubts":[{"kpi":"DIS-14","title":"Carers","valueText":"1,200 carers","doubts":["1 of 2 partners"],"illustrative":false}]}]}""";

    private final Quality quality;

    QualityResource(Quality quality) {
        this.quality = quality;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QualityOverview.class),
                            examples = @ExampleObject(name = "overview", value = EXAMPLE)))
    @Operation(summary = "How good the data behind the scorecards is: coverage, timeliness, flags", description = """
                    Roles performance-officer, auditor, catalogue-editor: of every scorecard in its current period, with `board`
                    of what that board is shown; board-viewer: of what the token's boards are shown. How many KPIs have a new
                    value, an old one or none, wait for one that is overdue, have not heard from all who provide them, or show
                    one that is not final; and of each KPI what to know before relying on it. As on `day`, which is today.
                    Strong ETag; 304 with If-None-Match. 404 for a board that is unknown or not yours to see.""")
    public Response get(@QueryParam("board") @Nullable String board, @Context Request request) {
        return Conditional.answer(Document.of(quality.overview(board)), request);
    }
}
