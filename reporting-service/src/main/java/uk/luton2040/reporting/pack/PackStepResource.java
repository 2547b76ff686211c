package uk.luton2040.reporting.pack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.period.Period;

/** What happens to a draft until it is issued, and how its next issue begins. */
@Path("/api/v1/packs/{id: [^/.]+}")
@Tag(name = "Packs")
class PackStepResource {
    private final Packs packs;
    private final Drafts drafts;
    private final Issues issues;
    private final Making making;
    private final Assembly assembly;
    private final Issuing issuing;
    private final PackAccess access;
    private final Preconditions preconditions;
    private final Clock clock;

    PackStepResource(
            Packs packs,
            Drafts drafts,
            Issues issues,
            Making making,
            Assembly assembly,
            Issuing issuing,
            PackAccess access,
            Preconditions preconditions,
            Clock clock) {
        this.packs = packs;
        this.drafts = drafts;
        this.issues = issues;
        this.making = making;
        this.assembly = assembly;
        this.issuing = issuing;
        this.access = access;
        this.preconditions = preconditions;
        this.clock = clock;
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
        Draft draft = draftAsRead(id);
        Contents contents = draft.contents();
        if (wanted.asAt() != null && !wanted.asAt().isAfter(contents.asAt())) {
            throw ProblemException.invalid(
                    "/asAt", "not-later", "It shows what was known at %s already.".formatted(contents.asAt()));
        }
        MeetingState meeting = making.meeting(draft.meeting().code()).orElse(draft.meeting());
        Period period = Period.parse(contents.period().code());
        Made made = making.make(meeting, draft.scorecard(), draft.kind(), period, wanted.asAt());
        return answer(assembly.refresh(draft, made, access.name(), wanted.why()));
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
        Draft draft = draftAsRead(id);
        String role = access.clearingRole(given.role());
        Instant now = clock.instant();
        Refused.because(Hindrance.ofClearing(draft, points(draft), meetingOf(draft), now));
        if (draft.hands().contains(access.name())) {
            throw Refused.step("own-work", "You have worked on it; two others clear it.");
        }
        clearances(draft).checkNext(role, access.name());
        return answer(step(draft, Step.CLEARED, role, given.note(), now));
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
        Draft draft = draftAsRead(id);
        return answer(step(draft, Step.SENT_BACK, access.roles(), reason.why(), clock.instant()));
    }

    @POST
    @Path("issue")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(summary = "Issue a cleared pack", description = """
                    Role performance-officer, with If-Match. It gets the board's next number, every format of it is written and
                    stored with its SHA-256, and nothing of it can be changed any more. 201. 409 with all that stands in the
                    way: `not-cleared`, `stale-clearance`, `unanswered`, `before-cut-off`, `meeting-cancelled`,
                    `meeting-changed`; `issued-already`.""")
    public Response issue(String id) {
        Draft draft = draftAsRead(id);
        Instant now = clock.instant();
        List<Step> steps = drafts.steps(id);
        Refused.because(
                Hindrance.ofIssuing(draft, Clearances.of(steps, draft.hash()), points(draft), meetingOf(draft), now));
        Issues.Issued issued = issuing.issue(draft, steps, access.name(), now);
        return Response.status(Response.Status.CREATED)
                .entity(Standing.of(issued, issues.files(id), null, List.of()))
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
        Issues.Issued issued = packs.requireIssued(id, access);
        issues.supersededBy(id).ifPresent(newer -> {
            throw Refused.step("superseded", "%s replaced it already.".formatted(newer));
        });
        MeetingState meeting = making.meeting(issued.meeting())
                .orElseThrow(() -> ProblemException.notFound("meeting", issued.meeting()));
        Made made =
                making.make(meeting, issued.scorecard(), issued.kind(), Period.parse(issued.period()), (Instant) null);
        Draft draft = Draft.next(issued, reason.why(), made, access.name());
        if (!assembly.add(draft, access.name(), reason.why())) {
            throw Refused.step("drafted-already", "%s is being worked on.".formatted(draft.id()));
        }
        return ETags.tagged(Response.Status.CREATED, packs.pack(draft), draft.revision());
    }

    private Draft draftAsRead(String id) {
        Draft draft = packs.draft(id);
        preconditions.check(draft.revision());
        return draft;
    }

    private Draft step(Draft draft, String what, String role, @Nullable String why, Instant now) {
        Draft stepped = draft.stepped();
        drafts.replace(stepped);
        drafts.note(draft.id(), stepped.step(what, access.name(), role, why, now));
        return stepped;
    }

    private @Nullable MeetingState meetingOf(Draft draft) {
        return making.meeting(draft.meeting().code()).orElse(null);
    }

    private Clearances clearances(Draft draft) {
        return Clearances.of(drafts.steps(draft.id()), draft.hash());
    }

    private static List<Point> points(Draft draft) {
        return draft.contents().points(draft.words().answers());
    }

    private Response answer(Draft draft) {
        return ETags.ok(packs.pack(draft), draft.revision());
    }
}
