package uk.luton2040.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said of something or done with it; entries are added and never changed.
 *
 * @param what {@code note}, {@code evidence}, {@code due-moved}, or the standing it was brought to
 * @param who the token subject's readable name
 * @param words the note, what the evidence shows, or the reason given
 * @param link where evidence can be looked up: an http or https address
 */
public record LogEntry(
        String what,
        String who,
        Instant at,
        @Nullable String words,
        @Nullable String link) {}
