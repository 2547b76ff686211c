package uk.luton2040.measures.control;

import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.control.Flag.Side;
import uk.luton2040.measures.kpi.Better;

/** The first icon of "Making data count": whether the newest point is more than chance, and whether that is good. */
public enum Variation implements Coded {
    COMMON_CAUSE,
    IMPROVING,
    CONCERNING,
    /** Special cause, high, where neither side is good. */
    NEUTRAL_HIGH,
    NEUTRAL_LOW,
    /** No limits, or the newest point was left out of them. */
    NONE;

    /** @param flag the first of the newest point's; null when it has none */
    static Variation of(@Nullable Flag flag, Better better) {
        if (flag == null) {
            return COMMON_CAUSE;
        }
        boolean high = flag.side() == Side.HIGH;
        return switch (better) {
            case HIGHER -> high ? IMPROVING : CONCERNING;
            case LOWER -> high ? CONCERNING : IMPROVING;
            case RANGE, CONTEXT -> high ? NEUTRAL_HIGH : NEUTRAL_LOW;
        };
    }

    boolean isSpecialCause() {
        return this != COMMON_CAUSE && this != NONE;
    }
}
