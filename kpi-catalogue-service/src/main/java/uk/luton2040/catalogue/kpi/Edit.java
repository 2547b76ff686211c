package uk.luton2040.catalogue.kpi;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Change;

/**
 * Who changes something, why and when.
 *
 * @param today the date of {@code at} in Europe/London
 */
public record Edit(String who, @Nullable String why, Instant at, LocalDate today) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static Edit by(String who, @Nullable String why, Clock clock) {
        Instant now = clock.instant();
        return new Edit(who, why, now, LocalDate.ofInstant(now, LONDON));
    }

    public Change change(String what) {
        return new Change(what, who, why, at);
    }
}
