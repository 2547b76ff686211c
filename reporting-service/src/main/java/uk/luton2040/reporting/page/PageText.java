package uk.luton2040.reporting.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.chart.ShortPeriod;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.OpenActions;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.RedsWithoutAction;

/** What the pages say in words. */
@TemplateExtension
final class PageText {
    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private PageText() {}

    /** "22 November 2026 at 19:11", by the clocks of Luton. */
    static String inWords(Instant instant) {
        return WORDS.format(instant);
    }

    /** "15 December 2021". */
    static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    /** The reds about which nothing is being done. */
    static RedsWithoutAction reds(BoardScorecard shown) {
        return RedsWithoutAction.of(shown);
    }

    /** "1 open action, next due 15 December 2021", "2 open actions, 1 of them overdue". */
    static String inWords(OpenActions actions) {
        String many = actions.count() == 1 ? "1 open action" : actions.count() + " open actions";
        String overdue = actions.overdue() == 0
                ? ""
                : actions.count() == 1 ? ", overdue" : ", %d of them overdue".formatted(actions.overdue());
        LocalDate next = actions.nextDue();
        return many + overdue + (next == null ? "" : ", next due " + inWords(next));
    }

    /** "Q2 2021/22", "H1 2021/22", "2021/22", "Sept 2021": short enough for a row of eight. */
    static String shortly(KpiLine.PeriodName name) {
        return ShortPeriod.of(Period.parse(name.code()));
    }
}
