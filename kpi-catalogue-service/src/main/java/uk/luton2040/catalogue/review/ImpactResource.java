package uk.luton2040.catalogue.review;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/reviews/{code}")
@Authenticated
@Tag(name = "Annual review")
class ImpactResource {
    private final Reviews reviews;
    private final Proposals proposals;
    private final KnownImpacts known;

    ImpactResource(Reviews reviews, Proposals proposals, KnownImpacts known) {
        this.reviews = reviews;
        this.proposals = proposals;
        this.known = known;
    }

    @GET
    @Path("impact")
    @Transactional
    @Operation(summary = "What the open proposals would do, board by board", description = """
                    Any signed-in caller. Past periods are replayed as if each proposal had held all along; `shift` says by
                    how much a board's counts of its current periods would change. `awaited` and `stale` name proposals for
                    which reporting has not answered yet, or that have changed since; `several` the KPIs on which there is more than
                    one proposal: each is replayed by itself.""")
    public ReviewImpact ofReview(String code) {
        reviews.require(code);
        List<Proposal> open =
                proposals.of(code).stream().filter(Proposal::isOpen).toList();
        return ReviewImpact.of(code, known.of(code, open));
    }

    @GET
    @Path("proposals/{number}/impact")
    @Transactional
    @Operation(summary = "What one proposal would do", description = """
                    Any signed-in caller. Every past period whose status would be another, and the boards that would see it.
                    It follows what becomes known until the proposal is decided, then stands still as members saw it.""")
    public ImpactView ofProposal(String code, int number) {
        return known.of(code, List.of(proposals.require(code, number))).getFirst();
    }
}
