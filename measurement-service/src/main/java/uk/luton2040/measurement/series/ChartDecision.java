package uk.luton2040.measurement.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import uk.luton2040.contracts.ChartDecisionState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.measures.period.Period;

/** A period of a KPI's control chart is exceptional, or limits begin anew with it. */
@Entity
@IdClass(ChartDecision.Key.class)
class ChartDecision extends Aggregate<ChartDecisionState> {
    record Key(String kpi, String period) {}

    @Id
    private String kpi;

    @Id
    private String period;

    private String kind = "";
    private String why = "";
    private String decidedBy = "";
    private Instant decidedAt = Instant.EPOCH;
    private boolean withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected ChartDecision() {}

    ChartDecision(String kpi, Period period) {
        this.kpi = kpi;
        this.period = period.code();
    }

    void decide(NewChartDecision decided, String who, Instant when) {
        kind = decided.kind();
        why = decided.why();
        decidedBy = who;
        decidedAt = when;
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
    public ChartDecisionState state() {
        return new ChartDecisionState(kpi, period, kind, why, decidedBy, decidedAt, withdrawn);
    }
}
