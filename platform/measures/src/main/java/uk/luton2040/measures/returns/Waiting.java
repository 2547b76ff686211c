package uk.luton2040.measures.returns;

import uk.luton2040.measures.Coded;

/** How near the day is by which a value that is not there has to be, the most pressing first. */
public enum Waiting implements Coded {
    OVERDUE,
    DUE,
    UPCOMING
}
