package uk.luton2040.measures.period;

import java.time.LocalDate;

/** How long a period is and where its year begins. Periods of different kinds are never compared. */
public enum PeriodKind {
    DAY(0, 1, ""),
    MONTH(1, 1, ""),
    QUARTER(3, 1, ""),
    HALF_YEAR(6, 1, ""),
    YEAR(12, 1, ""),
    FINANCIAL_QUARTER(3, 4, "FY"),
    FINANCIAL_HALF_YEAR(6, 4, "FY"),
    FINANCIAL_YEAR(12, 4, "FY"),
    ACADEMIC_YEAR(12, 9, "AY");

    private final int months;
    private final int firstMonth;
    private final String prefix;

    PeriodKind(int months, int firstMonth, String prefix) {
        this.months = months;
        this.firstMonth = firstMonth;
        this.prefix = prefix;
    }

    /** The one period of this kind that the date falls in. */
    public Period containing(LocalDate date) {
        if (this == DAY) {
            return new Period(this, date);
        }
        LocalDate firstOfMonth = date.withDayOfMonth(1);
        return new Period(this, firstOfMonth.minusMonths(monthOfYear(date) % months));
    }

    /** The ordinal-th period (from 1) of the year of this kind that begins in the given calendar year. */
    Period inYear(int year, int ordinal) {
        return new Period(this, LocalDate.of(year, firstMonth, 1).plusMonths((ordinal - 1L) * months));
    }

    /** Length in whole months; 0 for a day. */
    int months() {
        return months;
    }

    /** {@code FY} or {@code AY} before the year in a code; empty for the calendar year. */
    String prefix() {
        return prefix;
    }

    /** The calendar year in which the year around the date began. */
    int yearOf(LocalDate date) {
        return date.minusMonths(firstMonth - 1L).getYear();
    }

    /** Position from 1 within the year of this kind. */
    int ordinalOf(LocalDate date) {
        return monthOfYear(date) / months + 1;
    }

    private int monthOfYear(LocalDate date) {
        return Math.floorMod(date.getMonthValue() - firstMonth, 12);
    }
}
