package uk.luton2040.reporting.pack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.journal.Journal;

@Path("/api/v1/meetings")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.DIRECTOR, Roles.LEADERSHIP, Roles.AUDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Packs")
class MeetingResource {
    private final Journal journal;
    private final Drafts drafts;
    private final Issues issues;
    private final PackAccess access;
    private final Clock clock;

    MeetingResource(Journal journal, Drafts drafts, Issues issues, PackAccess access, Clock clock) {
        this.journal = journal;
        this.drafts = drafts;
        this.issues = issues;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Meetings by date, with how far their packs are", description = """
                    Roles performance-officer, director, leadership, auditor: all. board-viewer: those of the token's own
                    boards. `board` narrows to one. What is awaited, being worked on, issued or late is said in a sentence for
                    each scorecard that the meeting receives. Pages by `cursor` and `limit` (at most 200).""")
    public Response list(
            @QueryParam("board") @Nullable String board, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        String after = page.after();
        List<MeetingState> found = journal.now(Set.of()).meetings().stream()
                .filter(meeting -> board == null || meeting.board().equals(board))
                .filter(meeting -> access.seesIssued(meeting.board()))
                .filter(meeting -> key(meeting).compareTo(after) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page, MeetingResource::key).map(this::view).toResponse(uri);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(
            summary = "One meeting, with how far its packs are",
            description = "Roles as for the list. 404 when unknown, or not yours to see.")
    public MeetingView get(String code) {
        return journal.now(Set.of()).meetings().stream()
                .filter(meeting -> meeting.code().equals(code) && access.seesIssued(meeting.board()))
                .findFirst()
                .map(this::view)
                .orElseThrow(() -> ProblemException.notFound("meeting", code));
    }

    private static String key(MeetingState meeting) {
        return meeting.date() + " " + meeting.code();
    }

    private MeetingView view(MeetingState meeting) {
        return new MeetingView(
                meeting,
                meeting.scorecards().stream()
                        .map(scorecard -> pack(meeting, scorecard))
                        .toList());
    }

    private MeetingView.OfPack pack(MeetingState meeting, String scorecard) {
        Optional<Issues.Issued> issued = issues.of(meeting.code(), scorecard, Kind.SCORECARD);
        Optional<Draft> draft = drafts.of(meeting.code(), scorecard, Kind.SCORECARD);
        return issued.map(pack -> MeetingView.issued(pack, meeting))
                .or(() -> draft.map(found ->
                        MeetingView.draft(scorecard, draft.filter(seen -> access.seesDrafts()), meeting, clock)))
                .orElseGet(() -> MeetingView.awaited(scorecard, meeting, clock));
    }
}
