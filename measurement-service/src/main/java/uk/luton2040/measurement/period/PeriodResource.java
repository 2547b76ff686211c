package uk.luton2040.measurement.period;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.PeriodState;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;

@Path("/api/v1/periods")
@Authenticated
@Tag(name = "Periods")
class PeriodResource {
    private final OpenPeriods periods;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    PeriodResource(OpenPeriods periods, Outbox outbox, Caller caller, Clock clock) {
        this.periods = periods;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "The opened periods, oldest first", description = "Any signed-in caller.")
    public List<PeriodState> list() {
        return periods.inOrder().stream().map(OpenPeriod::state).toList();
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One opened period", description = "Any signed-in caller. 404 when it is not opened.")
    public Response get(String code) {
        OpenPeriod period = periods.require(code);
        return ETags.ok(period.state(), period.revision());
    }

    @POST
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Open a reporting period",
            description = "Role performance-officer. 409 when it is open already, 422 when it is no ended period or due"
                    + " before it ends.")
    public Response open(@NotNull @Valid NewPeriod wanted) {
        Period period = ended(wanted);
        if (periods.findById(period.code()) != null) {
            throw new ProblemException(ProblemType.CONFLICT, "%s is open already.".formatted(period.code()));
        }
        OpenPeriod opened = new OpenPeriod(period, wanted.due(), caller.name(), clock.instant());
        periods.persist(opened);
        outbox.add(opened.changed("opened", caller.name(), clock.instant()));
        return ETags.tagged(Response.Status.CREATED, opened.state(), opened.revision());
    }

    private Period ended(NewPeriod wanted) {
        Period period;
        try {
            period = Period.parse(wanted.code());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("/code", "not-a-period", String.valueOf(e.getMessage()));
        }
        if (period.end().isAfter(London.today(clock))) {
            throw ProblemException.invalid("/code", "future-period", "%s has not ended yet.".formatted(period.label()));
        }
        if (wanted.due().isBefore(period.end())) {
            throw ProblemException.invalid("/due", "due-too-early", "Values cannot be due before the period ends.");
        }
        return period;
    }
}
