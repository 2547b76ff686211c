package uk.luton2040.measures.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arithmetic with days that may not be known. */
final class Days {
    private Days() {}

    static @Nullable Long between(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null || until == null ? null : (Long) ChronoUnit.DAYS.between(from, until);
    }

    static @Nullable LocalDate latest(Stream<LocalDate> days) {
        return days.max(LocalDate::compareTo).orElse(null);
    }
}
