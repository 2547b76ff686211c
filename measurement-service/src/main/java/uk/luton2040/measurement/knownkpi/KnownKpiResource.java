package uk.luton2040.measurement.knownkpi;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.security.Caller;

@Path("/api/v1/kpis")
@Authenticated
@Tag(name = "KPIs to report")
class KnownKpiResource {
    private final KnownKpis kpis;
    private final Caller caller;

    KnownKpiResource(KnownKpis kpis, Caller caller) {
        this.kpis = kpis;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The KPIs to report, as this service knows them from the catalogue",
            description = "Any signed-in caller. One tied to an organisation sees those its organisation provides.")
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Page.of(kpis.providedBy(caller.organisation(), page), page, KnownKpi::code)
                .map(KnownKpi::view)
                .toResponse(uri);
    }
}
