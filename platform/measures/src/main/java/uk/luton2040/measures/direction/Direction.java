package uk.luton2040.measures.direction;

import java.util.Optional;
import uk.luton2040.measures.Coded;

/** Improving and worsening where one side is good, increasing and decreasing where none is. NONE: not comparable. */
public enum Direction implements Coded {
    IMPROVING,
    WORSENING,
    NO_CHANGE,
    INCREASING,
    DECREASING,
    NONE;

    public static Optional<Direction> of(String code) {
        return Coded.find(Direction.class, code);
    }
}
