package uk.luton2040.measurement.measurement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

/** Unpublished values are for the performance office, auditors and the organisation that provides them. */
@Path("/api/v1/measurements")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
@Tag(name = "Measurements")
class MeasurementResource {
    private final Measurements measurements;
    private final Decisions decisions;
    private final MeasurementTables tables;
    private final Sight sight;
    private final Caller caller;

    MeasurementResource(
            Measurements measurements, Decisions decisions, MeasurementTables tables, Sight sight, Caller caller) {
        this.measurements = measurements;
        this.decisions = decisions;
        this.tables = tables;
        this.sight = sight;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Measurements with their newest revision",
            description = "Submitters and provider managers see their own organisation's; performance officers and"
                    + " auditors see all. Filters: kpi, period, organisation, standing, answered. A queried one says in"
                    + " `query` what was asked and answered last.")
    public Response list(
            @Valid @BeanParam MeasurementFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        Page<Measurement> found =
                Page.of(measurements.search(filter, caller.onlyOrganisation(), page), page, Measurement::id);
        Map<UUID, Conversation> queries = decisions.queries(found.items());
        return found.map(measurement -> measurement.view().asked(queries.get(measurement.uuid())))
                .toResponse(uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            summary = "One measurement",
            description = "With what was asked and answered while it is queried. 404 when unknown, or another"
                    + " organisation's.")
    public Response get(UUID id) {
        Measurement measurement = sight.require(id);
        Conversation query = decisions.queries(List.of(measurement)).get(measurement.uuid());
        return ETags.ok(measurement.view().asked(query), measurement.revision());
    }

    @GET
    @Path("{id}/revisions")
    @Transactional
    @Operation(summary = "All revisions of a measurement, oldest first", description = "404 as for the measurement.")
    public List<RevisionView> revisions(UUID id) {
        return sight.require(id).history();
    }

    @GET
    @Path("{id}/replaced-drafts")
    @Transactional
    @Operation(
            summary = "What was said before it was published, and then said anew or taken back; oldest first",
            description = "404 as for the measurement. An approval names the hash of what it approved: it is found here"
                    + " when something else is said since.")
    public List<ReplacedDraftView> replacedDrafts(UUID id) {
        return tables.replacedDrafts(sight.require(id).uuid());
    }

    @GET
    @Path("{id}/decisions")
    @Transactional
    @Operation(
            summary = "Every decision and every word about a measurement, oldest first",
            description = "Confirmations, approvals, queries with their answers, withdrawals, publications, redactions:"
                    + " who, when, about which content. 404 as for the measurement.")
    public List<Decision> decisions(UUID id) {
        return decisions.of(sight.require(id).uuid());
    }
}
