package uk.luton2040.measurement.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/returns/{kpi}/{period}/{organisation}/nil")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
@Tag(name = "Returns")
class NilReturnResource {
    private final Returns returns;
    private final Decisions decisions;
    private final Preconditions ifMatch;
    private final Caller caller;
    private final Clock clock;

    NilReturnResource(Returns returns, Decisions decisions, Preconditions ifMatch, Caller caller, Clock clock) {
        this.returns = returns;
        this.decisions = decisions;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The nil return in place of a value, with what was said before",
            description = "Performance officers and auditors; data submitters and provider managers their own"
                    + " organisation's. ETag \"0\" while nothing was said. 404 when the return is not owed or another"
                    + " organisation's.")
    public Response get(@BeanParam ReturnPath path) {
        return answer(require(path));
    }

    @PUT
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
    @Transactional
    @Operation(
            summary = "Say that no value will come",
            description =
                    "Performance officers; data submitters and provider managers for their own organisation. It is"
                            + " void as soon as a value comes in. Needs If-Match: 428 without, 412 when stale. 404 when nothing"
                            + " is owed, 409 when a value is there, 422 for a reason blank or too long.")
    public Response say(@BeanParam ReturnPath path, @NotNull @Valid NewNilReturn wanted) {
        Return owed = require(path);
        long revision = checked(owed);
        if (owed.received() > 0) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "A value has come in already; withdraw it before you say that none will.");
        }
        return add(owed, revision, new NilReturn(Words.plain("/reason", wanted.reason())));
    }

    @DELETE
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
    @Transactional
    @Operation(
            summary = "Withdraw a nil return: a value will come after all",
            description = "Performance officers; data submitters and provider managers for their own organisation. It"
                    + " stays in the history. Needs If-Match: 428 without, 412 when stale. 404 when nothing is owed, 409"
                    + " when there is no nil return.")
    public Response withdraw(@BeanParam ReturnPath path) {
        Return owed = require(path);
        long revision = checked(owed);
        if (owed.nil().isEmpty()) {
            throw new ProblemException(ProblemType.CONFLICT, "There is no nil return to withdraw.");
        }
        return add(owed, revision, new NilReturn(null));
    }

    private Return require(ReturnPath path) {
        caller.requireSightOf(path.organisation);
        return returns.require(path.key());
    }

    private long checked(Return owed) {
        long revision = history(owed).revision();
        ifMatch.check(revision);
        return revision;
    }

    private Response add(Return owed, long revision, NilReturn said) {
        decisions.add(new NilDecision(owed.key(), new Change<>(revision + 1, said, caller.name(), clock.instant())));
        return answer(returns.require(owed.key()));
    }

    private Response answer(Return owed) {
        History<NilReturn> history = history(owed);
        return ETags.ok(DecisionView.of(owed.key(), owed.nil().orElse(null), history), history.revision());
    }

    private History<NilReturn> history(Return owed) {
        return decisions.in(Scope.of(owed.key())).nil(owed.key());
    }
}
