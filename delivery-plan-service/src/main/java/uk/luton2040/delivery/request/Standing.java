package uk.luton2040.delivery.request;

import uk.luton2040.measures.Coded;

/** Where a board's request stands. */
public enum Standing implements Coded {
    OPEN,
    ANSWERED,
    WITHDRAWN;

    boolean leadsTo(Standing next) {
        return (this == OPEN) != (next == OPEN);
    }

    boolean needsReason() {
        return this != ANSWERED;
    }
}
