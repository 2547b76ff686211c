package uk.luton2040.delivery.risk;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/risks/{id}/transitions")
@Authenticated
@Tag(name = "Risks")
class RiskTransitionResource {
    private final Risks risks;
    private final RiskEditing editing;

    RiskTransitionResource(Risks risks, RiskEditing editing) {
        this.risks = risks;
        this.editing = editing;
    }

    /** @param on the day it ended, or came back; today when left out */
    @Schema(examples = """
            {"to":"closed","on":"2021-10-04","why":"The line has opened"}""")
    record NewTransition(
            @NotNull @Pattern(regexp = "open|closed|realised", message = "must be open, closed or realised")
            String to,

            @Nullable LocalDate on,
            @NotBlank @Size(max = 2000) String why) {}

    @GET
    @Transactional
    @Operation(
            summary = "Every change of a risk's status, oldest first",
            description = "Any signed-in caller. Each with its day, who decided and why. 404 when unknown.")
    public List<RiskState.Transition> list(String id) {
        return risks.require(id).state().transitions();
    }

    @POST
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Idempotent
    @Operation(summary = "Close a risk, say that it has happened, or reopen it", description = """
                    Role performance-officer, or project-lead as with the risk itself (else 403), with the risk's If-Match.
                    `to` is closed, realised (it has happened) or open. What has ended keeps its band, its appetite and its
                    flag whatever becomes of the rules; reopened, it is judged anew. 409 when no such step leads from where
                    it stands, 422 points at a day out of order.""")
    public Response become(String id, @Valid @NotNull NewTransition step) {
        Risk risk = editing.require(id);
        Edit edit = editing.edit(step.why());
        Standing to = Standing.of(step.to());
        risk.become(to, editing.rules(risk), Objects.requireNonNullElse(step.on(), edit.today()), step.why(), edit);
        return editing.told(risk, to == Standing.OPEN ? "reopened" : to.code(), edit);
    }
}
