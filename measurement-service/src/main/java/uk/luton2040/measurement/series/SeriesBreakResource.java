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
import uk.luton2040.contracts.BreakState;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.period.Period;

@Path("/api/v1/breaks")
@Tag(name = "Breaks in a series")
class SeriesBreakResource {
    private final SeriesBreaks breaks;
    private final KnownSeries series;
    private final Recording recording;

    SeriesBreakResource(SeriesBreaks breaks, KnownSeries series, Recording recording) {
        this.breaks = breaks;
        this.series = series;
        this.recording = recording;
    }

    @GET
    @Path("{kpi}")
    @Authenticated
    @Transactional
    @Operation(
            summary = "Where a KPI's series breaks, those withdrawn too",
            description = "Any signed-in caller. 404 for an unknown KPI.")
    public List<BreakState> list(String kpi) {
        series.requireKpi(kpi);
        return breaks.list("kpi = ?1 order by period", kpi).stream()
                .map(SeriesBreak::state)
                .toList();
    }

    @GET
    @Path("{kpi}/{period}")
    @Authenticated
    @Transactional
    @Operation(summary = "One break", description = "Any signed-in caller. 404 where none was stated.")
    public Response get(String kpi, String period) {
        SeriesBreak stated = require(kpi, period);
        return ETags.ok(stated.state(), stated.revision());
    }

    @PUT
    @Path("{kpi}/{period}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(
            summary = "State that a KPI's series breaks",
            description = "Role performance-officer. From `period` on nothing is compared with what was before: no"
                    + " direction, limits or growth across it. Needs If-Match (428, 412): \"0\" for a new one. 404 for an"
                    + " unknown KPI, 422 for what is no period.")
    public Response state(
            String kpi, String period, @NotNull(message = "Send `reason` and `note`.") @Valid NewBreak stated) {
        Period first = series.period(kpi, period);
        SeriesBreak known = breaks.findByIdOptional(new Statement.Key(kpi, first.code()))
                .orElseGet(() -> new SeriesBreak(kpi, first));
        breaks.persist(known);
        return recording.record(known, "stated", (who, when) -> known.state(stated, who, when));
    }

    @DELETE
    @Path("{kpi}/{period}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(
            summary = "Withdraw a break that was stated by mistake",
            description =
                    "Role performance-officer. It stays readable as withdrawn. Needs If-Match (428, 412). 404 where"
                            + " none was stated, 409 when it was withdrawn before.")
    public Response withdraw(String kpi, String period) {
        SeriesBreak known = require(kpi, period);
        return recording.record(known, "withdrawn", (who, when) -> known.withdraw());
    }

    private SeriesBreak require(String kpi, String period) {
        return breaks.findByIdOptional(new Statement.Key(kpi, period))
                .orElseThrow(() -> ProblemException.notFound("break in %s at".formatted(kpi), period));
    }
}
