package uk.luton2040.measures.period;

import static uk.luton2040.measures.period.PeriodKind.ACADEMIC_YEAR;
import static uk.luton2040.measures.period.PeriodKind.DAY;
import static uk.luton2040.measures.period.PeriodKind.FINANCIAL_HALF_YEAR;
import static uk.luton2040.measures.period.PeriodKind.FINANCIAL_QUARTER;
import static uk.luton2040.measures.period.PeriodKind.FINANCIAL_YEAR;
import static uk.luton2040.measures.period.PeriodKind.HALF_YEAR;
import static uk.luton2040.measures.period.PeriodKind.MONTH;
import static uk.luton2040.measures.period.PeriodKind.QUARTER;
import static uk.luton2040.measures.period.PeriodKind.YEAR;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written form of periods. One period has one code: no other spelling is read. */
final class PeriodCode {
    private static final Pattern YEAR_AND_PART =
            Pattern.compile("(?<calendar>FY|AY)?(?<year>\\d{4})(-(?<part>Q[1-4]|H[12]))?");
    private static final Pattern MONTH_OR_DAY = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})(-(?<day>\\d{2}))?");
    private static final String READABLE =
            " Write a month as 2021-06, a calendar quarter, half or year as 2021-Q2, 2021-H1"
                    + " or 2021, a financial one as FY2021-Q1, FY2021-H1 or FY2021 (2021/22), an academic year as AY2021 or a"
                    + " day as 2021-03-31.";

    private PeriodCode() {}

    static Period parse(String code) {
        Matcher year = YEAR_AND_PART.matcher(code);
        if (year.matches()) {
            return yearOrPart(code, year);
        }
        Matcher date = MONTH_OR_DAY.matcher(code);
        if (date.matches()) {
            return monthOrDay(code, date);
        }
        throw new IllegalArgumentException("\"" + code + "\" is not a period code." + READABLE);
    }

    static String of(Period period) {
        LocalDate start = period.start();
        PeriodKind kind = period.kind();
        String year = kind.prefix() + padded(kind.yearOf(start), 4);
        return switch (kind) {
            case DAY -> start.toString();
            case MONTH -> year + "-" + padded(start.getMonthValue(), 2);
            case QUARTER, FINANCIAL_QUARTER -> year + "-Q" + kind.ordinalOf(start);
            case HALF_YEAR, FINANCIAL_HALF_YEAR -> year + "-H" + kind.ordinalOf(start);
            case YEAR, FINANCIAL_YEAR, ACADEMIC_YEAR -> year;
        };
    }

    /** Codes are written by the ten thousand: a format string costs more than the rest of a row's check. */
    private static String padded(int number, int digits) {
        String written = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - written.length())) + written;
    }

    private static Period yearOrPart(String code, Matcher matcher) {
        String calendar = matcher.group("calendar");
        String part = matcher.group("part");
        boolean financial = "FY".equals(calendar);
        int year = Integer.parseInt(matcher.group("year"));
        if ("AY".equals(calendar)) {
            if (part != null) {
                throw new IllegalArgumentException("\"" + code
                        + "\" is not a period code: an academic year has no quarters or halves." + READABLE);
            }
            return ACADEMIC_YEAR.inYear(year, 1);
        }
        if (part == null) {
            return (financial ? FINANCIAL_YEAR : YEAR).inYear(year, 1);
        }
        int ordinal = part.charAt(1) - '0';
        return part.charAt(0) == 'Q'
                ? (financial ? FINANCIAL_QUARTER : QUARTER).inYear(year, ordinal)
                : (financial ? FINANCIAL_HALF_YEAR : HALF_YEAR).inYear(year, ordinal);
    }

    private static Period monthOrDay(String code, Matcher matcher) {
        String day = matcher.group("day");
        int year = Integer.parseInt(matcher.group("year"));
        int month = Integer.parseInt(matcher.group("month"));
        try {
            return day == null
                    ? MONTH.containing(LocalDate.of(year, month, 1))
                    : DAY.containing(LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException invalid) {
            String what = day == null ? "month of the year" : "day of the calendar";
            throw new IllegalArgumentException("\"" + code + "\" is not a " + what + "." + READABLE, invalid);
        }
    }
}
