package uk.luton2040.delivery.project;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/projects/{code}")
@Authenticated
@Tag(name = "Projects")
class ClosureResource {
    private final Editing editing;

    ClosureResource(Editing editing) {
        this.editing = editing;
    }

    @POST
    @Path("closure")
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(summary = "Close a project with its closure report", description = """
                    Role performance-officer, or project-lead for its own (else 403), with If-Match. It is completed or
                    stopped on that day and is only read until it is reopened. KPIs it promised to move, once completed, get
                    the day marked (topic luton2040.delivery.completion.v1). 409 when it is closed already, 422 for a day to
                    come.""")
    public Response close(String code, @Valid @NotNull NewClosure report) {
        Project project = editing.require(code);
        project.requireOpen();
        Edit edit = editing.edit(null);
        if (report.on().isAfter(edit.today())) {
            throw ProblemException.invalid("/on", "to-come", "A project is closed on a day that has come.");
        }
        project.close(report, edit);
        return editing.told(project, "closed", edit);
    }

    @POST
    @Path("reopening")
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(summary = "Go on with a closed project", description = """
                    Role performance-officer, or project-lead for its own (else 403), with If-Match. It is in progress again;
                    what marked its completion is withdrawn. The closure report stays in the history. 409 when it is not
                    closed.""")
    public Response reopen(String code, @Valid @NotNull NewReopening wanted) {
        Project project = editing.require(code);
        Edit edit = editing.edit(wanted.why());
        project.reopen(edit);
        return editing.told(project, "reopened", edit);
    }
}
