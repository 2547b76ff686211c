package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.Editing;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/reviews/{code}/proposals")
@Authenticated
@Tag(name = "Annual review")
class ProposalResource {
    private final Reviews reviews;
    private final Proposals proposals;
    private final Drafting drafting;
    private final Preconditions preconditions;
    private final Editing editing;
    private final Outbox outbox;

    ProposalResource(
            Reviews reviews,
            Proposals proposals,
            Drafting drafting,
            Preconditions preconditions,
            Editing editing,
            Outbox outbox) {
        this.reviews = reviews;
        this.proposals = proposals;
        this.drafting = drafting;
        this.preconditions = preconditions;
        this.editing = editing;
        this.outbox = outbox;
    }

    @GET
    @Transactional
    @Operation(summary = "What a review proposes, in order", description = """
                    Any signed-in caller. `standing` (open, withdrawn, accepted, rejected, deferred) and `kpi` narrow the
                    list. Pages by `cursor` and `limit` (at most 200). 404 when unknown.""")
    public Response list(
            String code,
            @QueryParam("standing") @Nullable String standing,
            @QueryParam("kpi") @Nullable String kpi,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        reviews.require(code);
        return Page.of(proposals.page(code, Standing.of(standing), kpi, page), page, Proposals::cursor)
                .map(ProposalView::of)
                .toResponse(uri);
    }

    @GET
    @Path("{number}")
    @Transactional
    @Operation(summary = "One proposal", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code, int number) {
        Proposal proposal = proposals.require(code, number);
        return ETags.ok(ProposalView.of(proposal), proposal.revision());
    }

    @POST
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(summary = "Propose something of a KPI", description = """
                    Roles catalogue-editor, performance-officer. `kind` is add (with `definition`), change (with `changes`, a
                    merge patch of the definition: rule and tolerance are part of it), target (with `target`), retire, merge
                    or split (with `inFavourOf`). It is checked as if it were accepted now: 422 points at what stands in the
                    way. What it would do is calculated by reporting and can be read from `…/impact` a moment later. 409
                    when the review is closed or the KPI retired.""")
    public Response propose(String code, @Valid @NotNull NewProposal asked, @Context UriInfo uri)
            throws JsonProcessingException {
        Review review = reviews.requireAlone(code);
        int number = review.count();
        Edit edit = editing.edit(asked.why());
        Proposal proposal = new Proposal(code, number);
        proposal.ask(asked, drafting.outline(review, number, asked), edit);
        proposals.persist(proposal);
        outbox.addAll(
                List.of(review.changed(edit.change("proposal-added")), proposal.changed(edit.change("proposed"))));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Integer.toString(number))
                        .build())
                .entity(ProposalView.of(proposal))
                .tag(Long.toString(proposal.revision()))
                .build();
    }

    @PUT
    @Path("{number}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Operation(summary = "Propose it otherwise", description = """
                    Roles catalogue-editor, performance-officer, with If-Match. Also sent as it is, after the KPI has
                    changed: it is checked and calculated anew. 409 when it is withdrawn or decided.""")
    public Response change(String code, int number, @Valid @NotNull NewProposal asked) throws JsonProcessingException {
        Review review = reviews.requireAlone(code);
        review.requireOpen();
        Proposal proposal = proposals.require(code, number);
        preconditions.check(proposal.revision());
        Edit edit = editing.edit(asked.why());
        proposal.ask(asked, drafting.outline(review, number, asked), edit);
        return told(review, proposal, "changed", edit);
    }

    @POST
    @Path("{number}/withdrawal")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Withdraw a proposal",
            description = "Roles catalogue-editor, performance-officer, with If-Match. It stays readable. 409 when it"
                    + " is withdrawn or decided already.")
    public Response withdraw(String code, int number) {
        Review review = reviews.requireAlone(code);
        review.requireOpen();
        Proposal proposal = proposals.require(code, number);
        preconditions.check(proposal.revision());
        proposal.withdraw();
        return told(review, proposal, "withdrawn", editing.edit(null));
    }

    /** The review counts it too: whoever decides has to have read its proposals as they are. */
    private Response told(Review review, Proposal proposal, String what, Edit edit) {
        outbox.addAll(List.of(review.changed(edit.change("proposal-" + what)), proposal.changed(edit.change(what))));
        return ETags.ok(ProposalView.of(proposal), proposal.revision());
    }
}
