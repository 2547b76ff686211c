package uk.luton2040.kit.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;

/** Many edits, one event for each aggregate that is different afterwards, and none for those that are not. */
public final class Changes {
    private final Map<String, Aggregate<?>> touched = new LinkedHashMap<>();
    private final Map<String, Optional<Object>> before = new LinkedHashMap<>();

    /** Remembers how the aggregate was; call it before the first edit. */
    public <A extends Aggregate<?>> A touch(A aggregate) {
        String key = key(aggregate);
        if (touched.putIfAbsent(key, aggregate) == null) {
            before.put(key, aggregate.revision() == 0 ? Optional.empty() : Optional.of(aggregate.comparedByChanges()));
        }
        return aggregate;
    }

    /** Counts and tells the changes, in the order in which the aggregates were first touched. */
    public List<Event<?>> finish(String what, String who, Instant when) {
        return finish(new Change(what, who, when));
    }

    public List<Event<?>> finish(Change change) {
        return finish(List.copyOf(touched.values()), change);
    }

    /** Counts and tells the changes of these alone, and forgets them. */
    public List<Event<?>> finish(List<? extends Aggregate<?>> some, Change change) {
        List<Event<?>> events = new ArrayList<>();
        for (Aggregate<?> aggregate : some) {
            String key = key(aggregate);
            touched.remove(key);
            boolean same = Optional.of(aggregate.comparedByChanges()).equals(before.remove(key));
            if (!same) {
                events.add(aggregate.changed(change));
            }
        }
        return events;
    }

    /** Those of one kind that have been touched and not been told of. */
    public <A extends Aggregate<?>> Stream<A> touched(Class<A> kind) {
        return touched.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static String key(Aggregate<?> aggregate) {
        return aggregate.getClass().getName() + " " + aggregate.id();
    }
}
