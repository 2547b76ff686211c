package uk.luton2040.delivery.update;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProgressUpdateState;
import uk.luton2040.delivery.project.Editing;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.project.Projects;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/projects/{code}/updates")
@Authenticated
@Tag(name = "Progress updates")
class UpdateResource {
    private final Projects projects;
    private final ProgressUpdates updates;
    private final UpdateCheck check;
    private final Preconditions preconditions;
    private final Editing editing;
    private final Outbox outbox;

    UpdateResource(
            Projects projects,
            ProgressUpdates updates,
            UpdateCheck check,
            Preconditions preconditions,
            Editing editing,
            Outbox outbox) {
        this.projects = projects;
        this.updates = updates;
        this.check = check;
        this.preconditions = preconditions;
        this.editing = editing;
        this.outbox = outbox;
    }

    @GET
    @Transactional
    @Operation(summary = "A project's updates, newest first", description = """
                    Any signed-in caller sees those that are published; drafts only the project's lead and performance
                    officers. `period` narrows the list. Pages by `cursor` and `limit` (at most 200). 404 when unknown.""")
    public Response list(
            String code,
            @QueryParam("period") @Nullable String period,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        boolean draftsToo = editing.mayWrite(projects.require(code));
        return Page.of(updates.of(code, period, draftsToo, page), page, update -> Integer.toString(update.number()))
                .map(ProgressUpdate::view)
                .toResponse(uri);
    }

    @GET
    @Path("{number}")
    @Transactional
    @Operation(summary = "One update", description = """
                    Any signed-in caller; a draft only the project's lead and performance officers. 404 when unknown.""")
    public Response get(String code, int number) {
        Project project = projects.require(code);
        ProgressUpdate update = updates.require(code, number);
        if (!update.isPublished() && !editing.mayWrite(project)) {
            throw ProblemException.notFound("progress update", number);
        }
        return ETags.ok(update.view(), update.revision());
    }

    @POST
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(summary = "Begin an update for a reporting period", description = """
                    Role performance-officer, or project-lead for its own project (else 403). For a period that the
                    performance office has opened, of the kind in which the project reports. A period that has a published
                    update is corrected by a new one that names its number (`corrects`) and says `why`; the old one stays as
                    it was. 409 when there is a draft for the period already.""")
    public Response begin(String code, @Valid @NotNull UpdateContent wanted, @Context UriInfo uri) {
        Project project = editing.requireOwn(code);
        check.requireRoom(project, wanted);
        check.require(project, wanted);
        Edit edit = editing.edit(wanted.why());
        ProgressUpdate update = new ProgressUpdate(code, updates.nextNumber(code));
        update.write(wanted);
        updates.persist(update);
        outbox.add(update.changed(edit.change("drafted")));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Integer.toString(update.number()))
                        .build())
                .entity(update.view())
                .tag(Long.toString(update.revision()))
                .build();
    }

    @PUT
    @Path("{number}")
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Operation(summary = "Write a draft anew, whole", description = """
                    Role performance-officer, or project-lead for its own project (else 403), with If-Match. Its period and
                    what it corrects stay. 409 when it is published.""")
    public Response write(String code, int number, @Valid @NotNull UpdateContent wanted) {
        Project project = editing.requireOwn(code);
        ProgressUpdate update = require(code, number);
        check.requireSame(update.written(), wanted);
        check.require(project, wanted);
        update.write(wanted);
        return told(update, "written", editing.edit(wanted.why()));
    }

    @DELETE
    @Path("{number}")
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Operation(summary = "Withdraw a draft", description = """
                    Role performance-officer, or project-lead for its own project (else 403), with If-Match. 409 when it is
                    published.""")
    public Response withdraw(String code, int number) {
        editing.requireOwn(code);
        ProgressUpdate update = require(code, number);
        update.withdraw();
        return told(update, "withdrawn", editing.edit(null));
    }

    @POST
    @Path("{number}/publication")
    @RolesAllowed({Roles.PROJECT_LEAD, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(summary = "Publish an update; it is frozen from then on", description = """
                    Role performance-officer, or project-lead for its own project (else 403), with If-Match. Needs the lead's
                    own status, highlights and next steps. What it says of status and forecast dates becomes the project's,
                    unless a later period has been reported already. 409 when it is published already.""")
    public Response publish(String code, int number) {
        Project project = editing.requireOwn(code);
        ProgressUpdate update = require(code, number);
        Edit edit = editing.edit(update.written().why());
        update.publish(check.due(project, update.written().period()), edit.who(), edit.at());
        outbox.add(update.changed(edit.change("published")));
        editing.report(
                project,
                update.written().period(),
                Reporting.on(project.template(), update.written()),
                String.valueOf(update.written().ownStatus()),
                edit);
        return ETags.ok(update.view(), update.revision());
    }

    private ProgressUpdate require(String code, int number) {
        ProgressUpdate update = updates.require(code, number);
        preconditions.check(update.revision());
        return update;
    }

    private Response told(ProgressUpdate update, String what, Edit edit) {
        outbox.add(update.changed(edit.change(what)));
        ProgressUpdateState view = update.view();
        return ETags.ok(view, update.revision());
    }
}
