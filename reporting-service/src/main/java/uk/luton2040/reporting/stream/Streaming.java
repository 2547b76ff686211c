package uk.luton2040.reporting.stream;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** How changes are streamed to whoever asks, until its token ends. */
@ApplicationScoped
class Streaming {
    private final Listeners listeners;
    private final SecurityIdentity identity;

    Streaming(Listeners listeners, SecurityIdentity identity) {
        this.listeners = listeners;
        this.identity = identity;
    }

    /**
     * Nobody keeps it, and no proxy gathers it before passing it on.
     *
     * @param board every one when null
     */
    Multi<OutboundSseEvent> of(@Nullable String board, @Nullable String lastEventId, Sse sse) {
        return RestMulti.fromMultiData(listeners.stream(sse, board, position(lastEventId), tokensEnd()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    /** What never was an id of ours is one of long ago: a browser sends it by itself and cannot be taught another. */
    private static @Nullable Long position(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return null;
        }
        try {
            return Long.parseLong(lastEventId);
        } catch (NumberFormatException e) {
            return Long.MIN_VALUE;
        }
    }

    private Instant tokensEnd() {
        return identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }
}
