package uk.luton2040.measures.period;

import java.util.Optional;
import uk.luton2040.measures.Coded;

/** The year a KPI is counted by: from 1 January, 1 April (the default) or 1 September. */
public enum Calendar implements Coded {
    CALENDAR(PeriodKind.YEAR),
    FINANCIAL(PeriodKind.FINANCIAL_YEAR),
    ACADEMIC(PeriodKind.ACADEMIC_YEAR);

    private final PeriodKind year;

    Calendar(PeriodKind year) {
        this.year = year;
    }

    /** The kind of a whole year of this calendar. */
    public PeriodKind year() {
        return year;
    }

    public static Optional<Calendar> of(String code) {
        return Coded.find(Calendar.class, code);
    }
}
