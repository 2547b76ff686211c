package uk.luton2040.reporting.pack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.journal.Journal;

@Path("/api/v1/meetings/{code}/packs")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.DIRECTOR, Roles.LEADERSHIP, Roles.AUDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Packs")
class MeetingPacksResource {
    private final Journal journal;
    private final Shelf shelf;
    private final PackAccess access;

    MeetingPacksResource(Journal journal, Shelf shelf, PackAccess access) {
        this.journal = journal;
        this.shelf = shelf;
        this.access = access;
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
                .map(shelf::meeting)
                .orElseThrow(() -> ProblemException.notFound("meeting", code));
    }
}
