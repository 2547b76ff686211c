package uk.luton2040.measures.period;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date as a sentence says it: 29 October 2021. */
public final class Day {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Day() {}

    public static String of(LocalDate date) {
        return WORDS.format(date);
    }
}
