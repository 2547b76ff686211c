package uk.luton2040.reporting.returns;

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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.form.Choice;

/** Who owes what, the longest overdue first. */
@Path("/returns")
@Tenant("pages")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Produces(MediaType.TEXT_HTML)
class ReturnsPageResource {
    private final Owing owing;
    private final Template returns;

    ReturnsPageResource(Owing owing, Template returns) {
        this.owing = owing;
        this.returns = returns;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance all(
            @QueryParam("board") @Nullable String askedBoard,
            @QueryParam("organisation") @Nullable String askedOrganisation) {
        String board = Choice.given(askedBoard);
        String organisation = Choice.given(askedOrganisation);
        ReturnsOverview whole = owing.overview(board, null);
        Map<String, String> names = new LinkedHashMap<>();
        whole.organisations().stream()
                .sorted(Comparator.comparing(ReturnsOverview.Organisation::name))
                .forEach(owes -> names.put(owes.code(), owes.name()));
        return returns.data("overview", organisation == null ? whole : owing.overview(board, organisation))
                .data("isNarrow", board != null || organisation != null)
                .data("boards", Choice.ofBoards(owing.boards(), board))
                .data("organisations", Choice.of(names, organisation));
    }
}
