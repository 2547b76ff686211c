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
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

/** Personal data that was issued is taken out everywhere, its past included; that it was there is not forgotten. */
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
            summary = "Take personal data out of a published commentary",
            description =
                    "Role performance-officer. Send the commentary that is left, and why. It replaces the words in the"
                            + " revision, in the history and on every scorecard, those of past moments too; who redacted it, when"
                            + " and why stays readable, and the fingerprint stays that of what was approved. Needs If-Match (428,"
                            + " 412). 404 for an unknown or unpublished revision, 409 when it has no commentary.")
    public Response redact(
            UUID id, int number, @NotNull(message = "Send `commentary` and `because`.") @Valid NewRedaction redaction) {
        Measurement measurement = sight.require(id);
        ifMatch.check(measurement.revision());
        Instant now = clock.instant();
        decisions.keep(
                List.of(measurement.redact(number, redaction.commentary(), redaction.because(), caller.name(), now)));
        tables.redact(id, number, redaction.commentary());
        outbox.add(measurement.changed("redacted", caller.name(), now));
        return ETags.ok(measurement.view(), measurement.revision());
    }
}
