package uk.luton2040.measurement.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/returns")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
@Tag(name = "Returns")
class ReturnResource {
    private final Returns returns;
    private final Caller caller;

    ReturnResource(Returns returns, Caller caller) {
        this.returns = returns;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Listing.CSV})
    @Operation(
            summary = "What is owed for the opened periods, and how far it has come",
            description = "Data submitters and provider managers see their own organisation's returns; performance"
                    + " officers and auditors all. An opened period asks for every period that ends within it, by the"
                    + " KPI's definition in force on that day; one asked for twice is due by the earlier date. Filters:"
                    + " organisation, kpi, period, openedPeriod, state, dueBefore. With Accept text/csv the whole list"
                    + " as a file, not paged, with an apostrophe before every cell that a spreadsheet would take for a"
                    + " formula. 422 for a state or date that is none.")
    public Response list(
            @BeanParam ReturnFilter filter,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers)
            throws IOException {
        if (Listing.isWanted(headers)) {
            return ReturnTable.LISTING.csv(found(filter).map(ReturnTable::row), "returns.csv");
        }
        List<Return> found = found(filter)
                .filter(owed -> owed.place().compareTo(page.after()) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return Listing.json(
                Page.of(found, page, Return::place).map(ReturnView::of).toResponse(uri));
    }

    @GET
    @Path("{kpi}/{period}/{organisation}")
    @Transactional
    @Operation(
            summary = "One return",
            description = "404 when nothing is owed (the detail says why), or another organisation's.")
    public ReturnView get(@BeanParam ReturnPath path) {
        caller.requireSightOf(path.organisation);
        return ReturnView.of(returns.require(path.key()));
    }

    private Stream<Return> found(ReturnFilter filter) {
        Predicate<Return> rest = filter.rest();
        Scope scope = filter.scope();
        String own = caller.onlyOrganisation().orElse(scope.organisation());
        if (scope.organisation() != null && !scope.organisation().equals(own)) {
            return Stream.empty();
        }
        return returns.in(scope.withOrganisation(own)).stream().filter(rest);
    }
}
