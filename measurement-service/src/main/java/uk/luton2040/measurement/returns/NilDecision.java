package uk.luton2040.measurement.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

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
}
