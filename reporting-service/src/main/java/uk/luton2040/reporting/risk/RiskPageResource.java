package uk.luton2040.reporting.risk;

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
import uk.luton2040.reporting.scorecard.Asked;

/** The register of open risks with its heat map. */
@Path("/risks")
@Tenant("pages")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Produces(MediaType.TEXT_HTML)
class RiskPageResource {
    private final Risks known;
    private final Template risks;

    RiskPageResource(Risks known, Template risks) {
        this.known = known;
        this.risks = risks;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance all(
            @QueryParam("board") @Nullable String asked, @QueryParam("asAt") @Nullable String asAt) {
        String board = Choice.given(asked);
        RiskRegister register = known.register(board, Asked.instant(asAt));
        return risks.data("register", register, "maps", RiskMap.of(register), "isNarrow", board != null)
                .data("boards", Choice.ofBoards(known.boards(), board));
    }
}
