package uk.luton2040.catalogue.plan;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/plans")
@Authenticated
@Tag(name = "Plans")
class PlanResource {
    private final Plans plans;
    private final PlanCheck check;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    PlanResource(Plans plans, PlanCheck check, Preconditions preconditions, Outbox outbox, Caller caller, Clock clock) {
        this.plans = plans;
        this.check = check;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
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

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Operation(summary = "Keep a plan, with all its priorities and outcomes in their order", description = """
                    Role catalogue-editor, with If-Match; a plan that is not there yet has the ETag "0". Any number of plans
                    stand side by side. A KPI names a priority or outcome without its plan, so a code belongs to one plan
                    only (422 says which has it). 409 when something still uses what the plan would no longer hold.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String code, @Valid @NotNull NewPlan wanted) {
        Optional<Plan> present = plans.findByIdOptional(code);
        preconditions.check(present.map(Plan::revision).orElse(0L));
        check.check(code, wanted, present.orElse(null));
        Plan plan = present.orElseGet(() -> new Plan(code, (int) plans.count()));
        plan.describe(wanted.title(), wanted.kind(), wanted.from(), wanted.to(), wanted.follows());
        AtomicInteger order = new AtomicInteger();
        plan.hold(
                wanted.priorities().stream()
                        .map(priority -> new Priority(
                                priority.code(),
                                priority.shortTitle(),
                                priority.title(),
                                priority.kind(),
                                order.getAndIncrement()))
                        .toList(),
                wanted.outcomes().stream()
                        .map(outcome -> new Outcome(outcome.code(), outcome.priority(), outcome.title()))
                        .toList());
        plans.persist(plan);
        outbox.add(plan.changed(present.isPresent() ? "changed" : "made", caller.name(), clock.instant()));
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
