package uk.luton2040.delivery.outside;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.delivery.followup.Editing;
import uk.luton2040.delivery.followup.Log;
import uk.luton2040.delivery.followup.NewEvidence;
import uk.luton2040.delivery.followup.Reason;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/recommendations")
@Authenticated
@Tag(name = "Outside reviews")
class RecommendationResource {
    private final Recommendations recommendations;
    private final OutsideReviews reviews;
    private final FollowingUp followingUp;
    private final Editing editing;

    RecommendationResource(
            Recommendations recommendations, OutsideReviews reviews, FollowingUp followingUp, Editing editing) {
        this.recommendations = recommendations;
        this.reviews = reviews;
        this.followingUp = followingUp;
        this.editing = editing;
    }

    @GET
    @Transactional
    @Operation(summary = "What outside reviews recommend, in order of the codes", description = """
                    Any signed-in caller. Each with what is being done about it. Pages by `cursor` and `limit` (at most
                    200).""")
    public Response list(
            @Valid @BeanParam RecommendationFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        Page<Recommendation> found =
                Page.of(recommendations.matching(filter, editing.today(), page), page, Recommendation::id);
        return new Page<>(followingUp.views(found.items()), found.next()).toResponse(uri);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One recommendation", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        return answer(recommendations.require(code));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(summary = "Keep a recommendation, and how it is answered", description = """
                    Role performance-officer, with If-Match; one that is not there yet has the ETag "0". It stays the
                    recommendation of its review. What is accepted partly, or not at all, has a reason. 409 when it is done
                    and would not be accepted any more.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String code,
            @Valid @NotNull NewRecommendation wanted) {
        Optional<Recommendation> present = recommendations.findByIdOptional(code);
        editing.requireSeen(present.map(Recommendation::revision).orElse(0L));
        requireReview(wanted, present);
        requireFreeNumber(code, wanted);
        Recommendation recommendation = present.orElseGet(() -> new Recommendation(code, wanted.review()));
        recommendation.quote(
                wanted.number(), wanted.text(), wanted.source(), Boolean.TRUE.equals(wanted.illustrative()));
        recommendation.answer(
                wanted.answer(),
                wanted.reason(),
                wanted.owner() == null ? null : wanted.owner().person(),
                wanted.due());
        recommendations.persist(recommendation);
        editing.tell(recommendation, present.isPresent() ? "changed" : "received", wanted.why());
        return answer(recommendation);
    }

    private void requireReview(NewRecommendation wanted, Optional<Recommendation> present) {
        if (present.isPresent() && !present.get().review().equals(wanted.review())) {
            throw ProblemException.invalid(
                    "/review",
                    "fixed",
                    "It is a recommendation of '%s'.".formatted(present.get().review()));
        }
        if (reviews.findByIdOptional(wanted.review()).isEmpty()) {
            throw ProblemException.invalid(
                    "/review", "unknown", "There is no outside review '%s'.".formatted(wanted.review()));
        }
    }

    private void requireFreeNumber(String code, NewRecommendation wanted) {
        recommendations.of(wanted.review()).stream()
                .filter(other -> !other.id().equals(code) && other.number().equals(wanted.number()))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.invalid(
                            "/number", "taken", "That is the number of '%s'.".formatted(other.id()));
                });
    }

    @POST
    @Path("{code}/evidence")
    @RolesAllowed({
        Roles.PERFORMANCE_OFFICER,
        Roles.PROJECT_LEAD,
        Roles.PROVIDER_MANAGER,
        Roles.DATA_SUBMITTER,
        Roles.CATALOGUE_EDITOR,
        Roles.BOARD_VIEWER
    })
    @Transactional
    @Idempotent
    @Operation(summary = "Show what has been done", description = "Its owner or a performance-officer, with If-Match.")
    public Response evidence(String code, @Valid @NotNull NewEvidence evidence) {
        return appended(mine(code), editing.entry(Log.EVIDENCE, evidence.words(), evidence.link()), "evidence-added");
    }

    @POST
    @Path("{code}/completion")
    @RolesAllowed({
        Roles.PERFORMANCE_OFFICER,
        Roles.PROJECT_LEAD,
        Roles.PROVIDER_MANAGER,
        Roles.DATA_SUBMITTER,
        Roles.CATALOGUE_EDITOR,
        Roles.BOARD_VIEWER
    })
    @Transactional
    @Idempotent
    @Operation(summary = "Say that it is done, with what shows it", description = """
                    Its owner or a performance-officer, with If-Match. 409 when it is done, or was not accepted.""")
    public Response complete(String code, @Valid @NotNull NewEvidence evidence) {
        return appended(
                mine(code), editing.entry(Recommendation.DONE, evidence.words(), evidence.link()), Recommendation.DONE);
    }

    @POST
    @Path("{code}/reopening")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Say that it is not done after all",
            description = "Role performance-officer, with If-Match. 409 unless it is done.")
    public Response reopen(String code, @Valid @NotNull Reason reason) {
        return appended(recommendations.require(code), editing.entry(Log.OPEN, reason.why(), null), "reopened");
    }

    private Recommendation mine(String code) {
        Recommendation recommendation = recommendations.require(code);
        editing.requireOfficerOr(recommendation.owner(), "The recommendation");
        return recommendation;
    }

    private Response appended(Recommendation recommendation, LogEntry entry, String what) {
        editing.append(recommendation, entry, what);
        return answer(recommendation);
    }

    private Response answer(Recommendation recommendation) {
        return ETags.ok(followingUp.views(List.of(recommendation)).getFirst(), recommendation.revision());
    }
}
