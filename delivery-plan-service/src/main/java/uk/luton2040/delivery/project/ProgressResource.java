package uk.luton2040.delivery.project;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.history.History;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.period.London;

@Path("/api/v1/projects/{code}/progress")
@Authenticated
@Tag(name = "Projects")
class ProgressResource {
    private final Projects projects;
    private final History history;
    private final Clock clock;

    ProgressResource(Projects projects, History history, Clock clock) {
        this.projects = projects;
        this.history = history;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "How a project stands, with the arithmetic", description = """
                    Any signed-in caller. Slippage in days against the baseline's end, then the lead's own status beside the
                    computed one: weighted milestones done against the share of time gone (0.90 green, 0.70 amber, else red;
                    grey before its start, deferred or too early; blue when completed). Where the two contradict each other,
                    `differs` is true. `asAt` (an instant) answers what was known then, on the day of then. 404 when unknown,
                    or not known yet.""")
    public ProgressView get(String code, @QueryParam("asAt") @Nullable Instant asAt) {
        Project project = projects.require(code);
        if (asAt == null) {
            return ProgressView.of(project.state(), London.today(clock));
        }
        ProjectState known = history.stateAt(EventType.PROJECT, code, asAt)
                .map(ProjectState.class::cast)
                .orElseThrow(() -> ProblemException.notFound("project known by " + asAt, code));
        return ProgressView.of(known, London.dateOf(asAt));
    }
}
