package uk.luton2040.kit.aggregate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Change;
import uk.luton2040.measures.period.London;

/**
 * Who changes something, why and when.
 *
 * @param today the date of {@code at} in Europe/London
 */
public record Edit(String who, @Nullable String why, Instant at, LocalDate today) {
    public static Edit by(String who, @Nullable String why, Clock clock) {
        Instant now = clock.instant();
        return new Edit(who, why == null || why.isBlank() ? null : why, now, London.dateOf(now));
    }

    public Change change(String what) {
        return new Change(what, who, why, at);
    }
}
