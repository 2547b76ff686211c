package uk.luton2040.measurement.reminder;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.luton2040.measurement.returns.Return;

/**
 * On which days an organisation is reminded of what is still to come.
 *
 * @param days before the due date below 0, after it above
 * @param catchUpDays how many days late a reminder may still go out
 */
record Plan(Collection<Integer> days, int catchUpDays, LocalDate today) {

    /** What today is an occasion for, each once, in the order in which they are claimed. */
    List<Occasion> occasions(List<Return> returns) {
        return returns.stream()
                .filter(owed -> owed.state().isOutstanding())
                .map(owed -> occasion(owed.due().on()))
                .flatMap(Optional::stream)
                .distinct()
                .sorted(comparing(Occasion::day).thenComparing(Occasion::kind))
                .toList();
    }

    /** The newest one reached, while it is not too long ago. */
    Optional<Occasion> occasion(LocalDate due) {
        return days.stream()
                .filter(day -> !today.isBefore(due.plusDays(day)))
                .max(Comparator.naturalOrder())
                .filter(day -> !today.isAfter(due.plusDays((long) day + catchUpDays)))
                .map(day -> Occasion.of(due, day));
    }
}
