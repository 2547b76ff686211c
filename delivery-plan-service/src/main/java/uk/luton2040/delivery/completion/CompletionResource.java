package uk.luton2040.delivery.completion;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;

@Path("/api/v1/completions")
@Authenticated
@Tag(name = "Projects")
class CompletionResource {
    private final Completions completions;

    CompletionResource(Completions completions) {
        this.completions = completions;
    }

    @GET
    @Transactional
    @Operation(summary = "Days on which something was completed that promised to move a KPI", description = """
                    Any signed-in caller. They follow from the projects: a milestone that was reached, a project that was
                    completed; withdrawn ones are marked. `kpi` and `project` narrow the list. Pages by `cursor` and `limit`
                    (at most 200). The same is told on the topic luton2040.delivery.completion.v1, so that a control chart
                    can show the day and a shift can be tested for afterwards.""")
    public Response list(
            @QueryParam("kpi") @Nullable String kpi,
            @QueryParam("project") @Nullable String project,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Page.of(completions.matching(kpi, project, page), page, Completion::id)
                .map(Completion::state)
                .toResponse(uri);
    }
}
