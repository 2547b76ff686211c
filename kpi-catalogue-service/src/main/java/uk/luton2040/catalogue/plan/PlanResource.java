package uk.luton2040.catalogue.plan;

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
import uk.luton2040.contracts.PlanState;
import uk.luton2040.kit.http.ETags;

@Path("/api/v1/plans")
@Authenticated
@Tag(name = "Plans")
class PlanResource {
    private final Plans plans;

    PlanResource(Plans plans) {
        this.plans = plans;
    }

    @GET
    @Transactional
    @Operation(summary = "All plans, each with its priorities and outcomes", description = "Any signed-in caller.")
    public List<PlanState> list() {
        return plans.inOrder().stream().map(Plan::state).toList();
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One plan", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        Plan plan = plans.require(code);
        return ETags.ok(plan.state(), plan.revision());
    }

    @GET
    @Path("{code}/priorities")
    @Transactional
    @Operation(summary = "A plan's priorities in their order", description = "Any signed-in caller.")
    public List<PlanState.Priority> priorities(String code) {
        return plans.require(code).state().priorities();
    }

    @GET
    @Path("{code}/outcomes")
    @Transactional
    @Operation(summary = "A plan's target outcomes", description = "Any signed-in caller. `priority` narrows to one.")
    public List<PlanState.Outcome> outcomes(String code, @QueryParam("priority") @Nullable String priority) {
        return plans.require(code).state().outcomes().stream()
                .filter(outcome -> priority == null || priority.equals(outcome.priority()))
                .toList();
    }
}
