package uk.luton2040.catalogue.position;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.kpi.Kpis;
import uk.luton2040.catalogue.plan.Plans;

@Path("/api/v1/plans/{code}/starting-position")
@Authenticated
@Tag(name = "Plans")
class StartingPositionResource {
    private final Plans plans;
    private final Kpis kpis;

    StartingPositionResource(Plans plans, Kpis kpis) {
        this.plans = plans;
        this.kpis = kpis;
    }

    @GET
    @Transactional
    @Operation(summary = "Where a plan starts from: baselines and three-to-five-year targets", description = """
                    Any signed-in caller. Every KPI that serves the plan, by priority and outcome, with its newest agreed
                    baseline and its furthest agreed target that ends within five years of the plan's first April; what is
                    missing is named. Illustrative figures do not count. 404 when the plan is unknown.""")
    public StartingPosition get(String code) {
        return StartingPosition.of(
                plans.require(code).state(),
                kpis.toReadInOrder().stream().map(Kpi::summary).toList());
    }
}
