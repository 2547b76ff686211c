package uk.luton2040.measurement.client;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.measurement.knownkpi.KnownOrganisations;

/**
 * Changes a client here and in Keycloak, which share no transaction (ADR 12): the row is written first and holds off
 * others, then Keycloak is asked, then the row is committed. What fails before that rolls the row back, and what Keycloak
 * may have done by then is undone.
 */
@ApplicationScoped
class Registration {
    private final Clients clients;
    private final Accounts accounts;
    private final KnownOrganisations organisations;
    private final Preconditions ifMatch;
    private final Caller caller;
    private final Clock clock;

    Registration(
            Clients clients,
            Accounts accounts,
            KnownOrganisations organisations,
            Preconditions ifMatch,
            Caller caller,
            Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.organisations = organisations;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.clock = clock;
    }

    record Changed(ClientView view, long revision) {}

    ShownOnce register(NewClient wanted) {
        return together(undo -> {
            if (!organisations.isKnown(wanted.organisation())) {
                throw ProblemException.invalid(
                        "/organisation",
                        "unknown-organisation",
                        "The catalogue has no organisation '%s'.".formatted(wanted.organisation()));
            }
            clients.called(wanted.clientId()).ifPresent(other -> {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "%s is registered already, as %s. If its secret is lost, give it a new one."
                                .formatted(other.clientId(), other.id()));
            });
            Client client = new Client(UUID.randomUUID(), wanted, caller.name(), clock.instant());
            clients.keep(client, client.registered());
            return opened(client, undo);
        });
    }

    /**
     * A client that Keycloak has lost gets its account again.
     *
     * @param admission refuses a client that the caller may not know of
     */
    ShownOnce renew(UUID id, Consumer<Client> admission) {
        return together(undo -> {
            admission.accept(clients.require(id));
            Client client = matching(id);
            clients.keep(client, client.renew(caller.name(), clock.instant()));
            Optional<String> before = accounts.secret(client);
            if (before.isEmpty()) {
                return opened(client, undo);
            }
            undo.with(() -> accounts.restore(client, before.get()));
            return shown(client, accounts.renew(client));
        });
    }

    Changed disable(UUID id, Reason why) {
        return together(undo -> {
            Client client = matching(id);
            if (!client.isEnabled()) {
                throw new ProblemException(ProblemType.CONFLICT, "It is disabled already.");
            }
            clients.keep(client, client.disable(why.reason(), caller.name(), clock.instant()));
            undo.with(() -> accounts.enable(client, true));
            accounts.enable(client, false);
            return changed(client);
        });
    }

    Changed enable(UUID id, Reason why) {
        return together(undo -> {
            Client client = matching(id);
            if (client.isEnabled()) {
                throw new ProblemException(ProblemType.CONFLICT, "It is enabled already.");
            }
            clients.keep(client, client.enable(why.reason(), caller.name(), clock.instant()));
            undo.with(() -> accounts.enable(client, false));
            if (!accounts.enable(client, true)) {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "Keycloak does not know it any more. Give it a new secret, then enable it.");
            }
            return changed(client);
        });
    }

    private static <T> T together(Function<Undo, T> work) {
        var undo = new Undo();
        try {
            return QuarkusTransaction.requiringNew().call(() -> work.apply(undo));
        } catch (RuntimeException e) {
            undo.run();
            throw e;
        }
    }

    private Client matching(UUID id) {
        Client client = clients.require(id);
        ifMatch.check(client.revision());
        return client;
    }

    private ShownOnce opened(Client client, Undo undo) {
        undo.with(() -> accounts.close(client));
        return shown(client, accounts.open(client));
    }

    private ShownOnce shown(Client client, String secret) {
        return new ShownOnce(clients.view(client), secret, accounts.tokenEndpoint(), client.revision());
    }

    private Changed changed(Client client) {
        return new Changed(clients.view(client), client.revision());
    }
}
