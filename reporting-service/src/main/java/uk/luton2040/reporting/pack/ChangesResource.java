package uk.luton2040.reporting.pack;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/packs/{a: [^/.]+}/changes-since/{b: [^/.]+}")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.DIRECTOR, Roles.LEADERSHIP, Roles.AUDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Packs")
class ChangesResource {
    private final Shelf shelf;

    ChangesResource(Shelf shelf) {
        this.shelf = shelf;
    }

    @GET
    @Transactional
    @Operation(summary = "What moved between two packs of a board, and why", description = """
                    Roles as for the packs. Status flips with what moved them, actions, revisions, changes of rule and target,
                    KPIs that came or went, projects that moved, new data: each in a sentence, from what the two packs say and
                    nothing else. 404 when one is unknown, or not yours to see; 422 when they are of different boards,
                    scorecards or kinds, or the second is the later one.""")
    public Changes between(String a, String b) {
        return shelf.changes(a, b);
    }
}
