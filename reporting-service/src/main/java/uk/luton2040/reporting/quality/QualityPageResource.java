package uk.luton2040.reporting.quality;

import io.quarkus.oidc.Tenant;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.form.Choice;

/** How good the data is: coverage, timeliness, flags, freshness. */
@Path("/data-quality")
@Tenant("pages")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Produces(MediaType.TEXT_HTML)
class QualityPageResource {
    private final Quality known;
    private final Template quality;

    QualityPageResource(Quality known, Template quality) {
        this.known = known;
        this.quality = quality;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance all(@QueryParam("board") @Nullable String asked) {
        String board = Choice.given(asked);
        return quality.data("overview", known.overview(board), "isNarrow", board != null)
                .data("boards", Choice.ofBoards(known.boards(), board));
    }
}
