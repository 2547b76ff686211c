package uk.luton2040.catalogue.review;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.catalogue.kpi.Editing;
import uk.luton2040.catalogue.plan.Plans;
import uk.luton2040.contracts.ReviewState;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/reviews")
@Authenticated
@Tag(name = "Annual review")
class ReviewResource {
    private final Reviews reviews;
    private final Proposals proposals;
    private final Plans plans;
    private final Preconditions preconditions;
    private final Editing editing;
    private final Outbox outbox;

    ReviewResource(
            Reviews reviews,
            Proposals proposals,
            Plans plans,
            Preconditions preconditions,
            Editing editing,
            Outbox outbox) {
        this.reviews = reviews;
        this.proposals = proposals;
        this.plans = plans;
        this.preconditions = preconditions;
        this.editing = editing;
        this.outbox = outbox;
    }

    @GET
    @Transactional
    @Operation(summary = "Annual reviews, newest first", description = "Any signed-in caller.")
    public List<ReviewState> list() {
        return reviews.newestFirst().stream().map(Review::state).toList();
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One review", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        Review review = reviews.require(code);
        return ETags.ok(review.state(), review.revision());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Operation(summary = "Open a review, or change what it is about", description = """
                    Role catalogue-editor, with If-Match; a review that is not there yet has the ETag "0". `effectiveFrom` is
                    the first day on which accepted proposals hold, where a proposal names no other. 409 when it is
                    closed.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String code, @Valid @NotNull NewReview wanted) {
        Optional<Review> present = reviews.findByIdOptional(code);
        preconditions.check(present.map(Review::revision).orElse(0L));
        if (wanted.plan() != null && plans.findByIdOptional(wanted.plan()).isEmpty()) {
            throw ProblemException.invalid("/plan", "unknown", "There is no plan '%s'.".formatted(wanted.plan()));
        }
        present.ifPresent(held -> requireNoneFollows(held, wanted));
        Review review = present.orElseGet(() -> new Review(code));
        review.describe(wanted.title(), wanted.plan(), wanted.effectiveFrom());
        reviews.persist(review);
        return told(review, present.isPresent() ? "changed" : "opened");
    }

    @POST
    @Path("{code}/closure")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Close a review", description = """
                    Role catalogue-editor, with If-Match. 409 names the proposals that are still open: decide, defer or
                    withdraw them first. A closed review is only read.""")
    public Response close(String code) {
        Review review = reviews.requireAlone(code);
        preconditions.check(review.revision());
        List<String> open = proposals.of(code).stream()
                .filter(Proposal::isOpen)
                .map(proposal -> Integer.toString(proposal.number()))
                .toList();
        if (!open.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "Still open: proposals %s.".formatted(String.join(", ", open)));
        }
        review.close();
        return told(review, "closed");
    }

    /** Open proposals without a day of their own say the review's: it cannot move under them. */
    private void requireNoneFollows(Review held, NewReview wanted) {
        if (wanted.effectiveFrom().equals(held.effectiveFrom())) {
            return;
        }
        List<String> following = proposals.of(held.id()).stream()
                .filter(proposal ->
                        proposal.isOpen() && proposal.outline().effectiveFrom().equals(held.effectiveFrom()))
                .map(proposal -> Integer.toString(proposal.number()))
                .toList();
        if (!following.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "These proposals are made for %s: %s. Withdraw them, or leave the day."
                            .formatted(held.effectiveFrom(), String.join(", ", following)));
        }
    }

    private Response told(Review review, String what) {
        Edit edit = editing.edit(null);
        outbox.add(review.changed(edit.change(what)));
        return ETags.ok(review.state(), review.revision());
    }
}
