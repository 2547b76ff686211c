package uk.luton2040.kit.security;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Knows a bearer token again that was verified within the last minute: to verify it each time cost more than a small
 * request. A token is forgotten at its end; that a key of the realm was withdrawn is noticed within the minute.
 */
@ApplicationScoped
class RememberedTokens implements HttpAuthenticationMechanism, SecurityIdentityAugmentor {
    private static final String API = "/api/";
    private static final String BEARER = "Bearer ";
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    /** Beyond which all are forgotten and learnt again. */
    private static final int MOST = 1_000;

    private final Clock clock;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    RememberedTokens(Clock clock) {
        this.clock = clock;
    }

    private record Known(SecurityIdentity identity, Instant until) {}

    /** Before the mechanism that verifies, which is asked when nothing is remembered. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader("Authorization");
        if (header == null
                || !header.startsWith(BEARER)
                || !context.normalizedPath().startsWith(API)) {
            return Uni.createFrom().nullItem();
        }
        Known token = known.get(header.substring(BEARER.length()));
        return token != null && clock.instant().isBefore(token.until())
                ? Uni.createFrom().item(token.identity())
                : Uni.createFrom().nullItem();
    }

    /** Of whoever was verified just now. */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof OidcJwtCallerPrincipal token) {
            remember(identity, token);
        }
        return Uni.createFrom().item(identity);
    }

    private void remember(SecurityIdentity identity, OidcJwtCallerPrincipal token) {
        if (known.size() >= MOST) {
            known.clear();
        }
        Instant soon = clock.instant().plus(KEPT_FOR);
        Instant end = Instant.ofEpochSecond(token.getExpirationTime());
        known.put(token.getRawToken(), new Known(withoutItsRequest(identity), end.isBefore(soon) ? end : soon));
    }

    private static SecurityIdentity withoutItsRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder copy = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().entrySet().stream()
                .filter(attribute -> !(attribute.getValue() instanceof RoutingContext))
                .forEach(attribute -> copy.addAttribute(attribute.getKey(), attribute.getValue()));
        return copy.build();
    }

    /** The verifying mechanism's. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }
}
