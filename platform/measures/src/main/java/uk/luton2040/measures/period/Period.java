package uk.luton2040.measures.period;

import static java.time.format.TextStyle.FULL;
import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;

/**
 * What a value is about: whole days in Europe/London, from {@link #start} up to but without {@link #end}.
 *
 * <p>Codes: {@code 2021-06} month; {@code 2021-Q2}, {@code 2021-H1}, {@code 2021} calendar; {@code FY2021-Q1} (April to
 * June 2021), {@code FY2021-H1}, {@code FY2021} (2021/22) from 1 April; {@code AY2021} from 1 September;
 * {@code 2021-03-31} a day. Two codes for the same days ({@code 2021-Q2}, {@code FY2021-Q1}) are two periods, as their
 * kinds are not compared. Ordered by end, then start.
 */
public final class Period implements Comparable<Period> {
    private static final Comparator<Period> BY_END =
            comparing(Period::end).thenComparing(Period::start).thenComparing(Period::kind);

    private final PeriodKind kind;
    private final LocalDate start;
    private final LocalDate end;

    Period(PeriodKind kind, LocalDate start) {
        this.kind = kind;
        this.start = start;
        this.end = kind == PeriodKind.DAY ? start.plusDays(1) : start.plusMonths(kind.months());
    }

    /**
     * The period of a code.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and shows the codes that are read
     */
    public static Period parse(String code) {
        return PeriodCode.parse(code);
    }

    public PeriodKind kind() {
        return kind;
    }

    /** The first day. */
    public LocalDate start() {
        return start;
    }

    /** The first day after the period. */
    public LocalDate end() {
        return end;
    }

    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    public Period previous() {
        return kind == PeriodKind.DAY ? new Period(kind, start.minusDays(1)) : earlier(kind.months());
    }

    public Period next() {
        return new Period(kind, end);
    }

    /** The same period a year before; the last day of a month stays the last day of that month (29 February). */
    public Period sameLastYear() {
        return earlier(12);
    }

    /** Whether every day of the other period is a day of this one. */
    public boolean contains(Period other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && date.isBefore(end);
    }

    public String code() {
        return PeriodCode.of(this);
    }

    /** As a reader would say it: "July to September 2021", "2021/22", "July 2021", "academic year 2021/22". */
    public String label() {
        return switch (kind) {
            case DAY -> start.getDayOfMonth() + " " + monthAndYear(start);
            case MONTH -> monthAndYear(start);
            case YEAR -> String.valueOf(start.getYear());
            case QUARTER, HALF_YEAR, FINANCIAL_QUARTER, FINANCIAL_HALF_YEAR -> fromMonthToMonth();
            case FINANCIAL_YEAR -> splitYear();
            case ACADEMIC_YEAR -> "academic year " + splitYear();
        };
    }

    /** The period of the same kind that begins this many months before; month-ends stay month-ends. */
    Period earlier(int months) {
        LocalDate shifted = start.minusMonths(months);
        boolean monthEnd = kind == PeriodKind.DAY && end.getDayOfMonth() == 1;
        return new Period(kind, monthEnd ? shifted.with(TemporalAdjusters.lastDayOfMonth()) : shifted);
    }

    private String fromMonthToMonth() {
        LocalDate last = lastDay();
        String first = last.getYear() == start.getYear() ? name(start.getMonth()) : monthAndYear(start);
        return first + " to " + monthAndYear(last);
    }

    private String splitYear() {
        return "%d/%02d".formatted(start.getYear(), (start.getYear() + 1) % 100);
    }

    private static String monthAndYear(LocalDate date) {
        return name(date.getMonth()) + " " + date.getYear();
    }

    private static String name(Month month) {
        return month.getDisplayName(FULL, Locale.UK);
    }

    @Override
    public int compareTo(Period other) {
        return BY_END.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Period period && kind == period.kind && start.equals(period.start);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + start.hashCode();
    }

    /** The code. */
    @Override
    public String toString() {
        return code();
    }
}
