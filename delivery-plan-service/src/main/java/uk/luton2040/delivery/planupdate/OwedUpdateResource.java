package uk.luton2040.delivery.planupdate;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.known.KnownPeriod;
import uk.luton2040.delivery.plan.Plan;
import uk.luton2040.delivery.plan.Plans;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.measures.period.London;

@Path("/api/v1/plan-updates")
@Authenticated
@Tag(name = "Plan updates")
class OwedUpdateResource {
    private final Plans plans;
    private final PlanUpdates updates;
    private final Known known;
    private final Clock clock;

    OwedUpdateResource(Plans plans, PlanUpdates updates, Known known, Clock clock) {
        this.plans = plans;
        this.updates = updates;
        this.known = known;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "The updates that plans owe for opened periods: due, overdue, published", description = """
                    Any signed-in caller. A plan that is not retired owes one for each opened period of its kind (quarters or
                    half-years) within its years; nothing is owed for a period that nobody has opened. `late` ones were
                    published after their day. Newest period first, then by plan. Pages by `cursor` and `limit` (at most
                    200).""")
    public Response list(
            @Valid @BeanParam OwedFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        List<OwedUpdate> owed = owed().stream()
                .filter(filter::lets)
                .sorted(Comparator.comparing(OwedUpdateResource::cursor))
                .filter(one -> cursor(one).compareTo(page.after()) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(owed, page, OwedUpdateResource::cursor).toResponse(uri);
    }

    /** Three statements, however many plans and periods there are. */
    private List<OwedUpdate> owed() {
        LocalDate today = London.today(clock);
        List<KnownPeriod> periods = known.periods();
        Map<String, List<PlanUpdate>> made =
                updates.ofPeriods(periods.stream().map(KnownPeriod::code).toList()).stream()
                        .collect(Collectors.groupingBy(update ->
                                key(update.written().plan(), update.written().period())));
        return plans.alive().stream()
                .flatMap(plan -> periods.stream()
                        .filter(period -> OwedUpdate.isOwed(plan.written(), period.period()))
                        .map(period -> owed(plan, period, made, today)))
                .toList();
    }

    private static OwedUpdate owed(Plan plan, KnownPeriod period, Map<String, List<PlanUpdate>> made, LocalDate today) {
        return OwedUpdate.of(plan, period, made.getOrDefault(key(plan.id(), period.code()), List.of()), today);
    }

    private static String key(String plan, String period) {
        return plan + ":" + period;
    }

    /** Newer due days first: counted down from a day that is later than any. */
    private static String cursor(OwedUpdate owed) {
        return "%08d %s %s"
                .formatted(
                        LocalDate.of(9999, 12, 31).toEpochDay() - owed.due().toEpochDay(), owed.period(), owed.plan());
    }
}
