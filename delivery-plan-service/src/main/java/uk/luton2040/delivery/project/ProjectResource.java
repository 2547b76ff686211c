package uk.luton2040.delivery.project;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;

@Path("/api/v1/projects")
@Authenticated
@Tag(name = "Projects")
class ProjectResource {
    private final Projects projects;

    ProjectResource(Projects projects) {
        this.projects = projects;
    }

    @GET
    @Transactional
    @Operation(summary = "Projects, filtered, in order of their codes", description = """
                    Any signed-in caller. Pages by `cursor` and `limit` (at most 200). `loose=true` lists the projects
                    that hang loose: they name no outcome, or none that has arrived here from the catalogue. 422 when a
                    parameter breaks its rule.""")
    public Response list(
            @Valid @BeanParam ProjectFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Page.of(projects.matching(filter, page), page, Project::id)
                .map(Project::state)
                .toResponse(uri);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One project", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        Project project = projects.require(code);
        return ETags.ok(project.state(), project.revision());
    }

    @GET
    @Path("{code}/milestones")
    @Transactional
    @Operation(summary = "A project's milestones, in their printed order", description = """
                    Any signed-in caller. `date` is as printed; `from` and `until` (the day after the last) are the days
                    it can mean, absent where it names none or returns every year. 404 when the project is unknown.""")
    public List<ProjectState.Milestone> milestones(String code) {
        return projects.require(code).state().milestones();
    }
}
