package uk.luton2040.measurement.returns;

import jakarta.persistence.MappedSuperclass;

/** A decision about one return. */
@MappedSuperclass
abstract class ReturnDecision<T> extends Decision<T> {
    private String period;
    private String organisation;

    @SuppressWarnings("NullAway.Init")
    protected ReturnDecision() {}

    ReturnDecision(ReturnKey key, Change<T> change) {
        super(key.kpi(), change);
        this.period = key.period();
        this.organisation = key.organisation();
    }

    ReturnKey key() {
        return new ReturnKey(kpi(), period, organisation);
    }
}
