package uk.luton2040.delivery.project;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What narrows a list of projects. */
class ProjectFilter {
    @QueryParam("priority")
    @Nullable
    String priority;

    @QueryParam("outcome")
    @Parameter(description = "One of those it works towards")
    @Nullable
    String outcome;

    @QueryParam("status")
    @Parameter(description = "How its lead says it stands; `not-reported` until somebody has")
    @Nullable
    String status;

    @QueryParam("stage")
    @Pattern(
            regexp = "not-started|in-progress|deferred|completed|stopped",
            message = "must be not-started, in-progress, deferred, completed or stopped")
    @Nullable
    String stage;

    @QueryParam("lead")
    @Parameter(description = "Who leads it, by the token's subject")
    @Nullable
    String lead;

    @QueryParam("kpi")
    @Parameter(description = "A KPI that it promises to move")
    @Nullable
    String kpi;

    @QueryParam("reportedElsewhere")
    @Pattern(regexp = "true|false", message = "must be true or false")
    @Parameter(description = "`true` for those with a plan and reports of their own, `false` for the others")
    @Nullable
    String reportedElsewhere;

    @QueryParam("loose")
    @Pattern(regexp = "true|false", message = "must be true or false")
    @Parameter(description = "`true` for those without an outcome that the catalogue knows, `false` for the others")
    @Nullable
    String loose;

    @QueryParam("q")
    @Parameter(description = "Words in the title or the objective")
    @Nullable
    String text;
}
