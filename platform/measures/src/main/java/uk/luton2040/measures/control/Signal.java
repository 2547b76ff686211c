package uk.luton2040.measures.control;

import uk.luton2040.measures.Coded;

/** What makes a point more than chance, in the order in which it is named where several hold. */
public enum Signal implements Coded {
    /** Strictly beyond a three-sigma limit. */
    BEYOND_LIMITS,
    /** One of seven or more points that rise, or fall, without a tie. */
    TREND,
    /**
     * Beyond the two-sigma line of one side, as is another of three consecutive points that are all on that side of the
     * mean.
     */
    TWO_OF_THREE,
    /** One of seven or more points in a row strictly on one side of the mean. */
    RUN
}
