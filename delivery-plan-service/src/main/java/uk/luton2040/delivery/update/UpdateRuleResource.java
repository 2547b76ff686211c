package uk.luton2040.delivery.update;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.UpdateRuleState;
import uk.luton2040.delivery.project.Editing;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/update-rules")
@Authenticated
@Tag(name = "Progress updates")
class UpdateRuleResource {
    private final UpdateRules rules;
    private final Preconditions preconditions;
    private final Editing editing;
    private final Outbox outbox;

    UpdateRuleResource(UpdateRules rules, Preconditions preconditions, Editing editing, Outbox outbox) {
        this.rules = rules;
        this.preconditions = preconditions;
        this.editing = editing;
        this.outbox = outbox;
    }

    @GET
    @Transactional
    @Operation(summary = "The cycles in which projects report", description = "Any signed-in caller.")
    public List<UpdateRuleState> list() {
        return rules.inOrder().stream().map(UpdateRule::state).toList();
    }

    @GET
    @Path("{cycle}")
    @Transactional
    @Operation(summary = "One cycle", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String cycle) {
        UpdateRule rule = rules.require(cycle);
        return ETags.ok(rule.state(), rule.revision());
    }

    @PUT
    @Path("{cycle}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(summary = "Set a cycle: for which periods progress is owed, and by when", description = """
                    Role performance-officer, with If-Match; a cycle that is not there yet has the ETag "0". Projects that
                    name no cycle follow the one called `usual`. Nothing is owed before the performance office has opened
                    a period of that frequency.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String cycle, @Valid @NotNull NewUpdateRule wanted) {
        Optional<UpdateRule> present = rules.findByIdOptional(cycle);
        preconditions.check(present.map(UpdateRule::revision).orElse(0L));
        UpdateRule rule = present.orElseGet(() -> new UpdateRule(cycle, 0));
        rule.set(wanted);
        rules.persist(rule);
        outbox.add(rule.changed(editing.edit(null).change("set")));
        return ETags.ok(rule.state(), rule.revision());
    }
}
