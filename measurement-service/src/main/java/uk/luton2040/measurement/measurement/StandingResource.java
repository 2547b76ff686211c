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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measurement.approval.ApprovalPolicies;
import uk.luton2040.measurement.approval.ApprovalRule;
import uk.luton2040.measurement.returns.Embargoes;

/** Moves one value on its way to the boards, or off it. What is decided about is what was read: If-Match says so. */
@Path("/api/v1/measurements/{id}")
@Tag(name = "Approval and publication")
class StandingResource {
    private static final String ASKED = "Say it as `words`.";

    private final Sight sight;
    private final Hands hands;
    private final Decisions decisions;
    private final MeasurementTables tables;
    private final ApprovalPolicies policies;
    private final Embargoes embargoes;
    private final Preconditions ifMatch;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    StandingResource(
            Sight sight,
            Hands hands,
            Decisions decisions,
            MeasurementTables tables,
            ApprovalPolicies policies,
            Embargoes embargoes,
            Preconditions ifMatch,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.sight = sight;
        this.hands = hands;
        this.decisions = decisions;
        this.tables = tables;
        this.policies = policies;
        this.embargoes = embargoes;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("confirmation")
    @RolesAllowed(Roles.PROVIDER_MANAGER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Confirm your organisation's newest revision",
            description =
                    "Role provider-manager, of its own organisation (404 for another's). Needs If-Match (428, 412)."
                            + " 409 when it is not waiting, needs no confirmation or is your own.")
    public Response confirm(UUID id) {
        return decide(
                sight.requireOwn(id),
                "confirmed",
                measurement -> measurement.confirm(rule(measurement), hands.ofCaller(), now()));
    }

    @POST
    @Path("approval")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Approve the newest revision",
            description = "Role performance-officer. Needs If-Match (428, 412): what is approved is what was read. 409"
                    + " when it is not waiting for approval, its query is not answered, or it is your own.")
    public Response approve(UUID id) {
        return decide(
                sight.require(id),
                "approved",
                measurement -> measurement.approve(rule(measurement), hands.ofCaller(), now()));
    }

    @POST
    @Path("query")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Ask the provider about the newest revision",
            description =
                    "Role performance-officer. Needs If-Match (428, 412). It waits until its provider has answered,"
                            + " revised or withdrawn it. 409 when it is published or withdrawn.")
    public Response query(UUID id, @NotNull(message = ASKED) @Valid Words question) {
        return decide(sight.require(id), "queried", measurement -> measurement.query(question.words(), who(), now()));
    }

    @POST
    @Path("answer")
    @RolesAllowed({Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Answer a query about your organisation's value",
            description = "Roles data-submitter, provider-manager, of their own organisation (404 for another's). Needs"
                    + " If-Match (428, 412). The office then approves or asks again; to change the value, submit it anew."
                    + " 409 when nothing was asked.")
    public Response answer(UUID id, @NotNull(message = ASKED) @Valid Words answer) {
        return decide(
                sight.requireOwn(id), "answered", measurement -> measurement.answer(answer.words(), who(), now()));
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER, Roles.PERFORMANCE_OFFICER})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Withdraw a value",
            description = "Roles data-submitter and provider-manager, of their own organisation (404 for another's),"
                    + " what is not published yet: what was published before it stands again. Role performance-officer"
                    + " also what is published, with `reason` (422 without): a revision that says nothing but that;"
                    + " scorecards have no data for it, and what it was stays in its history. Needs If-Match (428, 412)."
                    + " 409 for what is withdrawn already, and for a provider's published value.")
    public Response withdraw(UUID id, @NotNull(message = ASKED) @Valid NewWithdrawal why) {
        return decide(sight.requireOwnOrAsOfficer(id), "withdrawn", measurement -> {
            if (measurement.standing() == Standing.PUBLISHED) {
                return withdrawPublished(measurement, why);
            }
            Measurement.Withdrawal withdrawal = measurement.withdraw(why.words(), who(), now());
            tables.remember(List.of(withdrawal.draft()));
            return withdrawal.decision();
        });
    }

    private Decision withdrawPublished(Measurement measurement, NewWithdrawal why) {
        if (!caller.has(Roles.PERFORMANCE_OFFICER)) {
            throw Stage.refused("It is published: submit it again with a reason, or ask the performance office to"
                    + " withdraw it.");
        }
        return measurement.withdrawPublished(why.requireReason(), why.words(), who(), now());
    }

    @POST
    @Path("publication")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Publish the approved revision",
            description = "Role performance-officer. Needs If-Match (428, 412). 409 when it is not approved,"
                    + " is held until its publisher's release, or is part of a rebase.")
    public Response publish(UUID id) {
        return decide(sight.require(id), "published", measurement -> {
            Optional<LocalDate> held = embargoes
                    .of(List.of(measurement.kpi()))
                    .until(measurement.kpi(), measurement.key().period());
            return measurement.publish(now(), who(), false, held);
        });
    }

    private Response decide(Measurement measurement, String what, Function<Measurement, Decision> decision) {
        ifMatch.check(measurement.revision());
        decisions.keep(List.of(decision.apply(measurement)));
        outbox.add(measurement.changed(what, who(), now()));
        Conversation query = decisions.queries(List.of(measurement)).get(measurement.uuid());
        return ETags.ok(measurement.view().asked(query), measurement.revision());
    }

    private ApprovalRule rule(Measurement measurement) {
        return policies.rule(measurement.kpi());
    }

    private String who() {
        return caller.name();
    }

    private Instant now() {
        return clock.instant();
    }
}
