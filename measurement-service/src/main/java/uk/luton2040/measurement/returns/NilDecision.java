package uk.luton2040.measurement.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ReturnDecisionState;

@Entity
@Immutable
@Table(name = "nil_return")
class NilDecision extends ReturnDecision<NilReturn> {
    private @Nullable String reason;

    protected NilDecision() {}

    NilDecision(ReturnKey key, Change<NilReturn> change) {
        super(key, change);
        this.reason = change.what().reason();
    }

    @Override
    NilReturn what() {
        return new NilReturn(reason);
    }

    @Override
    ReturnDecisionState told() {
        ReturnKey key = key();
        return ReturnDecisionState.of(
                key.kpi(),
                key.period(),
                key.organisation(),
                new ReturnDecisionState.Nil(reason == null, change().at()));
    }
}
