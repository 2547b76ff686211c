package uk.luton2040.catalogue.review;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/reviews/{code}/change-log")
@Authenticated
@Tag(name = "Annual review")
class ChangeLogResource {
    private final Reviews reviews;
    private final Proposals proposals;
    private final KnownImpacts known;

    ChangeLogResource(Reviews reviews, Proposals proposals, KnownImpacts known) {
        this.reviews = reviews;
        this.proposals = proposals;
        this.known = known;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a review decided, in words",
            description = "Any signed-in caller. For members: what changed of each KPI, why, where it is minuted and"
                    + " what it did to past statuses. As JSON, or as text/markdown ready for a paper.")
    public ChangeLog read(String code) {
        return log(code);
    }

    @GET
    @Transactional
    @Produces("text/markdown;charset=UTF-8")
    @Operation(hidden = true)
    public String text(String code) {
        return log(code).text();
    }

    private ChangeLog log(String code) {
        Review review = reviews.require(code);
        List<Proposal> all = proposals.of(code);
        return ChangeLog.of(review, all, known.of(code, all));
    }
}
