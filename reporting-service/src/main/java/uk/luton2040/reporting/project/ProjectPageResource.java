package uk.luton2040.reporting.project;

import io.quarkus.oidc.Tenant;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.form.Choice;
import uk.luton2040.reporting.scorecard.Asked;

/** What is being done, on one timeline, and each project by itself. */
@Path("/projects")
@Tenant("pages")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Produces(MediaType.TEXT_HTML)
class ProjectPageResource {
    private static final List<String> STATUSES = List.of("red", "amber", "green", "grey", "blue");

    private final Projects known;
    private final Template projects;
    private final Template project;

    ProjectPageResource(Projects known, Template projects, Template project) {
        this.known = known;
        this.projects = projects;
        this.project = project;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance all(@BeanParam ProjectFilter asked, @QueryParam("asAt") @Nullable String asAt) {
        ProjectFilter filter = asked.withoutBlanks();
        ProjectsSummary summary = known.summary(filter, Asked.instant(asAt));
        Map<String, String> priorities = known.priorities();
        return projects.data("summary", summary, "isNarrow", filter.isNarrow())
                .data("timeline", ProjectTimeline.of(summary.projects(), summary.day()))
                .data("drawn", summary.projects().stream().anyMatch(ProjectTimeline::hasADay))
                .data("priorityTitles", priorities)
                .data("boards", Choice.ofBoards(known.boards(), filter.board))
                .data("priorities", Choice.of(priorities, filter.priority))
                .data("statuses", Choice.of(statuses(), filter.status));
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance one(String code, @QueryParam("asAt") @Nullable String asAt) {
        ProjectReport report = known.report(code, Asked.instant(asAt));
        return project.data("report", report, "project", report.project())
                .data("timeline", ProjectTimeline.of(List.of(report.project()), report.day()))
                .data("drawn", ProjectTimeline.hasADay(report.project()))
                .data("boards", Choice.ofBoards(known.boards(), null))
                .data("priorityTitles", known.priorities());
    }

    private static Map<String, String> statuses() {
        Map<String, String> words = new LinkedHashMap<>();
        STATUSES.forEach(status -> words.put(status, ProjectTimeline.word(status)));
        return words;
    }
}
