package uk.luton2040.delivery.known;

import java.time.Instant;
import java.time.LocalDate;
import uk.luton2040.contracts.PeriodState;
import uk.luton2040.measures.period.Period;

/**
 * A reporting period that the performance office has opened.
 *
 * @param due the last day on which what is owed for it is in time
 */
public record KnownPeriod(String code, LocalDate due, Instant openedAt) implements Fact {
    static KnownPeriod of(PeriodState period) {
        return new KnownPeriod(period.code(), period.due(), period.openedAt());
    }

    public Period period() {
        return Period.parse(code);
    }
}
