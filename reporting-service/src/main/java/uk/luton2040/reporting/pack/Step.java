package uk.luton2040.reporting.pack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody did to a pack.
 *
 * @param revision the draft's afterwards
 * @param what {@code assembled}, {@code edited}, {@code refreshed}, {@code cleared}, {@code sent-back}, {@code redacted} or
 *     {@code issued}
 * @param role as what a person cleared it or sent it back
 * @param hash of the pack's content afterwards
 */
record Step(
        long revision,
        String what,
        String who,
        @Nullable String role,
        @Nullable String why,
        String hash,
        Instant at) {
    static final String ASSEMBLED = "assembled";
    static final String EDITED = "edited";
    static final String REFRESHED = "refreshed";
    static final String CLEARED = "cleared";
    static final String SENT_BACK = "sent-back";
    static final String REDACTED = "redacted";
    static final String ISSUED = "issued";
}
