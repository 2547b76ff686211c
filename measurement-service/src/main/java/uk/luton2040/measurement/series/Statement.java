package uk.luton2040.measurement.series;

import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import uk.luton2040.contracts.State;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measures.period.Period;

/** What an officer states of one period of a KPI's series. Withdrawn, it stays readable. */
@MappedSuperclass
@IdClass(Statement.Key.class)
abstract class Statement<S extends State> extends Aggregate<S> {
    record Key(String kpi, String period) {}

    @Id
    private String kpi;

    @Id
    private String period;

    private boolean withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected Statement() {}

    Statement(String kpi, Period period) {
        this.kpi = kpi;
        this.period = period.code();
    }

    /** It holds, from now on or again. */
    void stand() {
        withdrawn = false;
    }

    void withdraw() {
        if (withdrawn) {
            throw new ProblemException(ProblemType.CONFLICT, "It was withdrawn before.");
        }
        withdrawn = true;
    }

    String kpi() {
        return kpi;
    }

    String period() {
        return period;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    @Override
    public String id() {
        return kpi + "/" + period;
    }
}
