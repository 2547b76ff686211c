package uk.luton2040.testkit;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import uk.luton2040.parts.Realm;

/** Bearer tokens from the real Keycloak, fetched once and used while they are surely valid. */
public final class Tokens {
    private static final Duration FRESH = Duration.ofMinutes(4);
    private static final Map<String, Known> KNOWN = new HashMap<>();

    private Tokens() {}

    private record Known(String token, long fetchedAt) {
        boolean isFresh() {
            return System.nanoTime() - fetchedAt < FRESH.toNanos();
        }
    }

    /** The token of a machine client of the product's realm, as in {@code Tokens.of("partner-housing")}. */
    public static String of(String client) {
        return token(RealParts.shared().realm(), client);
    }

    /** A well-made token with every role, from a realm the product does not trust. */
    public static String fromElsewhere() {
        return token(RealParts.shared().elsewhere(), "audit-office");
    }

    private static synchronized String token(Realm realm, String client) {
        Known known = KNOWN.get(realm.url() + client);
        if (known == null || !known.isFresh()) {
            known = new Known(fetch(realm, client), System.nanoTime());
            KNOWN.put(realm.url() + client, known);
        }
        return known.token();
    }

    private static String fetch(Realm realm, String client) {
        try {
            return realm.token(client);
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak gives " + client + " no token: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a token", e);
        }
    }
}
