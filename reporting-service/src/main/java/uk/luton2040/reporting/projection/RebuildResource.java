package uk.luton2040.reporting.projection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/rebuilds")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
@Tag(name = "Trust")
class RebuildResource {
    private static final URI CURRENT = URI.create("/api/v1/rebuilds/current");

    private final Rebuilds rebuilds;
    private final Caller caller;

    RebuildResource(Rebuilds rebuilds, Caller caller) {
        this.rebuilds = rebuilds;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            summary = "Have all views made anew from the journal",
            description = "Roles performance-officer, auditor. The views that are there are served, and facts absorbed,"
                    + " until the new ones take their place all at once. 202 with how far it is; where one is going on"
                    + " already, that one. `GET /api/v1/rebuilds/current` says how it goes on.")
    public Response begin() {
        return Response.accepted(rebuilds.begin(Rebuild.Cause.REQUEST, caller.name()))
                .location(CURRENT)
                .build();
    }

    @GET
    @Path("current")
    @Transactional
    @Operation(
            summary = "How far the rebuild is that is going on, or the last one",
            description = "Roles performance-officer, auditor. 404 when there never was one.")
    public Rebuild current() {
        return rebuilds.current().orElseThrow(() -> ProblemException.notFound("rebuild", "current"));
    }
}
