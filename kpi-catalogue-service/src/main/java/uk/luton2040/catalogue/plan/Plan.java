package uk.luton2040.catalogue.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.Listed;
import uk.luton2040.contracts.PlanState;

/** A vision or corporate plan with its priorities and their target outcomes. */
@Entity
public class Plan extends Listed<PlanState> {
    @Id
    private String code;

    private String title;
    private String kind;
    private @Nullable Integer fromYear;
    private @Nullable Integer toYear;
    private @Nullable String follows;

    @ElementCollection
    @CollectionTable(name = "plan_priority", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Priority> priorities = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_outcome", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Outcome> outcomes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    @SuppressWarnings("NullAway.Init")
    public Plan(String code, int position) {
        super(position);
        this.code = code;
    }

    public void describe(
            String title, String kind, @Nullable Integer fromYear, @Nullable Integer toYear, @Nullable String follows) {
        this.title = title;
        this.kind = kind;
        this.fromYear = fromYear;
        this.toYear = toYear;
        this.follows = follows;
    }

    public void put(Priority priority) {
        put(priorities, priority, Priority::code);
    }

    public void put(Outcome outcome) {
        put(outcomes, outcome, Outcome::code);
    }

    private static <T> void put(List<T> items, T item, Function<T, String> code) {
        for (int i = 0; i < items.size(); i++) {
            if (code.apply(items.get(i)).equals(code.apply(item))) {
                if (!Objects.equals(items.get(i), item)) {
                    items.set(i, item);
                }
                return;
            }
        }
        items.add(item);
    }

    /** Makes these its priorities and outcomes, in their order. */
    void hold(List<Priority> newPriorities, List<Outcome> newOutcomes) {
        priorities.clear();
        priorities.addAll(newPriorities);
        outcomes.clear();
        outcomes.addAll(newOutcomes);
    }

    /** Of its priorities and outcomes. */
    Stream<String> codes() {
        return Stream.concat(
                priorities.stream().map(Priority::code), outcomes.stream().map(Outcome::code));
    }

    /** Whether one of its priorities or outcomes has that code. */
    public boolean has(String priorityOrOutcome) {
        return codes().anyMatch(priorityOrOutcome::equals);
    }

    public boolean hasPriority(String priority) {
        return priorities.stream().anyMatch(known -> known.code().equals(priority));
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public PlanState state() {
        return new PlanState(
                code,
                title,
                kind,
                fromYear,
                toYear,
                follows,
                priorities.stream().map(Priority::state).toList(),
                outcomes.stream().map(Outcome::state).toList());
    }
}
