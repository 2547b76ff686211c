package uk.luton2040.measurement.series;

import jakarta.persistence.Entity;
import java.time.Instant;
import uk.luton2040.contracts.BreakState;
import uk.luton2040.measures.period.Period;

/** From its period on, a KPI's values cannot be compared with those before. */
@Entity
class SeriesBreak extends Statement<BreakState> {
    private String reason = "";
    private String note = "";
    private String statedBy = "";
    private Instant statedAt = Instant.EPOCH;

    protected SeriesBreak() {}

    SeriesBreak(String kpi, Period period) {
        super(kpi, period);
    }

    void state(NewBreak stated, String who, Instant when) {
        reason = stated.reason();
        note = stated.note();
        statedBy = who;
        statedAt = when;
        stand();
    }

    @Override
    public BreakState state() {
        return new BreakState(kpi(), period(), reason, note, statedBy, statedAt, isWithdrawn());
    }
}
