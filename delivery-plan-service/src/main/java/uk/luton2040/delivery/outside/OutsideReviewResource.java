package uk.luton2040.delivery.outside;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.delivery.followup.Editing;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.Coded;

@Path("/api/v1/outside-reviews")
@Authenticated
@Tag(name = "Outside reviews")
class OutsideReviewResource {
    private final OutsideReviews reviews;
    private final FollowingUp followingUp;
    private final Editing editing;

    OutsideReviewResource(OutsideReviews reviews, FollowingUp followingUp, Editing editing) {
        this.reviews = reviews;
        this.followingUp = followingUp;
        this.editing = editing;
    }

    @GET
    @Transactional
    @Operation(summary = "Who has looked from outside, in order of the codes", description = """
                    Any signed-in caller. `kind` narrows the list. Pages by `cursor` and `limit` (at most 200).""")
    public Response list(
            @QueryParam("kind")
                    @Nullable
                    @Pattern(
                            regexp = "peer-challenge|scrutiny|internal-audit|external-audit|inspection|commission",
                            message =
                                    "must be peer-challenge, scrutiny, internal-audit, external-audit, inspection or commission")
                    String kind,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        ReviewKind wanted =
                kind == null ? null : Coded.find(ReviewKind.class, kind).orElseThrow();
        return Page.of(reviews.page(wanted, page), page, OutsideReview::id)
                .map(OutsideReview::state)
                .toResponse(uri);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One outside review", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        OutsideReview review = reviews.require(code);
        return ETags.ok(review.state(), review.revision());
    }

    @GET
    @Path("{code}/summary")
    @Transactional
    @Operation(summary = "What became of a review's recommendations", description = """
                    Any signed-in caller. How many were accepted, are done, are overdue, and which of the accepted ones nothing
                    is being done about. 404 when unknown.""")
    public ReviewSummary summary(String code) {
        return followingUp.summary(reviews.require(code));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(summary = "Keep an outside review", description = """
                    Role performance-officer, with If-Match; a review that is not there yet has the ETag "0". What it
                    recommends is kept one by one, as recommendations.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String code, @Valid @NotNull NewOutsideReview wanted) {
        Optional<OutsideReview> present = reviews.findByIdOptional(code);
        editing.requireSeen(present.map(OutsideReview::revision).orElse(0L));
        OutsideReview review = present.orElseGet(() -> new OutsideReview(code));
        review.describe(
                Coded.find(ReviewKind.class, wanted.kind()).orElseThrow(),
                wanted.title(),
                wanted.by(),
                wanted.reported(),
                wanted.link(),
                wanted.source(),
                Boolean.TRUE.equals(wanted.illustrative()));
        reviews.persist(review);
        editing.tell(review, present.isPresent() ? "changed" : "received", wanted.why());
        return ETags.ok(review.state(), review.revision());
    }
}
