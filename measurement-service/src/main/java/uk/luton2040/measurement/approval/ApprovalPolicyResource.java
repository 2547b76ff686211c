package uk.luton2040.measurement.approval;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/approval-policies/{scorecard}")
@Tag(name = "Approval and publication")
class ApprovalPolicyResource {
    private final ApprovalPolicies policies;
    private final Preconditions ifMatch;
    private final Caller caller;
    private final Clock clock;

    ApprovalPolicyResource(ApprovalPolicies policies, Preconditions ifMatch, Caller caller, Clock clock) {
        this.policies = policies;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "How a scorecard's values are approved",
            description =
                    "Roles performance-officer, auditor. Where nothing else was decided (ETag \"0\"): one level, and"
                            + " nobody approves what is their own. 404 for a scorecard the catalogue has not told of.")
    public Response get(String scorecard) {
        ApprovalPolicy policy = policyOf(scorecard);
        return ETags.ok(policy.view(), policy.revision());
    }

    @GET
    @Path("history")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Who decided how a scorecard's values are approved, oldest first",
            description = "Roles performance-officer, auditor. 404 for a scorecard the catalogue has not told of.")
    public List<PolicyView> history(String scorecard) {
        policyOf(scorecard);
        return policies.history(scorecard);
    }

    @PUT
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(
            summary = "Decide how a scorecard's values are approved",
            description =
                    "Role performance-officer. `levels` 0: none needed; 1: the performance office; 2: the provider's"
                            + " manager, then the office. With `fourEyes` (usual) nobody approves what is their own. Needs"
                            + " If-Match: 428 without, 412 when stale. No levels count for values submitted from now on; a KPI on"
                            + " several scorecards has the strictest rule.")
    public Response decide(String scorecard, @NotNull @Valid NewPolicy wanted) {
        ApprovalPolicy policy = policyOf(scorecard);
        ifMatch.check(policy.revision());
        policy.decide(wanted, caller.name(), clock.instant());
        policies.decided(policy);
        return ETags.ok(policy.view(), policy.revision());
    }

    private ApprovalPolicy policyOf(String scorecard) {
        if (!policies.isKnown(scorecard)) {
            throw ProblemException.notFound("scorecard", scorecard);
        }
        return policies.findByIdOptional(scorecard).orElseGet(() -> new ApprovalPolicy(scorecard));
    }
}
