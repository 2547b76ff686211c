package uk.luton2040.measures.returns;

import java.time.LocalDate;
import uk.luton2040.measures.period.Period;

/** A period the performance office asks for, and its usual due date. */
public record OpenedPeriod(Period period, LocalDate due) {

    /** Whether it asks for values of that period: all that end within it. */
    public boolean asksFor(Period other) {
        return other.end().isAfter(period.start()) && !other.end().isAfter(period.end());
    }
}
