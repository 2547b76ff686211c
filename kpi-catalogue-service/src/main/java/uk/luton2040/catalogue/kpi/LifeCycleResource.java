package uk.luton2040.catalogue.kpi;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/kpis/{code}/transitions")
@Authenticated
@Tag(name = "KPIs")
class LifeCycleResource {
    private final Kpis kpis;
    private final Editing editing;

    LifeCycleResource(Kpis kpis, Editing editing) {
        this.kpis = kpis;
        this.editing = editing;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The steps of a KPI's life so far, with who and why",
            description = "Any signed-in caller. A step with a day to come is planned.")
    public List<Step> list(String code) {
        return kpis.require(code).steps();
    }

    @POST
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Take a step of the life cycle", description = """
                    Role catalogue-editor, with If-Match. proposed → in-consultation → agreed → active → retired; a step
                    back to consultation reopens it, and a retired KPI can be proposed again. `on` is the first day the step
                    holds. Retired `inFavourOf` one KPI it is merged, of several it is split: its history stays and it
                    forwards to them. 422 when the step is not allowed or open questions stand in the way.""")
    public Response step(String code, @Valid @NotNull NewStep step) {
        Kpi kpi = editing.require(code);
        Edit edit = editing.edit(step.why());
        LifeCycle to = step.lifeCycle();
        if (step.inFavourOf().isEmpty()) {
            kpi.step(to, step.on(), edit);
            return editing.told(kpi, to.code(), edit);
        }
        if (to != LifeCycle.RETIRED) {
            throw ProblemException.invalid("/inFavourOf", "not-retired", "Only a retired KPI gives way to others.");
        }
        Succession.check(code, step.inFavourOf(), kpis::isLiving);
        List<Kpi> successors = step.inFavourOf().stream().map(kpis::require).toList();
        kpi.retireInFavourOf(successors, step.on(), edit);
        String what = successors.size() == 1 ? "merged" : "split";
        successors.forEach(successor -> editing.tell(successor, what, edit));
        return editing.told(kpi, what, edit);
    }
}
