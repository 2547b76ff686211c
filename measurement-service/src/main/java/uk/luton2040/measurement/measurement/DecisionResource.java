package uk.luton2040.measurement.measurement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.Event;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measurement.approval.ApprovalPolicies;
import uk.luton2040.measurement.approval.ApprovalRule;
import uk.luton2040.measurement.returns.Embargoes;

/** Decides about what waits, many at a time. What cannot be decided so is left, and the answer says why. */
@Path("/api/v1")
@Tag(name = "Approval and publication")
class DecisionResource {
    private static final int MOST = 10_000;
    private static final int MOST_LEFT_TOLD = 100;

    private final Measurements measurements;
    private final Decisions decisions;
    private final Hands hands;
    private final ApprovalPolicies policies;
    private final Embargoes embargoes;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    DecisionResource(
            Measurements measurements,
            Decisions decisions,
            Hands hands,
            ApprovalPolicies policies,
            Embargoes embargoes,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.measurements = measurements;
        this.decisions = decisions;
        this.hands = hands;
        this.policies = policies;
        this.embargoes = embargoes;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("confirmations")
    @RolesAllowed(Roles.PROVIDER_MANAGER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Confirm your organisation's submitted values that match",
            description = "Role provider-manager, of its own organisation. Where a scorecard asks for two levels, the"
                    + " performance office approves only what was confirmed. At most 10,000 at a time; `confirmed` says"
                    + " how many, `left` which could not be, and why.")
    public Response confirm(@NotNull(message = "Send a filter; {} matches all.") DecisionFilter filter) {
        DecisionFilter own = filter.of(caller.requireOrganisation());
        Hand hand = hands.ofCaller();
        return decide(
                EnumSet.of(Standing.SUBMITTED, Standing.QUERIED),
                own,
                "confirmed",
                (measurement, rule, who, now) -> measurement.confirm(rule, hand, now));
    }

    @POST
    @Path("approvals")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Approve the submitted values that match",
            description = "Role performance-officer. At most 10,000 at a time; `approved` says how many, `left` which"
                    + " could not be, and why.")
    public Response approve(@NotNull(message = "Send a filter; {} matches all.") DecisionFilter filter) {
        Hand hand = hands.ofCaller();
        return decide(
                EnumSet.of(Standing.SUBMITTED, Standing.CONFIRMED, Standing.QUERIED),
                filter,
                "approved",
                (measurement, rule, who, now) -> measurement.approve(rule, hand, now));
    }

    @POST
    @Path("queries")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Ask the providers of the waiting values that match",
            description =
                    "Role performance-officer. Each value is queried and waits for its provider to answer, revise or"
                            + " withdraw it. At most 10,000 at a time; `queried` says how many.")
    public Response query(@NotNull(message = "Send `filter` and `words`.") @Valid NewQuery query) {
        return decide(
                EnumSet.of(Standing.SUBMITTED, Standing.CONFIRMED, Standing.APPROVED),
                query.filter(),
                "queried",
                (measurement, rule, who, now) -> measurement.query(query.words(), who, now));
    }

    @POST
    @Path("publications")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Publish the approved values that match",
            description = "Role performance-officer. At most 10,000 at a time; `published` says how many, `left` which"
                    + " could not be, and why. A rebase is published by its `submission` alone, when all of it is"
                    + " approved; what a publisher has not released yet is left.")
    public Response publish(@NotNull(message = "Send a filter; {} matches all.") DecisionFilter filter) {
        Embargoes.Held held = embargoes.all();
        boolean whole = filter.isOfOneSubmission()
                && measurements.isWhollyApproved(Objects.requireNonNull(filter.submission()), held);
        return decide(
                EnumSet.of(Standing.APPROVED),
                filter,
                "published",
                (measurement, rule, who, now) -> measurement.publish(
                        now,
                        who,
                        whole,
                        held.until(measurement.kpi(), measurement.key().period())));
    }

    @FunctionalInterface
    private interface Deciding {
        /** @throws ProblemException when this one cannot be decided so */
        Decision decide(Measurement measurement, ApprovalRule rule, String who, Instant now);
    }

    /** One that was left, and why. */
    record Left(String measurement, String kpi, String period, String why) {}

    private Response decide(Set<Standing> waiting, DecisionFilter filter, String what, Deciding deciding) {
        Instant now = clock.instant();
        String who = caller.name();
        List<Measurement> found = measurements.standing(waiting, filter, MOST);
        Map<String, ApprovalRule> rules =
                policies.rules(found.stream().map(Measurement::kpi).distinct().toList());
        List<Decision> made = new ArrayList<>();
        List<Event<?>> events = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Measurement measurement : found) {
            try {
                made.add(deciding.decide(measurement, Objects.requireNonNull(rules.get(measurement.kpi())), who, now));
                events.add(measurement.changed(what, who, now));
            } catch (ProblemException e) {
                left.add(new Left(
                        measurement.id(),
                        measurement.kpi(),
                        measurement.key().period(),
                        String.valueOf(e.getMessage())));
            }
        }
        decisions.keep(made);
        outbox.addAll(events);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(what, made.size());
        if (!left.isEmpty()) {
            answer.put("leftCount", left.size());
            answer.put("left", left.subList(0, Math.min(left.size(), MOST_LEFT_TOLD)));
        }
        return Response.ok(answer).build();
    }
}
