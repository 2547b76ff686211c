package uk.luton2040.measures.period;

import java.time.LocalDate;
import java.util.Optional;
import uk.luton2040.measures.Coded;

/** How often a KPI is due. */
public enum Frequency implements Coded {
    MONTHLY(1),
    QUARTERLY(3),
    SIX_MONTHLY(6),
    ANNUAL(12),
    EVERY_4_YEARS(48);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** Empty for words that settle nothing, such as {@code tbc} or {@code quarterly/annual}. */
    public static Optional<Frequency> of(String code) {
        return Coded.find(Frequency.class, code);
    }

    /**
     * The kind of period a KPI of this frequency is measured over. The academic calendar has no quarters or halves of
     * its own; the council's financial ones are used.
     */
    public PeriodKind periodKind(Calendar calendar) {
        boolean calendarYear = calendar == Calendar.CALENDAR;
        return switch (this) {
            case MONTHLY -> PeriodKind.MONTH;
            case QUARTERLY -> calendarYear ? PeriodKind.QUARTER : PeriodKind.FINANCIAL_QUARTER;
            case SIX_MONTHLY -> calendarYear ? PeriodKind.HALF_YEAR : PeriodKind.FINANCIAL_HALF_YEAR;
            case ANNUAL, EVERY_4_YEARS -> calendar.year();
        };
    }

    /**
     * Whether a value of this period is, at the end of the day, older than two periods of its own: it ended longer ago than
     * twice as long as the KPI is due, or as the period itself is where that is longer.
     */
    public boolean isOutdated(Period newest, LocalDate day) {
        return newest.end()
                .plusMonths(2L * Math.max(months, newest.kind().months()))
                .isBefore(day.plusDays(1));
    }

    /**
     * The period before, of the same kind, in which the KPI was due: four years back for a four-yearly one, a quarter
     * back for a quarterly count on a day or in a month. Periods longer than the frequency go back by their own length.
     */
    public Period previousDue(Period period) {
        return period.earlier(Math.max(months, period.kind().months()));
    }
}
