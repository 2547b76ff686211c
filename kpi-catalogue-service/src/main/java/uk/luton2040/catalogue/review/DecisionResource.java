package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.catalogue.kpi.Editing;
import uk.luton2040.catalogue.review.NewDecisions.Decided;
import uk.luton2040.contracts.Event;
import uk.luton2040.kit.aggregate.Changes;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/reviews/{code}/decisions")
@Tag(name = "Annual review")
class DecisionResource {
    private final Reviews reviews;
    private final Proposals proposals;
    private final KnownImpacts known;
    private final Enactment enactment;
    private final Preconditions preconditions;
    private final Editing editing;
    private final Outbox outbox;

    DecisionResource(
            Reviews reviews,
            Proposals proposals,
            KnownImpacts known,
            Enactment enactment,
            Preconditions preconditions,
            Editing editing,
            Outbox outbox) {
        this.reviews = reviews;
        this.proposals = proposals;
        this.known = known;
        this.enactment = enactment;
        this.preconditions = preconditions;
        this.editing = editing;
        this.outbox = outbox;
    }

    /** One decision, where it stands in the body, and the proposal it is about. */
    private record Item(int index, Decided decided, Standing outcome, Proposal proposal) {
        String pointer() {
            return "/decisions/" + index;
        }
    }

    @POST
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Record what members decided, many proposals at once", description = """
                    Role catalogue-editor, with the review's If-Match. All decisions are kept, or none. Accepted proposals
                    go into the catalogue, additions first, and take hold on their day; a KPI that is added becomes active
                    on it unless questions are open. Nobody decides unseen: 409 when reporting has not answered yet what a
                    proposal would do, or the KPI has changed since, unless `withoutImpact` says so. 422 points at the
                    decision that cannot be kept.""")
    public Response decide(String code, @Valid @NotNull NewDecisions wanted) throws JsonProcessingException {
        Review review = reviews.requireAlone(code);
        review.requireOpen();
        preconditions.check(review.revision());
        List<Item> items = items(code, wanted.decisions());
        Set<Integer> seen = seen(code, items);
        if (!wanted.withoutImpact()) {
            requireSeen(items, seen);
        }
        Edit edit = editing.edit("%s: %s".formatted(review.title(), wanted.minutes()));
        Changes changes = new Changes();
        for (Item item : items) {
            item.proposal()
                    .decide(
                            item.outcome(),
                            outline(review, item, changes, edit),
                            new Decision(
                                    wanted.minutes(),
                                    item.decided().why(),
                                    seen.contains(item.proposal().number()),
                                    edit.who(),
                                    edit.at()));
        }
        List<Event<?>> events = new ArrayList<>(changes.finish(edit.change("reviewed")));
        items.forEach(item ->
                events.add(item.proposal().changed(edit.change(item.outcome().code()))));
        events.add(review.changed(edit.change("decided")));
        outbox.addAll(events);
        return ETags.ok(items.stream().map(Item::proposal).map(ProposalView::of).toList(), review.revision());
    }

    /** In the order in which they take hold. */
    private List<Item> items(String code, List<Decided> decisions) {
        Set<Integer> seen = new HashSet<>();
        return IntStream.range(0, decisions.size())
                .mapToObj(i -> {
                    Decided decided = decisions.get(i);
                    if (!seen.add(decided.proposal())) {
                        throw ProblemException.invalid(
                                "/decisions/%d/proposal".formatted(i),
                                "twice",
                                "Proposal %d is decided twice.".formatted(decided.proposal()));
                    }
                    try {
                        Proposal proposal = proposals.require(code, decided.proposal());
                        proposal.requireOpen();
                        return new Item(i, decided, decided.standing(), proposal);
                    } catch (ProblemException e) {
                        throw e.type() == ProblemType.NOT_FOUND
                                ? ProblemException.invalid(
                                        "/decisions/%d/proposal".formatted(i),
                                        "unknown",
                                        String.valueOf(e.getMessage()))
                                : e.within("/decisions/" + i);
                    }
                })
                .sorted(Comparator.comparing((Item item) -> item.proposal().kind())
                        .thenComparing(item -> item.proposal().number()))
                .toList();
    }

    /** The proposals of which it is known what they would do. */
    private Set<Integer> seen(String code, List<Item> items) {
        return known.of(code, items.stream().map(Item::proposal).toList()).stream()
                .filter(ImpactView::isCurrent)
                .map(ImpactView::proposal)
                .collect(Collectors.toSet());
    }

    private static void requireSeen(List<Item> items, Set<Integer> seen) {
        List<String> unseen = items.stream()
                .map(item -> item.proposal().number())
                .filter(number -> !seen.contains(number))
                .map(String::valueOf)
                .toList();
        if (!unseen.isEmpty()) {
            String sentence = ("It is not known what these proposals would do as they and their KPIs are now: %s. Wait"
                            + " until it is, send a stale one again, or decide all the same.")
                    .formatted(String.join(", ", unseen));
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    sentence,
                    List.of(new Problem.Error("/withoutImpact", "impact-not-known", sentence)));
        }
    }

    private Outline outline(Review review, Item item, Changes changes, Edit edit) throws JsonProcessingException {
        if (item.outcome() != Standing.ACCEPTED) {
            return item.proposal().outline();
        }
        try {
            return enactment.enact(review, item.proposal(), changes, edit);
        } catch (ProblemException e) {
            throw e.within(item.pointer());
        }
    }
}
