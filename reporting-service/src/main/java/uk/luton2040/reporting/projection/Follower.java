package uk.luton2040.reporting.projection;

import java.util.Set;

/** Somebody who makes something of the facts as well, in the transaction that absorbs them. */
public interface Follower {

    /** @param kpis of which something is known that was not before */
    void touched(Set<String> kpis);

    /** Anything may have changed. */
    void touchedAll();
}
