package uk.luton2040.measurement.reminder;

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
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.mail.reminder.Contacts;
import uk.luton2040.mail.reminder.NewContact;

@Path("/api/v1/contacts/{organisation}")
@Tag(name = "Reminders")
class ContactResource {
    private final Contacts contacts;
    private final Providers providers;
    private final Caller caller;

    ContactResource(Contacts contacts, Providers providers, Caller caller) {
        this.contacts = contacts;
        this.providers = providers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
    @Transactional
    @Operation(
            summary = "Whom reminders to an organisation go to",
            description = "Performance officers and auditors; data submitters and provider managers their own"
                    + " organisation's. Nobody at first (ETag \"0\"). 404 for an organisation that provides no KPI, or"
                    + " another one than the caller's.")
    public Response get(String organisation) {
        caller.requireSightOf(organisation);
        requireProvider(organisation);
        return contacts.read(organisation);
    }

    @PUT
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(
            summary = "Say whom reminders to an organisation go to",
            description = "Role performance-officer. Up to 20 addresses; none when nobody wants mail. Needs If-Match:"
                    + " 428 without, 412 when stale. 404 for an organisation that provides no KPI, 422 for what is no"
                    + " mail address.")
    public Response write(String organisation, @NotNull @Valid NewContact wanted) {
        requireProvider(organisation);
        return contacts.write(organisation, wanted);
    }

    private void requireProvider(String organisation) {
        if (!providers.has(organisation)) {
            throw ProblemException.notFound("organisation", organisation);
        }
    }
}
