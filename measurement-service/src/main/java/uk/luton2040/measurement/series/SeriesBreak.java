package uk.luton2040.measurement.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import uk.luton2040.contracts.BreakState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.measures.period.Period;

/** From its period on, a KPI's values cannot be compared with those before. */
@Entity
@IdClass(SeriesBreak.Key.class)
class SeriesBreak extends Aggregate<BreakState> {
    record Key(String kpi, String period) {}

    @Id
    private String kpi;

    @Id
    private String period;

    private String reason = "";
    private String note = "";
    private String statedBy = "";
    private Instant statedAt = Instant.EPOCH;
    private boolean withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected SeriesBreak() {}

    SeriesBreak(String kpi, Period period) {
        this.kpi = kpi;
        this.period = period.code();
    }

    void state(NewBreak stated, String who, Instant when) {
        reason = stated.reason();
        note = stated.note();
        statedBy = who;
        statedAt = when;
        withdrawn = false;
    }

    void withdraw() {
        withdrawn = true;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    @Override
    public String id() {
        return kpi + "/" + period;
    }

    @Override
    public BreakState state() {
        return new BreakState(kpi, period, reason, note, statedBy, statedAt, withdrawn);
    }
}
