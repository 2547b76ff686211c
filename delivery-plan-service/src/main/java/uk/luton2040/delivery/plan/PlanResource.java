package uk.luton2040.delivery.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.MergePatch;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/plans")
@Authenticated
@Tag(name = "Plans")
class PlanResource {
    private final Plans plans;
    private final PlanEditing editing;
    private final Preconditions preconditions;
    private final MergePatch patches;

    PlanResource(Plans plans, PlanEditing editing, Preconditions preconditions, MergePatch patches) {
        this.plans = plans;
        this.editing = editing;
        this.preconditions = preconditions;
        this.patches = patches;
    }

    @GET
    @Transactional
    @Operation(summary = "Delivery, service and team plans, filtered, in order of their codes", description = """
                    Any signed-in caller. Each as it is in its newest edition; retired ones too. Pages by `cursor` and
                    `limit` (at most 200). 422 when a parameter breaks its rule.""")
    public Response list(
            @Valid @BeanParam PlanFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Page.of(plans.page(filter, page), page, Plan::id)
                .map(Plan::state)
                .toResponse(uri);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One plan, in its newest edition", description = """
                    Any signed-in caller. `missingSections` are the headings its template requires and it has not written. 404
                    when unknown.""")
    public Response get(String code) {
        Plan plan = plans.require(code);
        return ETags.ok(editing.view(plan), plan.revision());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Operation(summary = "Keep a plan, whole", description = """
                    Role performance-officer, or project-lead for a plan it owns, with If-Match; a plan that is not there yet
                    has the ETag "0" and is made by an officer. Its owner writes title, sections, promises and what the plan
                    works towards; an officer everything. A delivery plan follows from a vision or corporate plan
                    (`cataloguePlan`) or another delivery plan (`parent`), a service plan from either, a team plan from a
                    service plan; one that follows from none hangs loose and is listed so. `why` is kept with the change. 422
                    points at a parent of the wrong kind or one that makes a circle, years that are none, and a code that is
                    named for the first time and not known. 409 when it is retired.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String code,
            @QueryParam("why") @Size(max = 2000) @Nullable String why,
            @Valid @NotNull PlanContent wanted) {
        Plan present = plans.findById(code);
        if (present != null) {
            Plan plan = editing.require(code);
            return describe(plan, wanted, why);
        }
        if (!editing.isOfficer()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "A performance officer makes new plans.");
        }
        preconditions.check(0);
        editing.check(code, wanted, null);
        Plan plan = new Plan(code, (int) plans.count());
        plan.describe(wanted);
        plans.persist(plan);
        return editing.told(plan, "made", editing.edit(why));
    }

    @PATCH
    @Path("{code}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Operation(summary = "Change a part of a plan", description = """
                    As PUT, with a merge patch (RFC 7396): a field that is null goes, one that is left out stays, a list is
                    replaced whole. 404 when unknown.""")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PlanContent.class)))
    public Response patch(
            String code, @QueryParam("why") @Size(max = 2000) @Nullable String why, @NotNull JsonNode patch) {
        Plan plan = editing.require(code);
        return describe(plan, patches.apply(plan.written(), patch, PlanContent.class), why);
    }

    private Response describe(Plan plan, PlanContent wanted, @Nullable String why) {
        plan.requireAlive();
        editing.check(plan.id(), wanted, plan);
        plan.describe(wanted);
        return editing.told(plan, "changed", editing.edit(why));
    }

    @POST
    @Path("{code}/retirement")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(summary = "Retire a plan", description = """
                    Role performance-officer, with If-Match. It stays readable and is changed no more; nothing is owed for it.
                    What follows from it hangs loose until it follows from another. 409 when it is retired already.""")
    public Response retire(String code, @Valid @NotNull NewRetirement reason) {
        Plan plan = editing.require(code);
        plan.retire();
        return editing.told(plan, "retired", editing.edit(reason.why()));
    }
}
