package uk.luton2040.delivery.update;

import static java.util.Comparator.comparing;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.delivery.project.Sheets;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.measures.period.London;

@Path("/api/v1/project-updates/due")
@Authenticated
@Tag(name = "Progress updates")
class OwedResource {
    private final Sheets sheets;
    private final Obligations obligations;
    private final Clock clock;

    OwedResource(Sheets sheets, Obligations obligations, Clock clock) {
        this.sheets = sheets;
        this.obligations = obligations;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Updates that are owed, those overdue among them", description = """
                    Any signed-in caller. One for each project in progress and each period that the performance office has
                    opened, by due date. `state` (due, overdue, published, late) narrows the list, which else holds those that
                    are due or overdue; `lead` (a subject), `project` and `period` narrow it too. Pages by `cursor` and
                    `limit` (at most 200).""")
    public Response list(
            @QueryParam("state")
                    @Pattern(regexp = "due|overdue|published|late", message = "must be due, overdue, published or late")
                    @Nullable
                    String state,
            @QueryParam("lead") @Nullable String lead,
            @QueryParam("project") @Nullable String project,
            @QueryParam("period") @Nullable String period,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        LocalDate today = London.today(clock);
        Obligations.Cycles cycles = obligations.cycles();
        var found = sheets.all().stream()
                .filter(sheet -> project == null || sheet.project().code().equals(project))
                .flatMap(sheet -> cycles.of(sheet, today).stream())
                .filter(owed -> state == null ? owed.isOpen() : owed.state().equals(state))
                .filter(owed -> lead == null
                        || owed.lead() != null && owed.lead().subject().equals(lead))
                .filter(owed -> period == null || owed.period().equals(period))
                .sorted(comparing(OwedResource::cursor))
                .filter(owed -> cursor(owed).compareTo(page.after()) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page, OwedResource::cursor).toResponse(uri);
    }

    private static String cursor(Owed owed) {
        return "%s %s %s".formatted(owed.due(), owed.project(), owed.period());
    }
}
