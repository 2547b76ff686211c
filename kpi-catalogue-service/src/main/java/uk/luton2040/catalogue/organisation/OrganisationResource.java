package uk.luton2040.catalogue.organisation;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.OrganisationState;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/organisations")
@Authenticated
@Tag(name = "Organisations")
class OrganisationResource {
    private final Organisations organisations;
    private final Event<OrganisationKept> kept;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    OrganisationResource(
            Organisations organisations,
            Event<OrganisationKept> kept,
            Preconditions preconditions,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.organisations = organisations;
        this.kept = kept;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Who provides data", description = "Any signed-in caller. `kind` narrows the list.")
    public List<OrganisationState> list(@QueryParam("kind") @Nullable String kind) {
        return organisations.inOrder().stream()
                .map(Organisation::state)
                .filter(organisation -> kind == null || kind.equals(organisation.kind()))
                .toList();
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One organisation", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        Organisation organisation = organisations.require(code);
        return ETags.ok(organisation.state(), organisation.revision());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Operation(summary = "Keep an organisation", description = """
                    Role catalogue-editor, with If-Match; an organisation that is not there yet has the ETag "0". KPIs that
                    waited for a provider of that `nameInPaper` have it from now on, and become active when nothing else is
                    open, as after an import. 422 when another organisation has that `nameInPaper`: nobody could tell which
                    of them provides.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String code, @Valid @NotNull NewOrganisation wanted) {
        Optional<Organisation> present = organisations.findByIdOptional(code);
        preconditions.check(present.map(Organisation::revision).orElse(0L));
        refuseTaken(code, wanted.nameInPaper());
        Organisation organisation = present.orElseGet(() -> new Organisation(code, (int) organisations.count()));
        organisation.describe(wanted.nameInPaper(), wanted.name(), wanted.kind());
        organisations.persist(organisation);
        outbox.add(organisation.changed(present.isPresent() ? "changed" : "made", caller.name(), clock.instant()));
        kept.fire(new OrganisationKept(code));
        return ETags.ok(organisation.state(), organisation.revision());
    }

    private void refuseTaken(String code, String nameInPaper) {
        organisations.inOrder().stream()
                .filter(other -> !other.id().equals(code) && other.nameInPaper().equals(nameInPaper))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.invalid(
                            "/nameInPaper", "taken", "Papers call '%s' that already.".formatted(other.id()));
                });
    }
}
