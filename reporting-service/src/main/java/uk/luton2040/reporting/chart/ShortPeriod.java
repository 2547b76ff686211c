package uk.luton2040.reporting.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/** Periods and days in the few letters that fit under a chart. */
public final class ShortPeriod {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private ShortPeriod() {}

    /** "Q2 2021/22", "H1 2021/22", "2021/22", "Sept 2021", "31 Mar 2021". */
    public static String of(Period period) {
        return switch (period.kind()) {
            case MONTH -> MONTH.format(period.start());
            case FINANCIAL_QUARTER, FINANCIAL_HALF_YEAR -> part(period, PeriodKind.FINANCIAL_YEAR);
            case QUARTER, HALF_YEAR -> part(period, PeriodKind.YEAR);
            case ACADEMIC_YEAR ->
                PeriodKind.FINANCIAL_YEAR.containing(period.start()).label();
            case DAY -> of(period.start());
            case YEAR, FINANCIAL_YEAR -> period.label();
        };
    }

    /** "15 Dec 2021". */
    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    private static String part(Period period, PeriodKind year) {
        String code = period.code();
        return code.substring(code.length() - 2) + " "
                + year.containing(period.start()).label();
    }
}
