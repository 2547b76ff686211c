package uk.luton2040.reporting.action;

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

/** Open and overdue actions by owner, and the reds nobody acts on. */
@Path("/actions")
@Tenant("pages")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Produces(MediaType.TEXT_HTML)
class ActionPageResource {
    private final Actions known;
    private final Template actions;

    ActionPageResource(Actions known, Template actions) {
        this.known = known;
        this.actions = actions;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance all(@QueryParam("board") @Nullable String asked) {
        String board = Choice.given(asked);
        return actions.data("overview", known.overview(board), "isNarrow", board != null)
                .data("boards", Choice.ofBoards(known.boards(), board));
    }
}
