package uk.luton2040.reporting.scorecard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;

/** Query parameters that several resources read. */
public final class Asked {
    private static final ZoneId LUTON = ZoneId.of("Europe/London");

    private Asked() {}

    public static @Nullable Period period(@Nullable String code) {
        try {
            return code == null ? null : Period.parse(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("?period", "not-a-period", String.valueOf(e.getMessage()));
        }
    }

    /**
     * The moment whose knowledge is asked for, by the clocks of Luton; null where none is.
     *
     * @param text a day, which means its end, a day and a time, or an instant with its offset
     */
    public static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String given = text.strip();
        try {
            if (!given.contains("T")) {
                return London.startOf(LocalDate.parse(given).plusDays(1)).minus(1, ChronoUnit.MICROS);
            }
            return given.endsWith("Z")
                    ? Instant.parse(given)
                    : DateTimeFormatter.ISO_DATE_TIME.withZone(LUTON).parse(given, Instant::from);
        } catch (DateTimeException e) {
            throw ProblemException.invalid(
                    "?asAt",
                    "not-an-instant",
                    "“%s” is no moment. Give a day such as 2021-10-31, or a day and a time such as 2021-10-31T09:00."
                            .formatted(given));
        }
    }
}
