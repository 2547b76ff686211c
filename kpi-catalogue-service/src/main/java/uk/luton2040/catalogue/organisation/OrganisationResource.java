package uk.luton2040.catalogue.organisation;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.OrganisationState;
import uk.luton2040.kit.http.ETags;

@Path("/api/v1/organisations")
@Authenticated
@Tag(name = "Organisations")
class OrganisationResource {
    private final Organisations organisations;

    OrganisationResource(Organisations organisations) {
        this.organisations = organisations;
    }

    @GET
    @Transactional
    @Operation(summary = "Who provides data", description = "Any signed-in caller. `kind` narrows the list.")
    public List<OrganisationState> list(@QueryParam("kind") @Nullable String kind) {
        return organisations.inOrder().stream()
                .map(Organisation::state)
                .filter(organisation -> kind == null || kind.equals(organisation.kind()))
                .toList();
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One organisation", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        Organisation organisation = organisations.require(code);
        return ETags.ok(organisation.state(), organisation.revision());
    }
}
