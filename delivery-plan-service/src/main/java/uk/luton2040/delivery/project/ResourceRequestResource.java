package uk.luton2040.delivery.project;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/projects/{code}/resource-requests")
@Authenticated
@Tag(name = "Projects")
class ResourceRequestResource {
    private final Projects projects;
    private final Editing editing;

    ResourceRequestResource(Projects projects, Editing editing) {
        this.projects = projects;
        this.editing = editing;
    }

    @GET
    @Transactional
    @Operation(summary = "What a project has asked for, and what was decided", description = """
                    Any signed-in caller. No ledger: amounts are those of the papers, in pounds. 404 when unknown.""")
    public List<ProjectState.Request> list(String code) {
        return projects.require(code).state().requests();
    }

    @POST
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(summary = "Ask for money or people", description = """
                    Role performance-officer, or project-lead for its own (else 403). The answer's number is by which it is
                    decided. 409 when the project is closed.""")
    public Response ask(String code, @Valid @NotNull NewRequest wanted, @Context UriInfo uri) {
        Project project = editing.requireOwn(code);
        project.requireOpen();
        Edit edit = editing.edit(null);
        ProjectState.Request request = project.request(wanted, edit);
        editing.tell(project, "resources-requested", edit);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Integer.toString(request.number()))
                        .build())
                .entity(request)
                .tag(Long.toString(project.revision()))
                .build();
    }

    @PUT
    @Path("{number}/decision")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(summary = "Record what was decided of a request", description = """
                    Role performance-officer, with the project's If-Match: whoever asks does not decide. `by` is the board or
                    person that decided. Deciding again puts the new decision in the old one's place; the history keeps both.
                    404 when there is no such request.""")
    public Response decide(String code, int number, @Valid @NotNull NewDecision wanted) {
        Project project = editing.require(code);
        project.decide(number, wanted.decision());
        return editing.told(project, "request-decided", editing.edit(wanted.note()));
    }

    @PUT
    @Path("{number}/savings")
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Operation(summary = "Say what has been saved of what was promised", description = """
                    Role performance-officer, or project-lead for its own (else 403), with the project's If-Match; for a
                    closed project too. 404 when there is no such request.""")
    public Response save(String code, int number, @Valid @NotNull NewSavings wanted) {
        Project project = editing.require(code);
        project.save(number, wanted.delivered());
        return editing.told(project, "savings-reported", editing.edit(null));
    }
}
