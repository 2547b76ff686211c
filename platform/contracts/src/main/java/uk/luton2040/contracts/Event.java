package uk.luton2040.contracts;

/**
 * What a publisher tells the others: the aggregate's whole public state after a change.
 *
 * @param id the aggregate's id, also the record's key
 * @param epoch the publisher's restore counter: a database restored from a back-up starts a new one
 * @param revision counts the aggregate's own changes from 1; with the epoch it orders events of one aggregate
 * @param change what happened, in short
 */
public record Event<T extends State>(String id, long epoch, long revision, Change change, T state) {

    /** An event whose epoch the outbox fills in. */
    public static <T extends State> Event<T> of(String id, long revision, Change change, T state) {
        return new Event<>(id, 0, revision, change, state);
    }

    public Event<T> in(long publishersEpoch) {
        return new Event<>(id, publishersEpoch, revision, change, state);
    }

    public EventType type() {
        return EventType.of(state);
    }
}
