package uk.luton2040.measurement.returns;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.ReturnDecisionState;

/** One decision, kept for good: a change of mind is another one with the next revision. */
@MappedSuperclass
abstract class Decision<T> {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String kpi;
    private long revision;
    private String who;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(String kpi, Change<T> change) {
        this.kpi = kpi;
        this.revision = change.revision();
        this.who = change.who();
        this.at = change.at();
    }

    abstract T what();

    /** What the others are told of it. */
    abstract ReturnDecisionState told();

    Event<ReturnDecisionState> event() {
        ReturnDecisionState told = told();
        return Event.of(told.id(), revision, new uk.luton2040.contracts.Change("decided", who, at), told);
    }

    String kpi() {
        return kpi;
    }

    Change<T> change() {
        return new Change<>(revision, what(), who, at);
    }
}
