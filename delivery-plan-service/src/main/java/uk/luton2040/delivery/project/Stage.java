package uk.luton2040.delivery.project;

import uk.luton2040.measures.Coded;

/** How far a project is. It is completed or stopped by its closure report alone. */
public enum Stage implements Coded {
    NOT_STARTED,
    IN_PROGRESS,
    DEFERRED,
    COMPLETED,
    STOPPED;

    public boolean isClosed() {
        return this == COMPLETED || this == STOPPED;
    }
}
