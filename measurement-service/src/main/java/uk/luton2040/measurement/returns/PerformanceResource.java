package uk.luton2040.measurement.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.measures.returns.OpenedPeriod;

@Path("/api/v1/returns/performance")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
@Tag(name = "Returns")
class PerformanceResource {
    private static final Listing LISTING = new Listing(
            "returns-performance",
            "How complete and how punctual each organisation was in each opened period.",
            List.of(
                    Column.text("period", "The opened period's code."),
                    Column.text("period_label", "The period in words."),
                    Column.text("organisation", "Who owes."),
                    Column.text("owed", "How many returns."),
                    Column.text("received", "How many of them are in with all their values."),
                    Column.text("on_time", "Received by the due date in force then."),
                    Column.text("late", "Received after it."),
                    Column.text("nil", "No value will come."),
                    Column.text("outstanding", "Still to come."),
                    Column.text("overdue", "Still to come after their due date."),
                    Column.text("completeness", "Per cent received of those owed without the nil returns."),
                    Column.text("timeliness", "Per cent on time of those received or overdue.")),
            List.of("period", "organisation"));

    private final Returns returns;
    private final Caller caller;

    PerformanceResource(Returns returns, Caller caller) {
        this.returns = returns;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Listing.CSV})
    @Operation(
            summary = "How complete and how punctual each organisation was, opened period by opened period",
            description = "Data submitters and provider managers see their own organisation; performance officers and"
                    + " auditors all. Filters: organisation, period (an opened one). On time is what was complete by the"
                    + " due date in force when it came in; a historic load counts by the day it says it was received."
                    + " With Accept text/csv the whole list as a file.")
    public Response list(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("period") @Nullable String period,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers)
            throws IOException {
        List<Punctuality> all = found(organisation, period);
        if (Listing.isWanted(headers)) {
            return LISTING.csv(all.stream().map(PerformanceResource::row), "returns-performance.csv");
        }
        List<Punctuality> found = all.stream()
                .filter(line -> line.place().compareTo(page.after()) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return Listing.json(Page.of(found, page, Punctuality::place).toResponse(uri));
    }

    private List<Punctuality> found(@Nullable String organisation, @Nullable String period) {
        String own = caller.onlyOrganisation().orElse(organisation);
        if (organisation != null && !organisation.equals(own)) {
            return List.of();
        }
        List<OpenedPeriod> opened = returns.opened().stream()
                .filter(open -> period == null || open.period().code().equals(period))
                .toList();
        return Punctuality.of(opened, returns.in(Scope.all().withOrganisation(own)));
    }

    private static Row row(Punctuality line) {
        return LISTING.row(
                line.period(),
                line.periodLabel(),
                line.organisation(),
                line.owed(),
                line.received(),
                line.onTime(),
                line.late(),
                line.nil(),
                line.outstanding(),
                line.overdue(),
                line.completeness(),
                line.timeliness());
    }
}
