package uk.luton2040.delivery.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/projects")
@Authenticated
@Tag(name = "Projects")
class ProjectResource {
    private final Projects projects;
    private final Editing editing;

    ProjectResource(Projects projects, Editing editing) {
        this.projects = projects;
        this.editing = editing;
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

    @POST
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(summary = "Start a project from the template", description = """
                    Role performance-officer, or project-lead for a project that names itself as the lead (else 403). `code`
                    and the template's fields; a date is a text, such as "summer 2021". Priorities, outcomes and KPIs are
                    kept as given: the catalogue that knows them may arrive later. 422 points at what cannot be kept; a
                    project may not wait for itself, not by way of others either. 409 when there is one already.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewProject.class)))
    public Response start(@NotNull ObjectNode wanted, @Context UriInfo uri) throws JsonProcessingException {
        String code = wanted.path("code").asText();
        if (!code.matches(Codes.FORM)) {
            throw ProblemException.invalid("/code", "not-a-code", "The code %s.".formatted(Codes.WORDS));
        }
        if (projects.exists(code)) {
            throw new ProblemException(ProblemType.CONFLICT, "There is a project '%s' already.".formatted(code));
        }
        wanted.remove("code");
        Edit edit = editing.edit(null);
        Project project = new Project(code, projects.nextPosition());
        editing.describe(project, Templates.patched(ProjectTemplate.BLANK, wanted), edit);
        projects.persist(project);
        editing.tell(project, "started", edit);
        return Response.created(uri.getAbsolutePathBuilder().path(code).build())
                .entity(project.state())
                .tag(Long.toString(project.revision()))
                .build();
    }

    @PATCH
    @Path("{code}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Operation(summary = "Change a project", description = """
                    Role performance-officer, or project-lead for its own (else 403), with If-Match. A merge patch (RFC 7396)
                    of the template: lists are replaced whole, a null takes a field away. Where a baseline (start, end, the
                    date of a milestone) or the stage moves, `?why=` is needed; the old date is kept under `rebaselines`.
                    Only a performance officer changes the lead. 409 when it is closed, 422 as for a new one.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = ProjectTemplate.class)))
    public Response change(
            String code, @QueryParam("why") @Size(max = 2000) @Nullable String why, @NotNull JsonNode patch)
            throws JsonProcessingException {
        Project project = editing.require(code);
        project.requireOpen();
        Edit edit = editing.edit(why);
        editing.describe(project, Templates.patched(project.template(), patch), edit);
        return editing.told(project, "changed", edit);
    }
}
