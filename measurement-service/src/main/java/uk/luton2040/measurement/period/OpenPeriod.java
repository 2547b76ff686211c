package uk.luton2040.measurement.period;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import uk.luton2040.contracts.PeriodState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.measures.period.Period;

/** A reporting period that the performance office has opened. */
@Entity
class OpenPeriod extends Aggregate<PeriodState> {
    @Id
    private String code;

    private LocalDate due;
    private String openedBy;
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected OpenPeriod() {}

    OpenPeriod(Period period, LocalDate due, String openedBy, Instant openedAt) {
        this.code = period.code();
        this.due = due;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    Period period() {
        return Period.parse(code);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public PeriodState state() {
        return new PeriodState(code, due, openedBy, openedAt);
    }
}
