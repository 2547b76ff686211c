package uk.luton2040.measurement.client;

import io.quarkus.logging.Log;

/** What takes back what Keycloak may have done for a row that is not kept. */
final class Undo {
    private Runnable step = () -> {};

    /** @param last what takes back the one thing that Keycloak is asked next */
    void with(Runnable last) {
        step = last;
    }

    /** As far as it goes: an account that is left over is replaced by the next attempt. */
    void run() {
        try {
            step.run();
        } catch (RuntimeException e) {
            Log.warnf("What Keycloak did for a client that is not kept could not be taken back: %s", e.getMessage());
        }
    }
}
