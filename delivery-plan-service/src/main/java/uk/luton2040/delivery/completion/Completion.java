package uk.luton2040.delivery.completion;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import uk.luton2040.contracts.CompletionState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.sql.JsonColumn;

/** A day on which something was completed that promised to move a KPI. It follows from its project alone. */
@Entity
class Completion extends Aggregate<CompletionState> {
    @Id
    private String id;

    private String project;

    @SuppressWarnings("UnusedVariable") // lists are narrowed by it
    private String kpi;

    @Convert(converter = OfState.class)
    private CompletionState state;

    @SuppressWarnings("NullAway.Init")
    protected Completion() {}

    Completion(CompletionState state) {
        this.id = state.id();
        this.project = state.project();
        this.kpi = state.kpi();
        this.state = state;
    }

    void become(CompletionState other) {
        state = other;
    }

    void withdraw() {
        state = new CompletionState(
                state.id(),
                state.kpi(),
                state.project(),
                state.milestone(),
                state.title(),
                state.on(),
                state.direction(),
                state.amount(),
                state.dueBy(),
                true);
    }

    String project() {
        return project;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public CompletionState state() {
        return state;
    }

    @Converter
    @Immutable
    static class OfState extends JsonColumn<CompletionState> {
        OfState() {
            super(new TypeReference<>() {});
        }
    }
}
