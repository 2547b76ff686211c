package uk.luton2040.reporting.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.period.London;

/** The moment whose knowledge a page shows, as people give it: by the clocks of Luton. */
public final class Moment {
    private static final ZoneId LUTON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private Moment() {}

    /**
     * Null where none is given.
     *
     * @param text a day, which means its end, a day and a time, or an instant of UTC
     */
    public static @Nullable Instant parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String given = text.strip();
        try {
            if (given.endsWith("Z")) {
                return Instant.parse(given);
            }
            return given.contains("T")
                    ? LocalDateTime.parse(given).atZone(LUTON).toInstant()
                    : London.startOf(LocalDate.parse(given).plusDays(1)).minus(1, ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw ProblemException.invalid(
                    "?asAt",
                    "not-an-instant",
                    "“%s” is no moment. Give a day such as 2021-10-31, or a day and a time such as 2021-10-31T09:00."
                            .formatted(given));
        }
    }

    /** As a form's field holds it. */
    public static String inField(Instant instant) {
        return FIELD.format(LocalDateTime.ofInstant(instant, LUTON));
    }
}
