package uk.luton2040.delivery.outside;

import uk.luton2040.measures.Coded;

/** How the council answers a recommendation. */
public enum Answer implements Coded {
    UNDECIDED,
    ACCEPTED,
    PARTLY_ACCEPTED,
    NOT_ACCEPTED;

    /** Whether something is to be done. */
    boolean isTaken() {
        return this == ACCEPTED || this == PARTLY_ACCEPTED;
    }

    boolean needsReason() {
        return this == PARTLY_ACCEPTED || this == NOT_ACCEPTED;
    }
}
