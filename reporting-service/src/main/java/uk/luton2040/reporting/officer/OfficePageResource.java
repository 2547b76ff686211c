package uk.luton2040.reporting.officer;

import io.quarkus.oidc.Tenant;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

/** Where an officer begins. */
@Path("/office")
@Tenant("pages")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.CATALOGUE_EDITOR})
@Produces(MediaType.TEXT_HTML)
class OfficePageResource {
    private final Template office;
    private final Caller caller;

    OfficePageResource(Template office, Caller caller) {
        this.office = office;
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance begin() {
        return office.data("isOfficer", caller.has(Roles.PERFORMANCE_OFFICER));
    }
}
