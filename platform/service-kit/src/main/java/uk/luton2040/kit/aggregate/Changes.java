package uk.luton2040.kit.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;

/** Many edits, one event for each aggregate that is different afterwards, and none for those that are not. */
public final class Changes {
    private final Map<String, Aggregate<?>> touched = new LinkedHashMap<>();
    private final Map<String, Optional<Object>> before = new LinkedHashMap<>();

    /** Remembers how the aggregate was; call it before the first edit. */
    public <A extends Aggregate<?>> A touch(A aggregate) {
        String key = aggregate.getClass().getName() + " " + aggregate.id();
        if (touched.putIfAbsent(key, aggregate) == null) {
            before.put(key, aggregate.revision() == 0 ? Optional.empty() : Optional.of(aggregate.content()));
        }
        return aggregate;
    }

    /** Counts and tells the changes, in the order in which the aggregates were first touched. */
    public List<Event<?>> finish(String what, String who, Instant when) {
        return finish(new Change(what, who, when));
    }

    public List<Event<?>> finish(Change change) {
        List<Event<?>> events = new ArrayList<>();
        touched.forEach((key, aggregate) -> {
            boolean same = Optional.of(aggregate.content()).equals(before.get(key));
            if (!same) {
                events.add(aggregate.changed(change));
            }
        });
        return events;
    }
}
