package uk.luton2040.delivery.plan;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.http.MergePatch;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;

/** A plan of several years is written anew each year; what it said before stays readable. */
@Path("/api/v1/plans/{code}/editions")
@Authenticated
@Tag(name = "Plans")
class EditionResource {
    private final Plans plans;
    private final PlanEditing editing;
    private final MergePatch patches;

    EditionResource(Plans plans, PlanEditing editing, MergePatch patches) {
        this.plans = plans;
        this.editing = editing;
        this.patches = patches;
    }

    @GET
    @Transactional
    @Operation(summary = "What a plan has said year by year, newest first", description = """
                    Any signed-in caller. Empty for a plan that covers no years. 404 when it is unknown.""")
    public List<Edition> list(String code) {
        Plan plan = plans.require(code);
        return Stream.concat(
                        Stream.ofNullable(plan.edition()).map(year -> new Edition(year, plan.written())),
                        plan.earlier().reversed().stream())
                .toList();
    }

    @GET
    @Path("{year}")
    @Transactional
    @Operation(summary = "What a plan said for a year", description = "Any signed-in caller. 404 when it said nothing.")
    public Edition get(String code, String year) {
        return plans.require(code)
                .edition(year)
                .map(content -> new Edition(year, content))
                .orElseThrow(() -> ProblemException.notFound("edition", year));
    }

    @POST
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Idempotent
    @Operation(summary = "Refresh a plan for another year", description = """
                    Role performance-officer, or project-lead for a plan it owns, with the plan's If-Match. What it said stays
                    as the edition of the year before; what is not changed is said again. 422 for a year that is not later or
                    beyond the plan's end. 409 when it is retired.""")
    public Response refresh(String code, @Valid @NotNull NewEdition asked, @Context UriInfo uri) {
        Plan plan = editing.require(code);
        plan.requireAlive();
        if (PlanCheck.yearOf(asked.year()).isEmpty()) {
            throw ProblemException.invalid("/year", "not-a-year", "Say a year as a period code, such as FY2022.");
        }
        PlanContent wanted = plan.written();
        if (asked.changes() != null) {
            wanted = patches.apply(wanted, asked.changes(), PlanContent.class);
            try {
                editing.check(code, wanted, plan);
            } catch (ProblemException e) {
                throw e.within("/changes");
            }
        }
        plan.refresh(asked.year(), wanted);
        return Response.fromResponse(editing.told(plan, "refreshed", editing.edit(asked.why())))
                .status(Response.Status.CREATED)
                .location(uri.getAbsolutePathBuilder()
                        .path(Objects.requireNonNull(plan.edition()))
                        .build())
                .build();
    }
}
