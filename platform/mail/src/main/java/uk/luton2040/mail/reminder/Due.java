package uk.luton2040.mail.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that is still to come.
 *
 * @param on the day by which
 * @param days on which it is reminded of: before that day below 0, after it above
 */
public record Due(LocalDate on, Collection<Integer> days) {

    /**
     * The newest one reached, while it is not too long ago.
     *
     * @param catchUpDays how many days late a reminder may still go out
     */
    Optional<Occasion> occasion(LocalDate today, int catchUpDays) {
        return days.stream()
                .filter(day -> !today.isBefore(on.plusDays(day)))
                .max(Comparator.naturalOrder())
                .filter(day -> !today.isAfter(on.plusDays((long) day + catchUpDays)))
                .map(day -> Occasion.of(on, day));
    }
}
