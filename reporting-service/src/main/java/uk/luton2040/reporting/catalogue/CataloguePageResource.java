package uk.luton2040.reporting.catalogue;

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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.form.Choice;

/** The catalogue, to search, and what is still to be answered about it. */
@Path("/catalogue")
@Tenant("pages")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Produces(MediaType.TEXT_HTML)
class CataloguePageResource {
    private final Lookup lookup;
    private final Template catalogue;
    private final Template definition;

    CataloguePageResource(Lookup lookup, Template catalogue, Template definition) {
        this.lookup = lookup;
        this.catalogue = catalogue;
        this.definition = definition;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance search(
            @QueryParam("q") @Nullable String askedWords,
            @QueryParam("stage") @Nullable String askedState,
            @QueryParam("questions") @Nullable String questions) {
        String words = Choice.given(askedWords);
        String state = Choice.given(askedState);
        boolean questioned = Choice.given(questions) != null;
        Map<String, String> states = lookup.lifeCycles();
        if (state != null && !states.containsKey(state)) {
            throw ProblemException.invalid("?stage", "not-a-state", "No KPI is in that state.");
        }
        return catalogue
                .data("found", lookup.find(words, state, questioned), "words", words)
                .data("questioned", questioned)
                .data("isNarrow", words != null || state != null || questioned)
                .data("states", Choice.of(states, state));
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance one(String code) {
        return definition.data("kpi", lookup.definition(code));
    }
}
