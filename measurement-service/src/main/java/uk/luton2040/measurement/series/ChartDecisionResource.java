package uk.luton2040.measurement.series;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.ChartDecisionState;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.period.Period;

@Path("/api/v1/chart-decisions")
@Tag(name = "Decisions about control charts")
class ChartDecisionResource {
    private final ChartDecisions decisions;
    private final KnownSeries series;
    private final Recording recording;

    ChartDecisionResource(ChartDecisions decisions, KnownSeries series, Recording recording) {
        this.decisions = decisions;
        this.series = series;
        this.recording = recording;
    }

    @GET
    @Path("{kpi}")
    @Authenticated
    @Transactional
    @Operation(
            summary = "What was decided about a KPI's control chart, decisions withdrawn too",
            description = "Any signed-in caller. 404 for an unknown KPI.")
    public List<ChartDecisionState> list(String kpi) {
        series.requireKpi(kpi);
        return decisions.list("kpi = ?1 order by period", kpi).stream()
                .map(ChartDecision::state)
                .toList();
    }

    @GET
    @Path("{kpi}/{period}")
    @Authenticated
    @Transactional
    @Operation(summary = "One decision", description = "Any signed-in caller. 404 where none was taken.")
    public Response get(String kpi, String period) {
        ChartDecision taken = require(kpi, period);
        return ETags.ok(taken.state(), taken.revision());
    }

    @PUT
    @Path("{kpi}/{period}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(
            summary = "Decide that a period is exceptional, or that limits begin anew",
            description = "Role performance-officer. `exceptional`: the period, and those of the KPI within it, are"
                    + " annotated and left out of the limits and rules of the control chart. `rebase`: limits begin anew"
                    + " with it, while values stay comparable across it. Needs If-Match (428, 412): \"0\" for a new one."
                    + " 404 for an unknown KPI, 422 for what is no period.")
    public Response decide(
            String kpi, String period, @NotNull(message = "Send `kind` and `why`.") @Valid NewChartDecision decided) {
        Period at = series.period(kpi, period);
        ChartDecision known = decisions
                .findByIdOptional(new Statement.Key(kpi, at.code()))
                .orElseGet(() -> new ChartDecision(kpi, at));
        decisions.persist(known);
        return recording.record(known, "decided", (who, when) -> known.decide(decided, who, when));
    }

    @DELETE
    @Path("{kpi}/{period}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(
            summary = "Withdraw a decision that was taken by mistake",
            description =
                    "Role performance-officer. It stays readable as withdrawn. Needs If-Match (428, 412). 404 where"
                            + " none was taken, 409 when it was withdrawn before.")
    public Response withdraw(String kpi, String period) {
        ChartDecision known = require(kpi, period);
        return recording.record(known, "withdrawn", (who, when) -> known.withdraw());
    }

    private ChartDecision require(String kpi, String period) {
        return decisions
                .findByIdOptional(new Statement.Key(kpi, period))
                .orElseThrow(() -> ProblemException.notFound("decision on %s at".formatted(kpi), period));
    }
}
