package uk.luton2040.measures.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date as a sentence says it: 29 October 2021. */
public final class Day {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WITH_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(London.ZONE);

    private Day() {}

    public static String of(LocalDate date) {
        return WORDS.format(date);
    }

    /** "29 October 2021 at 09:05", by the clocks of Luton. */
    public static String withTime(Instant instant) {
        return WITH_TIME.format(instant);
    }
}
