package uk.luton2040.measures.project;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What progress is reckoned from. Of imprecise dates the start is the first day meant, and an end runs up to the day after
 * the last.
 *
 * @param stage {@code not-started}, {@code in-progress}, {@code deferred}, {@code completed} or {@code stopped}; null until
 *     somebody has said
 * @param until of the baseline's end
 * @param firstUntil of the end as it was agreed first, before any move
 * @param forecastUntil of the end its lead expects
 * @param closedOn the day on which it was done, or stopped
 */
public record Course(
        @Nullable String stage,
        @Nullable LocalDate start,
        @Nullable LocalDate until,
        @Nullable LocalDate firstUntil,
        @Nullable LocalDate forecastUntil,
        @Nullable LocalDate closedOn,
        List<Step> steps) {
    public Course {
        steps = List.copyOf(steps);
    }

    /** The baseline's end; where the project names none, its last milestone's. */
    @Nullable
    LocalDate baselineUntil() {
        return until != null ? until : Days.latest(once().flatMap(step -> Stream.ofNullable(step.until())));
    }

    /** When it is expected to be done: closed, as its lead says, or by its last milestone; never a day that has passed. */
    @Nullable
    LocalDate expectedUntil(LocalDate today) {
        if (closedOn != null) {
            return closedOn.plusDays(1);
        }
        LocalDate expected = forecastUntil != null
                ? forecastUntil
                : Days.latest(Stream.concat(
                        Stream.ofNullable(until),
                        once().flatMap(step -> Stream.ofNullable(step.expectedUntil(today)))));
        return expected == null || expected.isAfter(today) ? expected : today.plusDays(1);
    }

    Stream<Step> once() {
        return steps.stream().filter(step -> !step.everyYear());
    }
}
