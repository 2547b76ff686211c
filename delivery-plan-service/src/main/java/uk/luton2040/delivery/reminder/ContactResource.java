package uk.luton2040.delivery.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.delivery.project.Projects;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.mail.reminder.Contacts;
import uk.luton2040.mail.reminder.NewContact;

@Path("/api/v1/contacts/{lead}")
@Tag(name = "Progress updates")
class ContactResource {
    private final Contacts contacts;
    private final Projects projects;
    private final Caller caller;

    ContactResource(Contacts contacts, Projects projects, Caller caller) {
        this.contacts = contacts;
        this.projects = projects;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.PROJECT_LEAD})
    @Transactional
    @Operation(summary = "Whom reminders to a project lead go to", description = """
                    Roles performance-officer and auditor; project-lead its own. Nobody at first (ETag "0"). 404 for a subject
                    that leads no project, or another one than the caller's.""")
    public Response get(String lead) {
        requireSight(lead);
        return contacts.read(lead);
    }

    @PUT
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROJECT_LEAD})
    @Transactional
    @Operation(summary = "Say whom reminders to a project lead go to", description = """
                    Role performance-officer, or project-lead for itself, with If-Match. Up to 20 addresses; none when nobody
                    wants mail. 404 for a subject that leads no project, or another one than the caller's, 422 for what is no
                    mail address.""")
    public Response write(String lead, @NotNull @Valid NewContact wanted) {
        requireSight(lead);
        return contacts.write(lead, wanted);
    }

    private void requireSight(String lead) {
        boolean seesAll = caller.has(Roles.PERFORMANCE_OFFICER) || caller.has(Roles.AUDITOR);
        if (!projects.areLedBy(lead) || !seesAll && !lead.equals(caller.name())) {
            throw ProblemException.notFound("project lead", lead);
        }
    }
}
