package uk.luton2040.delivery.risk;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/risks/{id}/reviews")
@Authenticated
@Tag(name = "Risks")
class RiskReviewResource {
    private final Risks risks;
    private final RiskEditing editing;

    RiskReviewResource(Risks risks, RiskEditing editing) {
        this.risks = risks;
        this.editing = editing;
    }

    @GET
    @Transactional
    @Operation(summary = "Every score a risk has had, oldest first", description = """
                    Any signed-in caller. Each with its day, who judged, and the band and appetite that held then. 404 when
                    unknown.""")
    public List<RiskState.Review> list(String id) {
        return risks.require(id).state().reviews();
    }

    @POST
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Idempotent
    @Operation(summary = "Review a risk", description = """
                    Role performance-officer, or project-lead as with the risk itself (else 403), with the risk's If-Match.
                    Reviews come in order of their days and none is ever changed. 422 points at a score that has no place on
                    the matrix, a day before the last step or to come. 409 when the risk is closed or realised.""")
    public Response review(String id, @Valid @NotNull NewReview given) {
        Risk risk = editing.require(id);
        Rules rules = editing.rules(risk);
        List<Problem.Error> errors = new ArrayList<>(rules.errors("/current", given.current()));
        if (given.target() != null) {
            errors.addAll(rules.errors("/target", given.target()));
        }
        RiskEditing.refuse(errors);
        Edit edit = editing.edit(given.note());
        Person by = given.by() == null
                ? new Person(edit.who(), edit.who())
                : given.by().person();
        risk.review(given, by, rules, edit);
        return editing.told(risk, "reviewed", edit);
    }
}
