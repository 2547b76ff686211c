package uk.luton2040.measurement.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measures.returns.DueRule;

@Path("/api/v1/due-rules/{kpi}")
@Tag(name = "Returns")
class DueRuleResource {
    private final KnownKpis kpis;
    private final Decisions decisions;
    private final Preconditions ifMatch;
    private final Caller caller;
    private final Clock clock;

    DueRuleResource(KnownKpis kpis, Decisions decisions, Preconditions ifMatch, Caller caller, Clock clock) {
        this.kpis = kpis;
        this.decisions = decisions;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "When a KPI's values are due, and when they were before",
            description = "Roles performance-officer, auditor. The usual date of the opened period, where nothing else"
                    + " was decided (ETag \"0\"). 404 when there is no such KPI.")
    public Response get(String kpi) {
        requireKpi(kpi);
        return answer(kpi, decisions.rule(kpi));
    }

    @PUT
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(
            summary = "Decide when a KPI's values are due",
            description = "Role performance-officer. `usual`: the earliest due date of the opened periods that ask for"
                    + " it. `lag`: so many days after the period's end. `releases`: a publisher's dates by period, until"
                    + " which values are embargoed; a period without one is due as usual. Needs If-Match: 428 without,"
                    + " 412 when stale. 404 when there is no such KPI, 422 when a part is missing or does not fit.")
    public Response decide(String kpi, @NotNull @Valid NewDueRule wanted) {
        requireKpi(kpi);
        long revision = decisions.rule(kpi).revision();
        ifMatch.check(revision);
        decisions.add(
                new DueRuleDecision(kpi, new Change<>(revision + 1, wanted.rule(), caller.name(), clock.instant())));
        return answer(kpi, decisions.rule(kpi));
    }

    private void requireKpi(String kpi) {
        if (kpis.findByIdOptional(kpi).isEmpty()) {
            throw ProblemException.notFound("KPI", kpi);
        }
    }

    private static Response answer(String kpi, History<DueRule> history) {
        return ETags.ok(DueRuleView.of(kpi, history), history.revision());
    }
}
