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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

/** Personal data is taken out everywhere, its past included; that it was there is not forgotten. */
@Path("/api/v1/measurements/{id}/revisions/{number}/redaction")
@Tag(name = "Measurements")
class RedactionResource {
    private final Sight sight;
    private final Decisions decisions;
    private final MeasurementTables tables;
    private final Preconditions ifMatch;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RedactionResource(
            Sight sight,
            Decisions decisions,
            MeasurementTables tables,
            Preconditions ifMatch,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.sight = sight;
        this.decisions = decisions;
        this.tables = tables;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Take personal data out of a commentary",
            description =
                    "Role performance-officer. Send the commentary that is left, and why. It replaces the words in the"
                            + " revision, published or not, in the drafts it replaced or that were taken back, in the history and"
                            + " on every scorecard, those of past moments and in packs too. With `alsoFromDecisions` the words of its queries,"
                            + " answers and withdrawals become [redacted]. Who redacted it, when and why stays readable, and the"
                            + " fingerprint stays that of what was said. Needs If-Match (428, 412). 404 for a number that never"
                            + " was, 409 when there is nothing to take out.")
    public Response redact(
            UUID id, int number, @NotNull(message = "Send `commentary` and `because`.") @Valid NewRedaction redaction) {
        Measurement measurement = sight.require(id);
        ifMatch.check(measurement.revision());
        Instant now = clock.instant();
        String who = caller.name();
        String hash = measurement
                .hashOf(number)
                .or(() -> tables.hashOfReplaced(id, number))
                .orElseThrow(() -> ProblemException.notFound("revision", number));
        boolean saidIt = measurement.redact(number, redaction.commentary(), redaction.because(), who, now);
        int elsewhere = tables.redact(id, number, redaction.commentary(), redaction.isAlsoOfDecisions());
        if (!saidIt && elsewhere == 0) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "Revision %d has no commentary, nor has a draft of it.".formatted(number));
        }
        decisions.keep(List.of(new Decision(id, number, Decision.Kind.REDACTED, hash, who, now, redaction.because())));
        outbox.add(measurement.changed("redacted", who, now));
        return ETags.ok(measurement.view(), measurement.revision());
    }
}
