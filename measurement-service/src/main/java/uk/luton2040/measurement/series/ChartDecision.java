package uk.luton2040.measurement.series;

import jakarta.persistence.Entity;
import java.time.Instant;
import uk.luton2040.contracts.ChartDecisionState;
import uk.luton2040.measures.period.Period;

/** A period of a KPI's control chart is exceptional, or limits begin anew with it. */
@Entity
class ChartDecision extends Statement<ChartDecisionState> {
    private String kind = "";
    private String why = "";
    private String decidedBy = "";
    private Instant decidedAt = Instant.EPOCH;

    protected ChartDecision() {}

    ChartDecision(String kpi, Period period) {
        super(kpi, period);
    }

    void decide(NewChartDecision decided, String who, Instant when) {
        kind = decided.kind();
        why = decided.why();
        decidedBy = who;
        decidedAt = when;
        stand();
    }

    @Override
    public ChartDecisionState state() {
        return new ChartDecisionState(kpi(), period(), kind, why, decidedBy, decidedAt, isWithdrawn());
    }
}
