package uk.luton2040.measurement.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/returns/{kpi}/{period}/{organisation}/extension")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
@Tag(name = "Returns")
class ExtensionResource {
    private final Returns returns;
    private final Decisions decisions;
    private final Preconditions ifMatch;
    private final Caller caller;
    private final Clock clock;

    ExtensionResource(Returns returns, Decisions decisions, Preconditions ifMatch, Caller caller, Clock clock) {
        this.returns = returns;
        this.decisions = decisions;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The extension of a return, with those before it",
            description = "Performance officers and auditors; data submitters and provider managers their own"
                    + " organisation's. ETag \"0\" while there is none. 404 when the return is not owed or another"
                    + " organisation's.")
    public Response get(@BeanParam ReturnPath path) {
        caller.requireSightOf(path.organisation);
        return answer(returns.require(path.key()));
    }

    @PUT
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(
            summary = "Give a return more time, or another date once more",
            description = "Role performance-officer. A later date of its due rule still counts. Needs If-Match: 428"
                    + " without, 412 when stale. 404 when nothing is owed (the detail says why),"
                    + " 422 for a date that is not later than the due date without it, or a reason blank or too"
                    + " long.")
    public Response extend(@BeanParam ReturnPath path, @NotNull @Valid NewExtension wanted) {
        Return owed = returns.require(path.key());
        History<Extension> before = decisions.in(Scope.of(path.key())).extension(path.key());
        ifMatch.check(before.revision());
        if (!owed.ordinarilyDue().isBefore(wanted.due())) {
            throw ProblemException.invalid(
                    "/due",
                    "not-later",
                    "It is due on %s anyway; an extension ends later.".formatted(owed.ordinarilyDue()));
        }
        Extension extension = new Extension(wanted.due(), Words.plain("/reason", wanted.reason()));
        decisions.add(new ExtensionDecision(
                path.key(), new Change<>(before.revision() + 1, extension, caller.name(), clock.instant())));
        return answer(returns.require(path.key()));
    }

    private Response answer(Return owed) {
        History<Extension> history = decisions.in(Scope.of(owed.key())).extension(owed.key());
        return ETags.ok(DecisionView.of(owed.key(), owed.extension().orElse(null), history), history.revision());
    }
}
