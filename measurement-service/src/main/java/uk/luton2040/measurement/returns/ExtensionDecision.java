package uk.luton2040.measurement.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import uk.luton2040.contracts.ReturnDecisionState;

@Entity
@Immutable
@Table(name = "return_extension")
class ExtensionDecision extends ReturnDecision<Extension> {
    private LocalDate due;
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected ExtensionDecision() {}

    ExtensionDecision(ReturnKey key, Change<Extension> change) {
        super(key, change);
        this.due = change.what().due();
        this.reason = change.what().reason();
    }

    @Override
    Extension what() {
        return new Extension(due, reason);
    }

    @Override
    ReturnDecisionState told() {
        ReturnKey key = key();
        return ReturnDecisionState.of(
                key.kpi(), key.period(), key.organisation(), new ReturnDecisionState.Extension(due));
    }
}
