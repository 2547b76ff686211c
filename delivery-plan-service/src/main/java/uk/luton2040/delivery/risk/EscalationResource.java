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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/risks/{id}")
@Authenticated
@Tag(name = "Risks")
class EscalationResource {
    private final Risks risks;
    private final RiskRegisters registers;
    private final RiskEditing editing;

    EscalationResource(Risks risks, RiskRegisters registers, RiskEditing editing) {
        this.risks = risks;
        this.registers = registers;
        this.editing = editing;
    }

    @GET
    @Path("escalations")
    @Transactional
    @Operation(
            summary = "Every step of a risk up or down, oldest first",
            description = "Any signed-in caller. Each with its day, who took it and why. 404 when unknown.")
    public List<RiskState.Escalation> list(String id) {
        return risks.require(id).state().escalations();
    }

    @POST
    @Path("escalation")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Idempotent
    @Operation(summary = "Escalate a risk to the register above", description = """
                    Role performance-officer, or project-lead as with the risk itself (else 403), with the risk's If-Match. The
                    parent of the register that holds it holds it from then on, and judges it by its appetite; the registers
                    below go on showing it. 409 when there is no register above, when the two score by different matrices, or
                    when the risk is closed or realised. 422 points at a day out of order.""")
    public Response escalate(String id, @Valid @NotNull NewStep step) {
        Risk risk = editing.require(id);
        String parent = registers.require(risk.holder()).parent();
        if (parent == null) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The register '%s' has none above it.".formatted(risk.holder()));
        }
        Edit edit = editing.edit(step.why());
        risk.escalate(parent, registers.rules(registers.require(parent)), step.day(edit), step.why(), edit);
        return editing.told(risk, "escalated", edit);
    }

    @POST
    @Path("de-escalation")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Idempotent
    @Operation(summary = "Give a risk back to the register below", description = """
                    Role performance-officer, or project-lead as with the risk itself (else 403), with the risk's If-Match. It
                    goes back to the register that held it before, and is no longer shown by the one above. 409 when it is
                    held where it was identified, or is closed or realised. 422 points at a day out of order.""")
    public Response deEscalate(String id, @Valid @NotNull NewStep step) {
        Risk risk = editing.require(id);
        Edit edit = editing.edit(step.why());
        risk.deEscalate(registers.rules(registers.require(risk.below())), step.day(edit), step.why(), edit);
        return editing.told(risk, "de-escalated", edit);
    }
}
