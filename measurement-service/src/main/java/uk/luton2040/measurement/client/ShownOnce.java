package uk.luton2040.measurement.client;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import uk.luton2040.kit.http.ETags;

/**
 * A client with its new secret, which nobody can read here again.
 *
 * @param tokenEndpoint where a token is got for them
 */
record ShownOnce(ClientView client, String secret, String tokenEndpoint, long revision) {

    /** Never kept on the way. */
    Response toResponse(Response.Status status) {
        return Response.fromResponse(ETags.tagged(status, new View(client, secret, tokenEndpoint), revision))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Without the secret, wherever it might be printed. */
    @Override
    public String toString() {
        return client.clientId() + " with its secret";
    }

    record View(ClientView client, String secret, String tokenEndpoint) {
        @Override
        public String toString() {
            return client.clientId() + " with its secret";
        }
    }
}
