package uk.luton2040.reporting.pack;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.MergePatch;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.period.Period;

@Path("/api/v1/packs")
@Tag(name = "Packs")
class PackResource {
    private final Packs packs;
    private final Drafts drafts;
    private final Issues issues;
    private final Making making;
    private final Assembly assembly;
    private final PackAccess access;
    private final Preconditions preconditions;
    private final MergePatch patches;
    private final Clock clock;

    PackResource(
            Packs packs,
            Drafts drafts,
            Issues issues,
            Making making,
            Assembly assembly,
            PackAccess access,
            Preconditions preconditions,
            MergePatch patches,
            Clock clock) {
        this.packs = packs;
        this.drafts = drafts;
        this.issues = issues;
        this.making = making;
        this.assembly = assembly;
        this.access = access;
        this.preconditions = preconditions;
        this.patches = patches;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.DIRECTOR, Roles.LEADERSHIP, Roles.AUDITOR, Roles.BOARD_VIEWER})
    @Transactional
    @Operation(summary = "Packs, those of the newest meetings first", description = """
                    Roles performance-officer, director, leadership: all, drafts too. auditor: all that were issued.
                    board-viewer: those issued to the token's own boards. `board`, `meeting`, `scorecard`, `kind` (scorecard,
                    starting-position) and `state` (draft, issued) narrow the list. Pages by `cursor` and `limit` (at most
                    200).""")
    public Response list(
            @Valid @BeanParam PackFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        List<PackSummary> found = issues.page(filter, access.seesDrafts(), access.boards(), page);
        return Page.of(found, page, PackSummary::key).toResponse(uri);
    }

    @POST
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(summary = "Assemble the draft of a meeting's pack", description = """
                    Role performance-officer. At the meeting's cut-off this happens by itself, and an earlier draft is then
                    brought up to it. The figures are those known at the cut-off; before it, or when the meeting became known
                    only afterwards, those known now. 201 with the draft. 409 when the meeting has a draft (`drafted-already`),
                    was issued this pack (`issued-already`: ask for a new issue of it) or is cancelled
                    (`meeting-cancelled`); 422 for an unknown meeting, a scorecard that it does not receive, and a period that
                    is not opened.""")
    public Response assemble(@Valid @NotNull(message = "Send `meeting` and `scorecard`.") NewPack wanted) {
        MeetingState meeting = making.meeting(wanted.meeting())
                .orElseThrow(() -> ProblemException.invalid(
                        "/meeting", "unknown", "There is no meeting '%s'.".formatted(wanted.meeting())));
        check(wanted, meeting);
        Made made = making.make(meeting, wanted.scorecard(), wanted.kindOf(), period(wanted.period()));
        Draft draft = Draft.first(wanted.kindOf(), wanted.scorecard(), made, access.name());
        if (!assembly.add(draft, access.name(), null)) {
            throw Refused.step("drafted-already", "%s is being worked on.".formatted(draft.id()));
        }
        return ETags.tagged(Response.Status.CREATED, packs.pack(draft), draft.revision());
    }

    private void check(NewPack wanted, MeetingState meeting) {
        if (!meeting.scorecards().contains(wanted.scorecard())) {
            throw ProblemException.invalid(
                    "/scorecard",
                    "not-received",
                    "%s receives %s.".formatted(meeting.code(), String.join(", ", meeting.scorecards())));
        }
        if (meeting.status().equals("cancelled")) {
            throw Refused.step("meeting-cancelled", "%s is cancelled.".formatted(meeting.code()));
        }
        issues.of(meeting.code(), wanted.scorecard(), wanted.kindOf()).ifPresent(issued -> {
            throw Refused.step(
                    "issued-already",
                    "%s was issued; what has to change goes into a new issue of it: POST /api/v1/packs/%s/new-issue."
                            .formatted(issued.id(), issued.id()));
        });
    }

    private static @Nullable Period period(@Nullable String code) {
        try {
            return code == null ? null : Period.parse(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("/period", "not-a-period", String.valueOf(e.getMessage()));
        }
    }

    @PATCH
    @Path("{id: [^/.]+}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(summary = "Write highlights, challenges, the covering text, and answers to points", description = """
                    Role performance-officer, with If-Match, as a merge patch of `highlights`, `challenges`, `covering` (plain
                    text, up to 10,000 characters each) and `answers` (by the `key` of a point; null takes one away). What was
                    cleared before is stale afterwards. 404 when there is no such pack; 409 when it is issued
                    (`issued-already`); 422 points at a text that is too long and at an answer to no point.""")
    public Response edit(String id, @NotNull(message = "Send a merge patch.") JsonNode patch) {
        Draft draft = packs.draft(id);
        preconditions.check(draft.revision());
        Words words = patches.apply(draft.words(), patch, Words.class);
        Map<String, Point> points =
                draft.contents().points(Map.of()).stream().collect(Collectors.toMap(Point::key, point -> point));
        words.answers().keySet().stream()
                .filter(key -> !points.containsKey(key))
                .filter(key -> !draft.words().answers().containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw ProblemException.invalid(
                            "/answers/" + key.replace("~", "~0").replace("/", "~1"),
                            "no-such-point",
                            "The figures raise no point '%s'.".formatted(key));
                });
        if (words.equals(draft.words())) {
            return answer(draft);
        }
        Draft edited = draft.edited(words, access.name());
        drafts.replace(edited);
        drafts.note(id, edited.step(Step.EDITED, access.name(), null, what(draft.words(), words), clock.instant()));
        return answer(edited);
    }

    private Response answer(Draft draft) {
        return ETags.ok(packs.pack(draft), draft.revision());
    }

    private static String what(Words before, Words after) {
        return Stream.of(
                        Objects.equals(before.highlights(), after.highlights()) ? "" : "highlights",
                        Objects.equals(before.challenges(), after.challenges()) ? "" : "challenges",
                        Objects.equals(before.covering(), after.covering()) ? "" : "covering text",
                        before.answers().equals(after.answers()) ? "" : "answers")
                .filter(what -> !what.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
