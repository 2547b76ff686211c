package uk.luton2040.catalogue.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.history.History;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/kpis")
@Authenticated
@Tag(name = "KPIs")
class KpiResource {
    private final Kpis kpis;
    private final KpiSearch search;
    private final Editing editing;
    private final History history;

    KpiResource(Kpis kpis, KpiSearch search, Editing editing, History history) {
        this.kpis = kpis;
        this.search = search;
        this.editing = editing;
        this.history = history;
    }

    @GET
    @Transactional
    @Operation(summary = "KPIs, searched, filtered and sorted", description = """
                    Any signed-in caller. `q` searches codes, titles, providers, notes and sources. Several values of one
                    filter mean any of them, several filters mean all. `sort` is one of code, title, priority, outcome,
                    status, frequency, provider, value-type, relevance (the usual when there is a `q`), with a hyphen before
                    it for the other way round. Pages by `cursor` and `limit` (at most 200). A list leaves out the versions;
                    the KPI itself has them.""")
    public Response list(
            @BeanParam KpiFilter filter,
            @QueryParam("sort") @Nullable String sort,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        KpiOrder order = KpiOrder.of(sort, filter.text != null);
        return Page.of(search.page(filter, order, page), page, KpiSearch.Found::cursor)
                .map(found -> found.kpi().summary())
                .toResponse(uri);
    }

    @GET
    @Path("counts")
    @Transactional
    @Operation(
            summary = "How many KPIs each value of each filter would leave",
            description = "Any signed-in caller. The same filters as the list; each filter is counted as if it were not"
                    + " set itself, so that a reader sees what another choice would give.")
    public Map<String, Map<String, Long>> counts(@BeanParam KpiFilter filter) {
        return search.counts(filter);
    }

    @POST
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Propose a KPI", description = """
                    Role catalogue-editor. `definition` needs a title at least; what is left out stays open and is asked
                    for. 201 with the KPI as proposed; 409 when the code is taken; 422 names each field that cannot be
                    kept.""")
    public Response propose(@Valid @NotNull NewKpi proposed, @Context UriInfo uri) throws JsonProcessingException {
        if (kpis.findByIdOptional(proposed.code()).isPresent()) {
            throw new ProblemException(ProblemType.CONFLICT, "There is a KPI '%s' already.".formatted(proposed.code()));
        }
        Edit edit = editing.edit(proposed.why());
        Kpi kpi = new Kpi(proposed.code(), (int) kpis.count());
        kpi.revise(editing.patched(proposed.code(), null, null, proposed.definition(), "definition"), null, edit);
        kpis.persist(kpi);
        editing.tell(kpi, "proposed", edit);
        return Response.created(uri.getAbsolutePathBuilder().path(kpi.code()).build())
                .entity(kpi.state())
                .tag(Long.toString(kpi.revision()))
                .build();
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One KPI, now or as it was", description = """
                    Any signed-in caller. `asAt` (an instant) answers what was known then, `on` (a date) how it is defined
                    on that day; both together how it was then known to be defined on that day. Without either, a strong
                    ETag for changes. 404 when unknown, or not known yet.""")
    public Response get(
            String code, @QueryParam("asAt") @Nullable Instant asAt, @QueryParam("on") @Nullable LocalDate on) {
        if (asAt == null && on == null) {
            Kpi kpi = kpis.require(code);
            return ETags.ok(kpi.state(), kpi.revision());
        }
        KpiState known = asAt == null
                ? kpis.require(code).state()
                : history.stateAt(EventType.KPI, code, asAt)
                        .map(KpiState.class::cast)
                        .orElseThrow(() -> ProblemException.notFound("KPI", code));
        return Response.ok(on == null ? known : known.on(on)).build();
    }
}
