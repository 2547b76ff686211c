package uk.luton2040.delivery.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.mail.reminder.Reminding;

@Path("/api/v1/reminders")
@Tag(name = "Progress updates")
class ReminderResource {
    private final Reminding reminding;
    private final Caller caller;

    ReminderResource(Reminding reminding, Caller caller) {
        this.reminding = reminding;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.PROJECT_LEAD})
    @Transactional
    @Operation(summary = "The reminders of progress updates, newest first, and what became of them", description = """
                    Roles performance-officer and auditor all; project-lead its own. `lead` (a subject) narrows the list. A
                    failed one says why and is tried again. Pages by `cursor` and `limit` (at most 200).""")
    public Response list(
            @QueryParam("lead") @Nullable String lead, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        boolean seesAll = caller.has(Roles.PERFORMANCE_OFFICER) || caller.has(Roles.AUDITOR);
        return reminding
                .list(lead, seesAll ? Optional.empty() : Optional.of(caller.name()), page)
                .toResponse(uri);
    }

    @POST
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Operation(summary = "Send the reminders that are due now", description = """
                    Role performance-officer. What the timer would send, at once, and once more what failed. Each is sent
                    once, however often this is asked for. The days are those of each cycle (`/update-rules`).
                    `dryRun=true` shows the mails and sends none. Leads whose address nobody knows are named
                    (`withoutContact`). When nothing goes out because the mail server does not answer, the first is `failed`
                    and `notTried` others wait for the next time.""")
    public Reminding.Outcome send(
            @QueryParam("dryRun") @Pattern(regexp = "true|false", message = "must be true or false") @Nullable
                    String onlyTried) {
        return Boolean.parseBoolean(onlyTried) ? reminding.dryRun() : reminding.send();
    }
}
