package uk.luton2040.reporting.kpi;

import io.quarkus.vertx.http.Uncompressed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.scorecard.Asked;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.view.Document;

@Path("/api/v1/kpis")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Tag(name = "KPIs")
class KpiResource {
    private final Histories histories;
    private final BoardAccess access;

    KpiResource(Histories histories, BoardAccess access) {
        this.histories = histories;
        this.access = access;
    }

    @GET
    @Path("{code}/history")
    @Uncompressed
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Everything published of one KPI, with its control chart",
            description = "Roles performance-officer, auditor, catalogue-editor: every KPI. board-viewer: those on a"
                    + " scorecard of its boards. Each point has the target it was judged against, why it has its status,"
                    + " the flags of the control chart's rules, and every revision with its reason and when it was known;"
                    + " segments have the limits. Beside them: breaks, decisions about the chart, figures, categories and"
                    + " contributors, the gap between groups, outturns, and what the series says since a project was"
                    + " completed that was to move it. `asAt` asks for what was known at an instant;"
                    + " the answer names its own, and asking for that again gives the same bytes. Strong ETag; 304 with"
                    + " If-None-Match. 404 when unknown, or not yours to see; 422 for no instant.")
    public Response history(String code, @QueryParam("asAt") @Nullable String asAt, @Context HttpHeaders asked) {
        return histories.of(code, Asked.instant(asAt), access).answer(asked, Document.REVALIDATE);
    }
}
