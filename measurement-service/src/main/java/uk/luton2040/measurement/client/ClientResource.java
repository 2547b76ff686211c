package uk.luton2040.measurement.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

/** None of these is idempotent by key: the kept answer would hold the secret. */
@Path("/api/v1/clients")
@Tag(name = "Clients of partners")
class ClientResource {
    private final Clients clients;
    private final Registration registration;
    private final Caller caller;

    ClientResource(Clients clients, Registration registration, Caller caller) {
        this.clients = clients;
        this.registration = registration;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Operation(summary = "Register a client of a partner", description = """
                    Role performance-officer. Keycloak gets a client `partner-{organisation}-{name}`, for client credentials
                    only, that may do for its organisation what its `role` (data-submitter or provider-manager) allows. The
                    secret is in this answer and nowhere else, so an `Idempotency-Key` is of no use here: a repeat finds the
                    client registered (409), and `secret` gives it a new one. 409 also when Keycloak has a client of that
                    name that was not registered here; 422 for an organisation the catalogue has not; 503 when Keycloak is
                    away or refuses, and then nothing was kept.""")
    public Response register(@Valid @NotNull NewClient wanted) {
        ShownOnce registered = registration.register(wanted);
        Response answer = registered.toResponse(Response.Status.CREATED);
        return Response.fromResponse(answer)
                .location(URI.create("/api/v1/clients/" + registered.client().id()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.PROVIDER_MANAGER})
    @Transactional
    @Operation(
            summary = "The registered clients, with their last dry run",
            description = "Performance officers and auditors all; provider managers their own organisation's."
                    + " `certified=false` narrows to those that have had no dry run without a refused row yet. The demo's"
                    + " own clients are not registered here.")
    public Response list(
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("certified") @Nullable Boolean certified,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        if (organisation != null && !maySee(organisation)) {
            return Response.ok(new Page<ClientView>(List.of(), null)).build();
        }
        String own = caller.onlyOrganisation().isEmpty() ? organisation : caller.requireOrganisation();
        Page<Client> found = Page.of(clients.inOrder(own, certified, page), page, Client::clientId);
        return found.map(clients.views(found.items())).toResponse(uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.PROVIDER_MANAGER})
    @Transactional
    @Operation(
            summary = "A registered client, with its last dry run",
            description =
                    "Performance officers and auditors; provider managers their own organisation's. The ETag counts"
                            + " what people change, not dry runs. 404 when unknown, or another organisation's.")
    public Response get(UUID id) {
        Client client = require(id);
        return ETags.ok(clients.view(client), client.revision());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Who registered, renewed, disabled or enabled a client, when and why",
            description = "Roles performance-officer, auditor. Oldest first. 404 when unknown.")
    public List<PastChange.View> history(UUID id) {
        clients.require(id);
        return clients.history(id).stream().map(PastChange::view).toList();
    }

    @POST
    @Path("{id}/secret")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.PROVIDER_MANAGER})
    @Operation(summary = "Give a client a new secret", description = """
                    Role performance-officer; provider-manager for its own organisation's (404 for another's). With If-Match:
                    428 without, 412 when stale. The new secret is in this answer and nowhere else; the old one gets no token
                    from now on, and tokens already out live five minutes at most. A client that Keycloak has lost gets its
                    account again. 503 when Keycloak is away or refuses, and then the old secret stays good.""")
    public Response renew(UUID id) {
        return registration.renew(id, this::admit).toResponse(Response.Status.OK);
    }

    @POST
    @Path("{id}/disablement")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Operation(
            summary = "Give a client no tokens any more",
            description =
                    "Role performance-officer, with a reason and If-Match (428 without, 412 when stale). Tokens already"
                            + " out live five minutes at most. 409 when it is disabled already; 503 when Keycloak is away or refuses,"
                            + " and then nothing has changed.")
    public Response disable(UUID id, @Valid @NotNull Reason why) {
        return answer(registration.disable(id, why));
    }

    @POST
    @Path("{id}/enablement")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Operation(
            summary = "Give a disabled client tokens again",
            description =
                    "Role performance-officer, with a reason and If-Match (428 without, 412 when stale). Its secret is"
                            + " the one it had. 409 when it is enabled already; 503 when Keycloak is away or refuses, and then nothing"
                            + " has changed.")
    public Response enable(UUID id, @Valid @NotNull Reason why) {
        return answer(registration.enable(id, why));
    }

    private static Response answer(Registration.Changed changed) {
        return ETags.ok(changed.view(), changed.revision());
    }

    private Client require(UUID id) {
        Client client = clients.require(id);
        admit(client);
        return client;
    }

    private void admit(Client client) {
        if (!maySee(client.organisation())) {
            throw ProblemException.notFound("client", client.id());
        }
    }

    private boolean maySee(String organisation) {
        return caller.onlyOrganisation().map(organisation::equals).orElse(true);
    }
}
