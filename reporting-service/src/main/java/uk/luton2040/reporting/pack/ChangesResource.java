package uk.luton2040.reporting.pack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/packs/{a: [^/.]+}/changes-since/{b: [^/.]+}")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.DIRECTOR, Roles.LEADERSHIP, Roles.AUDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Packs")
class ChangesResource {
    private final Packs packs;
    private final PackAccess access;

    ChangesResource(Packs packs, PackAccess access) {
        this.packs = packs;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(summary = "What moved between two packs of a board, and why", description = """
                    Roles as for the packs. Status flips with what moved them, actions, revisions, changes of rule and target,
                    KPIs that came or went, projects that moved, new data: each in a sentence, from what the two packs say and
                    nothing else. 404 when one is unknown, or not yours to see; 422 when they are of different boards,
                    scorecards or kinds, or the second is the later one.""")
    public Changes between(String a, String b) {
        Known later = known(a);
        Known earlier = known(b);
        boolean isComparable = later.board().equals(earlier.board())
                && later.scorecard().equals(earlier.scorecard())
                && later.kind() == earlier.kind();
        if (!isComparable) {
            throw ProblemException.invalid(
                    "", "not-comparable", "Two packs of one board, one scorecard and one kind can be compared.");
        }
        if (later.contents().asAt().isBefore(earlier.contents().asAt())) {
            throw ProblemException.invalid(
                    "", "earlier", "%s shows an earlier moment than %s: ask the other way round.".formatted(a, b));
        }
        return Changes.between(
                Changes.Side.of(b, earlier.contents()),
                earlier.contents(),
                Changes.Side.of(a, later.contents()),
                later.contents());
    }

    private record Known(String board, String scorecard, Kind kind, Contents contents) {}

    private Known known(String id) {
        Optional<Known> draft = packs.draft(id, access)
                .map(found -> new Known(found.meeting().board(), found.scorecard(), found.kind(), found.contents()));
        return draft.or(() -> packs.issued(id, access)
                        .map(found -> new Known(found.board(), found.scorecard(), found.kind(), found.contents())))
                .orElseThrow(() -> ProblemException.notFound("pack", id));
    }
}
