package uk.luton2040.kit.idempotency;

/**
 * What tells a request from others of its client, so that it may be repeated.
 *
 * @param fingerprint of what was asked: the path with its query, and the body
 */
public record IdempotencyKey(String client, String key, String fingerprint) {
    /** Keys are used by client: two clients may happen on the same. */
    public String owned() {
        return client + "\n" + key;
    }
}
