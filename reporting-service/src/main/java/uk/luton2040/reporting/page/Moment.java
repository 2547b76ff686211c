package uk.luton2040.reporting.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The moment whose knowledge a page shows, by the clocks of Luton. */
public final class Moment {
    private static final ZoneId LUTON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private Moment() {}

    /** As a form's field holds it. */
    public static String inField(Instant instant) {
        return FIELD.format(LocalDateTime.ofInstant(instant, LUTON));
    }
}
