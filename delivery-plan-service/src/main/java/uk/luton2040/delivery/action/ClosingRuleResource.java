package uk.luton2040.delivery.action;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.ClosingRuleState;
import uk.luton2040.delivery.followup.Editing;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.Coded;

@Path("/api/v1/closing-rules")
@Authenticated
@Tag(name = "Actions")
class ClosingRuleResource {
    private final ClosingRules rules;
    private final Editing editing;

    ClosingRuleResource(ClosingRules rules, Editing editing) {
        this.rules = rules;
        this.editing = editing;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Who may close actions, by what they are about",
            description =
                    "Any signed-in caller. One rule for each kind of subject, also where nobody has decided on one.")
    public List<ClosingRuleState> list() {
        return rules.all().stream().map(ClosingRule::state).toList();
    }

    @GET
    @Path("{kind}")
    @Transactional
    @Operation(
            summary = "Who may close actions on one kind of subject",
            description =
                    "Any signed-in caller. `kind` is kpi, risk, project, recommendation or board-request; 404 else.")
    public Response get(String kind) {
        ClosingRule rule = rules.of(known(kind));
        return ETags.ok(rule.state(), rule.revision());
    }

    @PUT
    @Path("{kind}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(summary = "Decide who may close actions on one kind of subject", description = """
                    Role performance-officer, with If-Match; a rule on which nobody has decided has the ETag "0".
                    `byAnother` asks for somebody else than the action's owner.""")
    public Response put(String kind, @Valid @NotNull NewClosingRule wanted) {
        ClosingRule rule = rules.of(known(kind));
        editing.requireSeen(rule.revision());
        rule.decide(wanted.mayClose(), wanted.byAnother());
        rules.persist(rule);
        editing.tell(rule, "changed", wanted.why());
        return ETags.ok(rule.state(), rule.revision());
    }

    private static SubjectKind known(String kind) {
        return Coded.find(SubjectKind.class, kind)
                .orElseThrow(() -> ProblemException.notFound("kind of subject", kind));
    }
}
