package uk.luton2040.reporting.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One making anew of all views, and how far it is.
 *
 * @param calculation the version that makes the new views
 * @param passes how often it began from the start, as something changed meanwhile that every line may depend on
 * @param done of {@code kpis}, how many have their new lines
 * @param finishedAt when the new views took the place of the old ones; null until then
 * @param knownUntil what was absorbed later has not been looked at yet
 * @param position the KPIs up to this code have their new lines
 */
public record Rebuild(
        long number,
        Cause cause,
        String calculation,
        String requestedBy,
        Instant requestedAt,
        int passes,
        int kpis,
        int done,
        @Nullable Instant finishedAt,
        @JsonIgnore Instant knownUntil,
        @JsonIgnore String position) {

    /** Why it was begun. */
    public enum Cause {
        REQUEST,
        CALCULATION;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of the lines; the scorecards are put together of them at once at the end. */
    @JsonProperty
    public int percent() {
        return finishedAt != null ? 100 : kpis == 0 ? 0 : 99 * done / kpis;
    }

    boolean isFinished() {
        return finishedAt != null;
    }
}
