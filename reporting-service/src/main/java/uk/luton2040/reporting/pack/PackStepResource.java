package uk.luton2040.reporting.pack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.security.Roles;

/** What happens to a draft until it is issued, and how its next issue begins. */
@Path("/api/v1/packs/{id: [^/.]+}")
@Tag(name = "Packs")
class PackStepResource {
    private final Packs packs;
    private final Issues issues;
    private final Drafting drafting;
    private final Preconditions preconditions;

    PackStepResource(Packs packs, Issues issues, Drafting drafting, Preconditions preconditions) {
        this.packs = packs;
        this.issues = issues;
        this.drafting = drafting;
        this.preconditions = preconditions;
    }

    @POST
    @Path("refresh")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(summary = "Put newer figures into a draft", description = """
                    Role performance-officer, with If-Match and a `why` that the history shows. `asAt` is an instant after the
                    one that the draft shows; now when left out. Texts and answers stay; what was cleared is stale where the
                    figures are others. 409 when it is issued (`issued-already`); 422 for an earlier instant.""")
    public Response refresh(String id, @Valid @NotNull(message = "Send `why`.") NewRefresh wanted) {
        return answer(drafting.refresh(id, preconditions::check, wanted));
    }

    @POST
    @Path("clearances")
    @RolesAllowed({Roles.DIRECTOR, Roles.LEADERSHIP})
    @Transactional
    @Idempotent
    @Operation(summary = "Clear a draft, as director or for the leadership", description = """
                    Roles director, leadership, with If-Match: one of each, two different people, and nobody who has worked on
                    it. A clearance is of the content that has the draft's `hash`; any edit makes it stale. 409 with the codes
                    `before-cut-off`, `meeting-cancelled`, `meeting-changed`, `unanswered`, `own-work`, `same-person`,
                    `cleared-already` and `issued-already`.""")
    public Response clear(String id, @Valid @NotNull(message = "Send {} or a `note`.") NewClearance given) {
        return answer(drafting.clear(id, preconditions::check, given));
    }

    @POST
    @Path("send-back")
    @RolesAllowed({Roles.DIRECTOR, Roles.LEADERSHIP})
    @Transactional
    @Idempotent
    @Operation(summary = "Send a draft back with a reason", description = """
                    Roles director, leadership, with If-Match. Every clearance it had is void. 409 when it is issued
                    (`issued-already`).""")
    public Response sendBack(String id, @Valid @NotNull(message = "Send `why`.") Because reason) {
        return answer(drafting.sendBack(id, preconditions::check, reason));
    }

    @POST
    @Path("issue")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(summary = "Issue a cleared pack", description = """
                    Role performance-officer, with If-Match. It gets the board's next number, every format of it is written and
                    stored with its SHA-256, and nothing of it changes any more, but for words of providers that are redacted. 201. 409 with all that stands in the
                    way: `not-cleared`, `stale-clearance`, `unanswered`, `before-cut-off`, `meeting-cancelled`,
                    `meeting-changed`; `issued-already`.""")
    public Response issue(String id) {
        Issues.Issued issued = drafting.issue(id, preconditions::check);
        return Response.status(Response.Status.CREATED)
                .entity(Standing.of(issued, issues.files(id), null, List.of(), List.of()))
                .build();
    }

    @POST
    @Path("new-issue")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(summary = "Begin the next issue of an issued pack", description = """
                    Role performance-officer, with a `why` that the new issue says. It begins as a draft with the texts of the
                    issue it replaces and the figures as they are known now, and is cleared and issued as the first was; both
                    stay readable. 201 with the draft. 409 when it is not issued (`not-issued`), was replaced already
                    (`superseded`) or is worked on (`drafted-already`).""")
    public Response newIssue(String id, @Valid @NotNull(message = "Send `why`.") Because reason) {
        Draft draft = drafting.newIssue(id, reason);
        return ETags.tagged(Response.Status.CREATED, packs.pack(draft), draft.revision());
    }

    private Response answer(Draft draft) {
        return ETags.ok(packs.pack(draft), draft.revision());
    }
}
