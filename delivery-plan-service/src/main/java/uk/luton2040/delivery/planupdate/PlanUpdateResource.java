package uk.luton2040.delivery.planupdate;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.PlanUpdateState;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.known.KnownPeriod;
import uk.luton2040.delivery.plan.Plan;
import uk.luton2040.delivery.plan.PlanEditing;
import uk.luton2040.delivery.plan.Plans;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/plans/{code}/updates")
@Authenticated
@Tag(name = "Plan updates")
class PlanUpdateResource {
    private final Plans plans;
    private final PlanEditing editing;
    private final PlanUpdates updates;
    private final Known known;
    private final Preconditions preconditions;
    private final Outbox outbox;

    PlanUpdateResource(
            Plans plans,
            PlanEditing editing,
            PlanUpdates updates,
            Known known,
            Preconditions preconditions,
            Outbox outbox) {
        this.plans = plans;
        this.editing = editing;
        this.updates = updates;
        this.known = known;
        this.preconditions = preconditions;
        this.outbox = outbox;
    }

    @GET
    @Transactional
    @Operation(summary = "A plan's updates with their corrections, newest first", description = """
                    Any signed-in caller sees those that are published; drafts only the plan's owner and performance officers.
                    404 when the plan is unknown.""")
    public List<PlanUpdateState> list(String code) {
        boolean draftsToo = editing.mayWrite(plans.require(code));
        return updates.of(code).stream()
                .filter(update -> draftsToo || update.isPublished())
                .map(PlanUpdate::written)
                .toList();
    }

    @GET
    @Path("{period}")
    @Transactional
    @Operation(summary = "What stands for a period: the newest update", description = """
                    Any signed-in caller, the newest that is published; the plan's owner and performance officers the draft
                    where there is one. 404 when there is none.""")
    public Response get(String code, String period) {
        PlanUpdate update = editing.mayWrite(plans.require(code))
                ? updates.requireNewest(code, period)
                : updates.requirePublished(code, period);
        return ETags.ok(update.written(), update.revision());
    }

    @GET
    @Path("{period}/{number}")
    @Transactional
    @Operation(summary = "One of a period's updates", description = """
                    Any signed-in caller; a draft only the plan's owner and performance officers. 404 when unknown.""")
    public Response get(String code, String period, int number) {
        Plan plan = plans.require(code);
        PlanUpdate update = updates.require(code, period, number);
        if (!update.isPublished() && !editing.mayWrite(plan)) {
            throw ProblemException.notFound("update", number);
        }
        return ETags.ok(update.written(), update.revision());
    }

    @PUT
    @Path("{period}")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Operation(summary = "Write a period's update, or go on writing its draft", description = """
                    Role performance-officer, or project-lead for a plan it owns, with the update's If-Match; one that is not
                    there yet has the ETag "0". 422 for a period that is not opened, or for which the plan owes none. 409 when
                    it is published, or the plan retired.""")
    public Response put(String code, String period, @Valid @NotNull NewUpdate wanted) {
        Plan plan = own(code);
        Optional<PlanUpdate> present = updates.newest(code, period);
        preconditions.check(present.map(PlanUpdate::revision).orElse(0L));
        Edit edit = editing.edit(null);
        PlanUpdate update = present.orElseGet(
                () -> new PlanUpdate(code, period, 1, requireOwed(plan, period).due()));
        update.write(wanted, edit);
        updates.persist(update);
        return told(update, present.isPresent() ? "changed" : "begun", edit);
    }

    @POST
    @Path("{period}/publication")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Idempotent
    @Operation(summary = "Publish a period's draft", description = """
                    Role performance-officer, or project-lead for a plan it owns, with the draft's If-Match. It is frozen from
                    then on. 422 points at a section that says nothing. 409 when it is published already.""")
    public Response publish(String code, String period) {
        own(code);
        PlanUpdate update = updates.requireNewest(code, period);
        preconditions.check(update.revision());
        Edit edit = editing.edit(null);
        update.publish(edit);
        return told(update, PlanUpdate.PUBLISHED, edit);
    }

    @POST
    @Path("{period}/corrections")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Idempotent
    @Operation(summary = "Correct a published update by another", description = """
                    Role performance-officer, or project-lead for a plan it owns, with the published one's If-Match. The new
                    draft has the next number and the same words to begin with; the published one stays. 409 when there is a
                    draft already.""")
    public Response correct(String code, String period, @Valid @NotNull NewCorrection asked, @Context UriInfo uri) {
        own(code);
        PlanUpdate published = updates.requireNewest(code, period);
        preconditions.check(published.revision());
        Edit edit = editing.edit(asked.why());
        PlanUpdate draft = published.correction(asked.why(), edit);
        updates.persist(draft);
        return Response.fromResponse(told(draft, "begun", edit))
                .status(Response.Status.CREATED)
                .location(uri.getBaseUriBuilder()
                        .path("api/v1/plans/{code}/updates/{period}/{number}")
                        .build(code, period, draft.number()))
                .build();
    }

    private Plan own(String code) {
        Plan plan = plans.requireAlone(code);
        editing.requireOwn(plan);
        plan.requireAlive();
        return plan;
    }

    private KnownPeriod requireOwed(Plan plan, String code) {
        KnownPeriod period = known.find(KnownPeriod.class, code)
                .orElseThrow(() ->
                        ProblemException.invalid("", "not-opened", "Nobody has opened a period '%s'.".formatted(code)));
        if (!OwedUpdate.isOwed(plan.written(), period.period())) {
            throw ProblemException.invalid(
                    "",
                    "not-owed",
                    plan.written().reporting() == null
                            ? "The plan '%s' owes no updates.".formatted(plan.id())
                            : "The plan '%s' reports %s from %s to %s, and not for %s."
                                    .formatted(
                                            plan.id(),
                                            plan.written().reporting(),
                                            plan.written().from(),
                                            plan.written().to(),
                                            code));
        }
        return period;
    }

    private Response told(PlanUpdate update, String what, Edit edit) {
        outbox.add(update.changed(edit.change(what)));
        return ETags.ok(update.written(), update.revision());
    }
}
