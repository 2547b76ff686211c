package uk.luton2040.reporting.page;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Who reads the page, as its frame needs to know it. A page that tells of an error is read by nobody known, too. */
@Named("reader")
@RequestScoped
public class Reader {
    private final CurrentIdentityAssociation identities;
    private final RoutingContext request;

    Reader(CurrentIdentityAssociation identities, RoutingContext request) {
        this.identities = identities;
        this.request = request;
    }

    /** Null for somebody who is not signed in. */
    public @Nullable String name() {
        return identity().map(known -> known.getPrincipal().getName()).orElse(null);
    }

    public String path() {
        return request.normalizedPath();
    }

    public List<Navigation.Place> places() {
        return identity().map(known -> Navigation.of(known.getRoles(), path())).orElse(List.of());
    }

    /** Where the request may not be held up, only what is known already counts. */
    private Optional<SecurityIdentity> identity() {
        Uni<SecurityIdentity> known =
                identities.getDeferredIdentity().onFailure().recoverWithNull();
        SecurityIdentity identity = BlockingOperationControl.isBlockingAllowed()
                ? known.await().indefinitely()
                : now(known.subscribeAsCompletionStage());
        return Optional.ofNullable(identity).filter(someone -> !someone.isAnonymous());
    }

    private static @Nullable SecurityIdentity now(CompletableFuture<SecurityIdentity> known) {
        return known.getNow(null);
    }
}
