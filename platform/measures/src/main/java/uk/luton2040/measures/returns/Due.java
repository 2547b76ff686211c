package uk.luton2040.measures.returns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Day;

/**
 * By when a value is to be there.
 *
 * @param because why it is that day, as a sentence
 * @param embargoedUntil the day of a publisher's release, before which nobody may tell the value
 */
public record Due(LocalDate on, String because, @Nullable LocalDate embargoedUntil) {

    /** The same with more time; a day that is no later changes nothing. */
    public Due extendedTo(LocalDate later, String reason) {
        return later.isAfter(on)
                ? new Due(later, "Extended from %s: %s".formatted(Day.of(on), reason), embargoedUntil)
                : this;
    }

    /** @param dueDays how many days before it a value that is upcoming becomes due */
    public Waiting waiting(LocalDate today, int dueDays) {
        if (today.isAfter(on)) {
            return Waiting.OVERDUE;
        }
        boolean isEmbargoed = embargoedUntil != null && today.isBefore(embargoedUntil);
        return isEmbargoed || today.isBefore(on.minusDays(dueDays)) ? Waiting.UPCOMING : Waiting.DUE;
    }
}
