package uk.luton2040.measurement.approval;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/approval-policies/{scorecard}")
@Tag(name = "Approval and publication")
class ApprovalPolicyResource {
    private final ApprovalPolicies policies;
    private final Preconditions ifMatch;

    ApprovalPolicyResource(ApprovalPolicies policies, Preconditions ifMatch) {
        this.policies = policies;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "How many approvals a scorecard's values need",
            description = "Roles performance-officer, auditor. One, where nothing else was decided (ETag \"0\").")
    public Response get(String scorecard) {
        ApprovalPolicy policy = policyOf(scorecard).orElseGet(() -> new ApprovalPolicy(scorecard));
        return ETags.ok(policy.view(), policy.revision());
    }

    @PUT
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(
            summary = "Decide how many approvals a scorecard's values need",
            description = "Role performance-officer. Needs If-Match: 428 without, 412 when stale. It counts for values"
                    + " submitted from now on.")
    public Response decide(String scorecard, @NotNull @Valid NewPolicy wanted) {
        ApprovalPolicy policy = policyOf(scorecard).orElseGet(() -> new ApprovalPolicy(scorecard));
        ifMatch.check(policy.revision());
        policy.require(wanted.levels());
        policies.persist(policy);
        return ETags.ok(policy.view(), policy.revision());
    }

    private Optional<ApprovalPolicy> policyOf(String scorecard) {
        return policies.findByIdOptional(scorecard);
    }
}
