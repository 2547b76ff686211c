package uk.luton2040.reporting.pack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.journal.Journal;

@Path("/api/v1/meetings/{code}/packs")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.DIRECTOR, Roles.LEADERSHIP, Roles.AUDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Packs")
class MeetingPacksResource {
    private final Journal journal;
    private final Drafts drafts;
    private final Issues issues;
    private final PackAccess access;
    private final Clock clock;

    MeetingPacksResource(Journal journal, Drafts drafts, Issues issues, PackAccess access, Clock clock) {
        this.journal = journal;
        this.drafts = drafts;
        this.issues = issues;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "How far the packs of a meeting are", description = """
                    Roles performance-officer, director, leadership, auditor: of every meeting. board-viewer: of those of the
                    token's own boards. For each scorecard that the meeting receives: whether its pack is awaited, worked on or
                    issued, and in a sentence what comes next or is late. 404 when unknown, or not yours to see.""")
    public MeetingView get(String code) {
        return journal.now(Set.of()).meetings().stream()
                .filter(meeting -> meeting.code().equals(code) && access.seesIssued(meeting.board()))
                .findFirst()
                .map(this::view)
                .orElseThrow(() -> ProblemException.notFound("meeting", code));
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
