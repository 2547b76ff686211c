package uk.luton2040.measurement.rule;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/validation-rules")
@Authenticated
@Tag(name = "Validation rules")
class ValidationRuleResource {
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";
    private static final String CODE_WORDS =
            "A rule's code is made of small letters, digits and hyphens, at most 60 of them.";

    private final ValidationRules rules;
    private final RuleCheck check;
    private final Preconditions ifMatch;
    private final Caller caller;
    private final Clock clock;

    ValidationRuleResource(ValidationRules rules, RuleCheck check, Preconditions ifMatch, Caller caller, Clock clock) {
        this.rules = rules;
        this.check = check;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The rules by which values are doubted",
            description = "Any signed-in caller. `kpi` narrows to those that name it. A built-in check that no rule"
                    + " switches is on, for all KPIs.")
    public Response list(
            @QueryParam("kpi") @Nullable String kpi, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Page.of(rules.inOrder(kpi, page), page, ValidationRule::code)
                .map(ValidationRule::view)
                .toResponse(uri);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One rule", description = "Any signed-in caller. 404 when there is none, or no more.")
    public Response get(String code) {
        ValidationRule rule = require(code);
        return ETags.ok(rule.view(), rule.revision());
    }

    @GET
    @Path("{code}/history")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Who set or removed a rule, and when",
            description = "Roles performance-officer, auditor. Oldest first, a removed rule's too. 404 when there never"
                    + " was one.")
    public List<PastRule.View> history(String code) {
        List<PastRule> history = rules.history(code);
        if (history.isEmpty()) {
            throw ProblemException.notFound("validation rule", code);
        }
        return history.stream().map(PastRule::view).toList();
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(summary = "Set a rule", description = """
                    Role performance-officer, with If-Match (428 without, 412 when stale); a rule that is not there yet has
                    the ETag "0". Either `between`: what must hold between sums of KPIs' figures of one organisation and
                    period, and of one category where all of them are broken down; a KPI that is broken down counts with the
                    sum of its categories beside one that is not. Or `check`: the switch of a built-in check (jump,
                    beyond-limits, same-as-last-period, commentary-against-movement, copied-commentary) for one KPI or all.
                    It counts for values submitted from now on. 422 points at what is unknown or missing.""")
    public Response put(@Pattern(regexp = CODE, message = CODE_WORDS) String code, @Valid @NotNull NewRule wanted) {
        ValidationRule rule = rules.findByIdOptional(code).orElseGet(() -> new ValidationRule(code));
        ifMatch.check(rule.isRemoved() ? 0 : rule.revision());
        check.check(code, wanted);
        rule.keep(wanted, caller.name(), clock.instant());
        rules.keep(rule);
        return ETags.ok(rule.view(), rule.revision());
    }

    @DELETE
    @Path("{code}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(
            summary = "Remove a rule",
            description = "Role performance-officer, with If-Match: 428 without, 412 when stale. Its history stays.")
    public void delete(String code) {
        ValidationRule rule = require(code);
        ifMatch.check(rule.revision());
        rule.remove(caller.name(), clock.instant());
        rules.keep(rule);
    }

    private ValidationRule require(String code) {
        return rules.present(code).orElseThrow(() -> ProblemException.notFound("validation rule", code));
    }
}
