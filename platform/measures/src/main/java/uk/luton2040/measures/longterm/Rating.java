package uk.luton2040.measures.longterm;

import uk.luton2040.measures.Coded;

/** How progress towards a long-term target is classed. */
public enum Rating implements Coded {
    ACHIEVED,
    /** The target is to stay as at the baseline, and it has. */
    MAINTAINED,
    ON_TRACK,
    MODERATE,
    LIMITED,
    MOVING_AWAY,
    NONE;

    /** "moving away". */
    public String words() {
        return code().replace('-', ' ');
    }
}
