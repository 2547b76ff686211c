package uk.luton2040.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an aggregate.
 *
 * @param what a past participle such as {@code imported}, {@code published}
 * @param who the token subject's readable name: a person's user name or a client's id
 * @param why the reason given for it; null where none was asked for
 */
public record Change(String what, String who, @Nullable String why, Instant when) {
    public Change(String what, String who, Instant when) {
        this(what, who, null, when);
    }
}
