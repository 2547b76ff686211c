package uk.luton2040.measurement.measurement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.aggregate.Changes;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

/** Approves and publishes what waits, many at a time. */
@Path("/api/v1")
@RolesAllowed(Roles.PERFORMANCE_OFFICER)
@Tag(name = "Approval and publication")
class DecisionResource {
    private static final int MOST = 10_000;

    private final Measurements measurements;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    DecisionResource(Measurements measurements, Outbox outbox, Caller caller, Clock clock) {
        this.measurements = measurements;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("approvals")
    @Transactional
    @Idempotent
    @Operation(
            summary = "Approve the submitted values that match",
            description = "Role performance-officer. At most 10,000 at a time; `approved` says how many.")
    public Response approve(@NotNull DecisionFilter filter) {
        int approved = decide(
                Standing.SUBMITTED, filter, "approved", (measurement, now) -> measurement.approve(caller.name(), now));
        return Response.ok(Map.of("approved", approved)).build();
    }

    @POST
    @Path("publications")
    @Transactional
    @Idempotent
    @Operation(
            summary = "Publish the approved values that match",
            description = "Role performance-officer. At most 10,000 at a time; `published` says how many.")
    public Response publish(@NotNull DecisionFilter filter) {
        int published = decide(Standing.APPROVED, filter, "published", Measurement::publish);
        return Response.ok(Map.of("published", published)).build();
    }

    private int decide(
            Standing waiting, DecisionFilter filter, String what, BiConsumer<Measurement, Instant> decision) {
        Instant now = clock.instant();
        List<Measurement> found = measurements.standing(waiting, filter, MOST);
        Changes changes = new Changes();
        found.forEach(measurement -> decision.accept(changes.touch(measurement), now));
        outbox.addAll(changes.finish(what, caller.name(), now));
        return found.size();
    }
}
