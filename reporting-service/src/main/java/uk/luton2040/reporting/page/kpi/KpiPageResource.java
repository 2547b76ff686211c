package uk.luton2040.reporting.page.kpi;

import io.quarkus.oidc.Tenant;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.London;
import uk.luton2040.reporting.kpi.Histories;
import uk.luton2040.reporting.scorecard.Asked;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.view.ReportJson;

/** A KPI's page, and its history to take away. */
@Path("/kpis/{code}")
@Tenant("pages")
@Authenticated
class KpiPageResource {
    private final Histories histories;
    private final BoardAccess access;
    private final Clock clock;
    private final Template kpi;

    KpiPageResource(Histories histories, BoardAccess access, Clock clock, Template kpi) {
        this.histories = histories;
        this.access = access;
        this.clock = clock;
        this.kpi = kpi;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance page(String code, @QueryParam("asAt") @Nullable String asAt) {
        Instant instant = Asked.instant(asAt);
        Histories.Told told = histories.told(code, instant, access);
        return kpi.data(
                "page",
                KpiPage.of(
                        told,
                        instant,
                        instant == null
                                ? London.today(clock)
                                : London.dateOf(told.history().asAt()),
                        access));
    }

    @GET
    @Path("history.json")
    @Transactional
    @Operation(hidden = true)
    public Response json(String code, @QueryParam("asAt") @Nullable String asAt) {
        return file(
                ReportJson.bytes(
                        histories.told(code, Asked.instant(asAt), access).history()),
                MediaType.APPLICATION_JSON,
                code + ".json");
    }

    @GET
    @Path("history.csv")
    @Transactional
    @Operation(hidden = true)
    public Response csv(String code, @QueryParam("asAt") @Nullable String asAt) {
        return file(
                HistoryTable.csv(
                        histories.told(code, Asked.instant(asAt), access).history()),
                "text/csv;charset=UTF-8",
                code + ".csv");
    }

    private static Response file(byte[] bytes, String type, String name) {
        return Response.ok(bytes, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .build();
    }
}
