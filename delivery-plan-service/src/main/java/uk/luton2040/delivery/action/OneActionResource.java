package uk.luton2040.delivery.action;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.delivery.followup.Editing;
import uk.luton2040.delivery.followup.Log;
import uk.luton2040.delivery.followup.NewEvidence;
import uk.luton2040.delivery.followup.NewNote;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.Coded;

/** Whoever owns an action may write it, whatever else that person does; an auditor only reads. */
@Path("/api/v1/actions/{code}")
@RolesAllowed({
    Roles.PERFORMANCE_OFFICER,
    Roles.PROJECT_LEAD,
    Roles.PROVIDER_MANAGER,
    Roles.DATA_SUBMITTER,
    Roles.CATALOGUE_EDITOR,
    Roles.BOARD_VIEWER
})
@Tag(name = "Actions")
class OneActionResource {
    private final Actions actions;
    private final ActionAccess access;
    private final Editing editing;

    OneActionResource(Actions actions, ActionAccess access, Editing editing) {
        this.actions = actions;
        this.access = access;
        this.editing = editing;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(
            summary = "One action, with all that was said and done",
            description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        return answer(actions.require(code));
    }

    @PUT
    @Transactional
    @Operation(summary = "Say otherwise what is to be done, by whom or by when", description = """
                    Its owner, a performance-officer or the lead of the project that it is about, with If-Match. To put off
                    the day it is due needs `why`, which is kept in its log beside both days. Its subject stays. 409 when it
                    is closed or cancelled.""")
    public Response change(String code, @Valid @NotNull NewAction wanted) {
        Action action = access.require(code);
        action.requireNotOver();
        if (!wanted.subject().kind().equals(action.subjectKind().code())
                || !wanted.subject().code().equals(action.subject())) {
            throw ProblemException.invalid("/subject", "fixed", "An action stays about what it was taken for.");
        }
        putOff(action, wanted);
        action.describe(wanted);
        editing.tell(action, "changed", wanted.why());
        return answer(action);
    }

    private void putOff(Action action, NewAction wanted) {
        if (!wanted.due().equals(action.due())) {
            LogEntry moved = editing.entry(Log.DUE_MOVED, wanted.why(), null);
            if (wanted.due().isAfter(action.due())) {
                Log.requireReason(moved);
            }
            String days = "%s to %s".formatted(action.due(), wanted.due());
            String words = moved.words() == null ? days : days + ": " + moved.words();
            action.append(editing.entry(Log.DUE_MOVED, words, null));
        }
    }

    @POST
    @Path("notes")
    @Transactional
    @Idempotent
    @Operation(summary = "Say how it goes", description = """
                    Its owner, a performance-officer or the lead of the project that it is about, with If-Match.""")
    public Response note(String code, @Valid @NotNull NewNote note) {
        return appended(access.require(code), editing.entry(Log.NOTE, note.text(), null), "noted");
    }

    @POST
    @Path("evidence")
    @Transactional
    @Idempotent
    @Operation(summary = "Show what has been done", description = """
                    Its owner, a performance-officer or the lead of the project that it is about, with If-Match. Closing needs
                    evidence given since the action was last open.""")
    public Response evidence(String code, @Valid @NotNull NewEvidence evidence) {
        return appended(
                access.require(code), editing.entry(Log.EVIDENCE, evidence.words(), evidence.link()), "evidence-added");
    }

    @POST
    @Path("transitions")
    @Transactional
    @Idempotent
    @Operation(summary = "Start it, say that it is done, close it, cancel it or reopen it", description = """
                    Its owner, a performance-officer or the lead of the project that it is about, with If-Match. open →
                    in-progress → done → closed; to cancel, and to reopen what is done, closed or cancelled (`open`), needs
                    `why`. Closing needs evidence (422), and is for whom the closing rule of its kind of subject names (403).
                    409 for a step that leads nowhere.""")
    public Response step(String code, @Valid @NotNull NewStep step) {
        Standing next = Coded.find(Standing.class, step.to()).orElseThrow();
        Action action = access.require(code);
        if (next == Standing.CLOSED) {
            access.requireMayClose(action);
        }
        return appended(action, editing.entry(next.code(), step.why(), null), next.told());
    }

    private Response appended(Action action, LogEntry entry, String what) {
        action.append(entry);
        editing.tell(action, what, Log.NOTE.equals(entry.what()) ? null : entry.words());
        return answer(action);
    }

    private Response answer(Action action) {
        return ETags.ok(ActionView.of(action, editing.today()), action.revision());
    }
}
