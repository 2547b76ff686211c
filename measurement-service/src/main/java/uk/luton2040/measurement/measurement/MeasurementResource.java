package uk.luton2040.measurement.measurement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

/** Unpublished values are for the performance office, auditors and the organisation that provides them. */
@Path("/api/v1/measurements")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
@Tag(name = "Measurements")
class MeasurementResource {
    private final Measurements measurements;
    private final Preconditions ifMatch;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    MeasurementResource(Measurements measurements, Preconditions ifMatch, Outbox outbox, Caller caller, Clock clock) {
        this.measurements = measurements;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Measurements with their newest revision",
            description = "Submitters and provider managers see their own organisation's; performance officers and"
                    + " auditors see all. Filters: kpi, period, organisation.")
    public Response list(
            @BeanParam MeasurementFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Page.of(measurements.search(filter, onlyOrganisation(), page), page, Measurement::id)
                .map(Measurement::view)
                .toResponse(uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One measurement", description = "404 when unknown, or another organisation's.")
    public Response get(UUID id) {
        Measurement measurement = require(id);
        return ETags.ok(measurement.view(), measurement.revision());
    }

    @GET
    @Path("{id}/revisions")
    @Transactional
    @Operation(summary = "All revisions of a measurement, oldest first", description = "404 as for the measurement.")
    public List<RevisionView> revisions(UUID id) {
        return require(id).history();
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Approve the newest revision",
            description = "Role performance-officer. Needs If-Match (428, 412): what is approved is what was read. 409"
                    + " when it is not waiting for approval.")
    public Response approve(UUID id) {
        Measurement measurement = require(id);
        ifMatch.check(measurement.revision());
        measurement.approve(caller.name(), clock.instant());
        outbox.add(measurement.changed("approved", caller.name(), clock.instant()));
        return ETags.ok(measurement.view(), measurement.revision());
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Publish the approved revision",
            description = "Role performance-officer. Needs If-Match (428, 412). 409 when it is not approved.")
    public Response publish(UUID id) {
        Measurement measurement = require(id);
        ifMatch.check(measurement.revision());
        measurement.publish(clock.instant());
        outbox.add(measurement.changed("published", caller.name(), clock.instant()));
        return ETags.ok(measurement.view(), measurement.revision());
    }

    private Measurement require(UUID id) {
        return measurements
                .visible(id, onlyOrganisation())
                .orElseThrow(() -> ProblemException.notFound("measurement", id));
    }

    /** Empty for those who see all; a submitter without an organisation sees nothing. */
    private Optional<String> onlyOrganisation() {
        return caller.has(Roles.PERFORMANCE_OFFICER) || caller.has(Roles.AUDITOR)
                ? Optional.empty()
                : Optional.of(caller.organisation().orElse(""));
    }
}
