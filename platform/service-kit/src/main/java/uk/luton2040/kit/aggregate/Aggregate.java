package uk.luton2040.kit.aggregate;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.State;

/**
 * An entity whose every change is told to the others. Its revision is its own: incremented with each change and carried
 * by event and ETag, while {@code lock} only guards concurrent writes (it is set at flush, after the event is built).
 */
@MappedSuperclass
public abstract class Aggregate<S extends State> {
    private long revision;

    @Version
    private long lock;

    /** The id others know it by: the event's key. */
    public abstract String id();

    /** All that others may know of it. */
    public abstract S state();

    public long revision() {
        return revision;
    }

    /**
     * What two moments of it are compared by: its state, unless more is kept than is told. The name is one that no
     * aggregate has for anything else, as a method of the same name would be taken for it.
     */
    protected Object comparedByChanges() {
        return state();
    }

    /** Counts a change that has been made, and tells of it. */
    public Event<S> changed(String what, String who, Instant when) {
        return changed(new Change(what, who, when));
    }

    public Event<S> changed(Change change) {
        revision++;
        return Event.of(id(), revision, change, state());
    }
}
