package uk.luton2040.delivery.risk;

import uk.luton2040.measures.Coded;

/** Where a risk stands. */
public enum Standing implements Coded {
    OPEN,
    CLOSED,
    /** It has happened. */
    REALISED;

    public static Standing of(String code) {
        return Coded.find(Standing.class, code).orElseThrow();
    }

    /** It ends either way, and may be reopened. */
    public boolean leadsTo(Standing next) {
        return this != next && (this == OPEN || next == OPEN);
    }
}
