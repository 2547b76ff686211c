package uk.luton2040.reporting.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the pages say in words. */
@TemplateExtension
final class PageText {
    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private PageText() {}

    /** "22 November 2026 at 19:11", by the clocks of Luton. */
    static String inWords(Instant instant) {
        return WORDS.format(instant);
    }
}
