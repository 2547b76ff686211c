package uk.luton2040.measures.target;

import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;

/**
 * Which target a measurement is judged against, or why there is none.
 *
 * @param goal null when there is nothing to judge against
 * @param why a sentence for the reader, whichever way it went
 */
public record Resolution(@Nullable Goal goal, Basis basis, String why) {
    /** How the goal was found; the last three leave the measurement grey. AT_YEAR_END: it waits for the whole period. */
    public enum Basis implements Coded {
        EXACT_PERIOD,
        TRAJECTORY,
        DATE_REACHED,
        STANDING,
        AT_YEAR_END,
        LATER,
        NONE
    }
}
