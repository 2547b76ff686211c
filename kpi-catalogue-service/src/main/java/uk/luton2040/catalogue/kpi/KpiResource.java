package uk.luton2040.catalogue.kpi;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;

@Path("/api/v1/kpis")
@Authenticated
@Tag(name = "KPIs")
class KpiResource {
    private final Kpis kpis;

    KpiResource(Kpis kpis) {
        this.kpis = kpis;
    }

    @GET
    @Transactional
    @Operation(
            summary = "KPIs, filtered, in order of their codes",
            description = "Any signed-in caller. Pages by `cursor` and `limit` (at most 200).")
    public Response list(@BeanParam KpiFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Page.of(kpis.matching(filter, page), page, Kpi::code)
                .map(Kpi::state)
                .toResponse(uri);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One KPI", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        Kpi kpi = kpis.require(code);
        return ETags.ok(kpi.state(), kpi.revision());
    }

    @GET
    @Path("{code}/targets")
    @Transactional
    @Operation(
            summary = "A KPI's targets, baselines and benchmarks",
            description = "Any signed-in caller. As printed, with their source; `illustrative` ones are invented.")
    public List<KpiState.Target> targets(String code) {
        return kpis.require(code).state().targets();
    }
}
