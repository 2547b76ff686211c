package uk.luton2040.delivery.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.kit.sql.JsonColumn;

@Path("/api/v1/projects/{code}/milestones")
@Authenticated
@Tag(name = "Projects")
class MilestoneResource {
    private final Projects projects;
    private final Editing editing;

    MilestoneResource(Projects projects, Editing editing) {
        this.projects = projects;
        this.editing = editing;
    }

    @GET
    @Transactional
    @Operation(summary = "A project's milestones, in their printed order", description = """
                    Any signed-in caller. `date` is as printed; `from` and `until` (the day after the last) are the days
                    it can mean, absent where it names none or returns every year. 404 when the project is unknown.""")
    public List<ProjectState.Milestone> list(String code) {
        return projects.require(code).state().milestones();
    }

    @PUT
    @Path("{milestone}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Operation(summary = "Set one milestone, whole", description = """
                    Role performance-officer, or project-lead for its own (else 403), with the project's If-Match. A new one
                    goes to the end. `actual` is the day on which it was reached; KPIs it promised to move get that day
                    marked. Where its baseline (`date`) moves, `?why=` is needed. 409 when the project is closed.""")
    @RequestBody(content = @Content(schema = @Schema(implementation = Milestone.class, examples = """
                    {"title":"Publish","date":"summer 2021","weight":2,"forecast":"early 2022"}""")))
    public Response put(
            String code,
            String milestone,
            @QueryParam("why") @Size(max = 2000) @Nullable String why,
            @NotNull ObjectNode wanted)
            throws JsonProcessingException {
        Project project = editing.require(code);
        project.requireOpen();
        wanted.put("code", milestone);
        Milestone given = JsonColumn.MAPPER.treeToValue(wanted, Milestone.class);
        List<Milestone> milestones = new ArrayList<>(project.milestones());
        int place = place(milestones, milestone);
        if (place < 0) {
            milestones.add(given);
        } else {
            milestones.set(place, given);
        }
        try {
            return keep(project, milestones, "milestone-set", editing.edit(why));
        } catch (ProblemException e) {
            throw ofTheBody(e, place < 0 ? milestones.size() - 1 : place);
        }
    }

    @DELETE
    @Path("{milestone}")
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Operation(summary = "Take a milestone out", description = """
                    Role performance-officer, or project-lead for its own (else 403), with the project's If-Match and
                    `?why=`. Its date stays under `rebaselines`. 404 when there is none, 409 when the project is closed, 422
                    when others depend on it.""")
    public Response takeOut(String code, String milestone, @QueryParam("why") @Size(max = 2000) @Nullable String why) {
        Project project = editing.require(code);
        project.requireOpen();
        List<Milestone> milestones = new ArrayList<>(project.milestones());
        int place = place(milestones, milestone);
        if (place < 0) {
            throw ProblemException.notFound("milestone", milestone);
        }
        milestones.remove(place);
        return keep(project, milestones, "milestone-removed", editing.edit(why));
    }

    private Response keep(Project project, List<Milestone> milestones, String what, Edit edit) {
        editing.describe(project, Templates.with(project.template(), Map.of("milestones", milestones)), edit);
        return editing.told(project, what, edit);
    }

    /** The body is one of the template's milestones: what is wrong with it has its place there. */
    private static ProblemException ofTheBody(ProblemException refusal, int place) {
        String itself = "/milestones/%d/".formatted(place);
        return new ProblemException(
                refusal.type(),
                String.valueOf(refusal.getMessage()),
                refusal.errors().stream()
                        .map(error -> error.pointer().startsWith(itself)
                                ? new Problem.Error(
                                        error.pointer().substring(itself.length() - 1), error.code(), error.message())
                                : error)
                        .toList());
    }

    private static int place(List<Milestone> milestones, String code) {
        return milestones.stream().map(Milestone::code).toList().indexOf(code);
    }
}
