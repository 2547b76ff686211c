package uk.luton2040.measurement.client;

import static jakarta.ws.rs.core.Response.Status.Family.SUCCESSFUL;

import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/**
 * The accounts of partners' clients in Keycloak, each under our own id of the client. Whatever goes wrong there is a 503:
 * nobody is admitted by half an account, for it is enabled last.
 */
@ApplicationScoped
class Accounts {
    /** What the realm file's own partner clients have. */
    private static final List<String> SCOPES = List.of("basic", "roles", "luton2040-api");

    /** By which an account of ours is told from one made by hand. */
    private static final String MARK = "luton2040.registered-for";

    private final ClientsConfig config;
    private final ExecutorService elsewhere = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Keycloak keycloak;

    Accounts(ClientsConfig config) {
        this.config = config;
    }

    String tokenEndpoint() {
        return config.realm() + "/protocol/openid-connect/token";
    }

    /**
     * Makes its account; one that an earlier attempt left behind is replaced.
     *
     * @return its secret
     * @throws ProblemException 409 when Keycloak has a client of that name that was not registered here
     */
    String open(Client client) {
        return asking(realm -> {
            realm.clients().findByClientId(client.clientId()).forEach(old -> removeOurs(realm, old));
            try (Response answer = realm.clients().create(account(client))) {
                if (answer.getStatusInfo().getFamily() != SUCCESSFUL) {
                    throw new WebApplicationException("No client was made", answer.getStatus());
                }
            }
            ClientResource account = realm.clients().get(client.id().toString());
            entitle(realm, account.getServiceAccountUser(), client);
            enable(account, client.isEnabled());
            return account.getSecret().getValue();
        });
    }

    /** Its present secret; empty when Keycloak does not know the client any more. */
    Optional<String> secret(Client client) {
        return asking(realm -> {
            try {
                return Optional.of(
                        realm.clients().get(client.id().toString()).getSecret().getValue());
            } catch (WebApplicationException e) {
                gone(e);
                return Optional.empty();
            }
        });
    }

    /** Gives it a new secret, and no longer takes the old one. */
    String renew(Client client) {
        return asking(realm ->
                realm.clients().get(client.id().toString()).generateNewSecret().getValue());
    }

    /** Takes this secret again, and no other. */
    void restore(Client client, String secret) {
        telling(realm -> {
            ClientResource account = realm.clients().get(client.id().toString());
            ClientRepresentation state = account.toRepresentation();
            state.setSecret(secret);
            account.update(state);
        });
    }

    /**
     * Gives it tokens, or none any more.
     *
     * @return whether Keycloak knows the client
     */
    boolean enable(Client client, boolean enabled) {
        return asking(realm -> {
            try {
                enable(realm.clients().get(client.id().toString()), enabled);
                return true;
            } catch (WebApplicationException e) {
                gone(e);
                return false;
            }
        });
    }

    /** Removes the account of exactly this client, where there is one. */
    void close(Client client) {
        telling(realm -> {
            try {
                realm.clients().get(client.id().toString()).remove();
            } catch (WebApplicationException e) {
                gone(e);
            }
        });
    }

    private static void removeOurs(RealmResource realm, ClientRepresentation old) {
        Map<String, String> attributes = old.getAttributes();
        if (attributes == null || !attributes.containsKey(MARK)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Keycloak has a client '%s' that was not registered here. Choose another name."
                            .formatted(old.getClientId()));
        }
        realm.clients().get(old.getId()).remove();
    }

    private static ClientRepresentation account(Client client) {
        var account = new ClientRepresentation();
        account.setId(client.id().toString());
        account.setClientId(client.clientId());
        account.setEnabled(false);
        account.setPublicClient(false);
        account.setStandardFlowEnabled(false);
        account.setImplicitFlowEnabled(false);
        account.setDirectAccessGrantsEnabled(false);
        account.setServiceAccountsEnabled(true);
        account.setDefaultClientScopes(SCOPES);
        account.setOptionalClientScopes(List.of());
        account.setAttributes(Map.of(MARK, client.organisation()));
        return account;
    }

    /** The organisation it speaks for, and no role but its own. */
    private static void entitle(RealmResource realm, UserRepresentation person, Client client) {
        UserResource user = realm.users().get(person.getId());
        person.setAttributes(Map.of("organisation", List.of(client.organisation())));
        user.update(person);
        RoleScopeResource roles = user.roles().realmLevel();
        List<RoleRepresentation> given = roles.listAll();
        List<RoleRepresentation> wanted = roles.listAvailable().stream()
                .filter(role -> role.getName().equals(client.role()))
                .toList();
        if (wanted.isEmpty()) {
            throw new WebApplicationException("The realm has no role " + client.role(), 404);
        }
        roles.add(wanted);
        if (!given.isEmpty()) {
            roles.remove(given);
        }
    }

    private static void enable(ClientResource account, boolean enabled) {
        ClientRepresentation state = account.toRepresentation();
        state.setEnabled(enabled);
        account.update(state);
    }

    /** Goes on when Keycloak does not know what it was asked for. */
    private static void gone(WebApplicationException e) {
        if (e.getResponse().getStatus() != 404) {
            throw e;
        }
    }

    private void telling(Consumer<RealmResource> order) {
        asking(realm -> {
            order.accept(realm);
            return true;
        });
    }

    /** On a thread of its own: the client's event loop would be given the transaction of the caller's, and end it late. */
    private <T> T asking(Function<RealmResource, T> question) {
        RealmResource realm = connection().realm(realmName());
        try {
            return elsewhere.submit(() -> question.apply(realm)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProblemException refusal ? refusal : unavailable(e.getCause());
        }
    }

    private static ProblemException unavailable(@Nullable Throwable why) {
        Log.warnf("Keycloak did not do what it was asked: %s", why);
        return new ProblemException(
                ProblemType.UNAVAILABLE, "Keycloak, which keeps the accounts of clients, did not do what was asked.");
    }

    /** At first need only: the service starts without it. */
    private synchronized Keycloak connection() {
        if (keycloak == null) {
            String secret = config.secret()
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.UNAVAILABLE,
                            "This deployment registers no clients: luton2040.clients.secret is not set."));
            var http = Keycloak.getClientProvider().newRestEasyClient(null, null, false);
            int millis = Math.toIntExact(config.patience().toMillis());
            http.property(QuarkusRestClientProperties.CONNECT_TIMEOUT, millis);
            http.property(QuarkusRestClientProperties.READ_TIMEOUT, (long) millis);
            keycloak = KeycloakBuilder.builder()
                    .serverUrl(config.realm().substring(0, config.realm().indexOf("/realms/")))
                    .realm(realmName())
                    .grantType("client_credentials")
                    .clientId(config.client())
                    .clientSecret(secret)
                    .resteasyClient(http)
                    .build();
        }
        return keycloak;
    }

    private String realmName() {
        return config.realm().substring(config.realm().indexOf("/realms/") + "/realms/".length());
    }

    @PreDestroy
    synchronized void close() {
        elsewhere.close();
        if (keycloak != null) {
            keycloak.close();
        }
    }
}
