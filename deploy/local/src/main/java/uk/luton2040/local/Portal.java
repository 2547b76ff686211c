package uk.luton2040.local;

import java.util.Locale;

/**
 * An example of a board's own portal, on an origin of its own.
 *
 * @param board whose pages are in {@code deploy/portals}
 * @param port 0 for any that is free
 */
public record Portal(String board, int port) {
    String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** The environment variable that registers its origins with reporting-service. */
    String setting() {
        return "LUTON2040_PORTALS__%s__ORIGINS"
                .formatted(board.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The client of the realm that its server is. */
    String client() {
        return "portal-" + board;
    }
}
