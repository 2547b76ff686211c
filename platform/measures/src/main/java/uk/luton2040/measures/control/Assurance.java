package uk.luton2040.measures.control;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.target.Goal;

/**
 * The second icon of "Making data count": what the process as it is will do to the target. Met where every value between
 * the limits, these included, meets it; missed where none does; else it is chance. So a series that never moves and
 * equals its target meets it.
 */
public enum Assurance implements Coded {
    CONSISTENTLY_MET,
    CONSISTENTLY_MISSED,
    HIT_AND_MISS,
    /** No limits, no target, or a KPI for context. */
    NONE;

    static Assurance of(@Nullable ControlLimits limits, @Nullable Goal goal, Better better) {
        if (limits == null || goal == null) {
            return NONE;
        }
        BigDecimal low = goal.low();
        BigDecimal high = goal.high();
        if (low != null && high != null) {
            return against(limits, low, high);
        }
        BigDecimal target = goal.value();
        return target == null || !better.isDirected() ? NONE : against(limits, target, goal.strict(), better);
    }

    private static Assurance against(ControlLimits limits, BigDecimal target, boolean strict, Better better) {
        BigDecimal best = better == Better.HIGHER ? limits.upper() : limits.lower();
        BigDecimal worst = better == Better.HIGHER ? limits.lower() : limits.upper();
        if (meets(worst, target, strict, better)) {
            return CONSISTENTLY_MET;
        }
        return meets(best, target, strict, better) ? HIT_AND_MISS : CONSISTENTLY_MISSED;
    }

    private static boolean meets(BigDecimal value, BigDecimal target, boolean strict, Better better) {
        int adverse = better.adverse(value, target).signum();
        return adverse < 0 || (adverse == 0 && !strict);
    }

    private static Assurance against(ControlLimits limits, BigDecimal low, BigDecimal high) {
        if (limits.lower().compareTo(low) >= 0 && limits.upper().compareTo(high) <= 0) {
            return CONSISTENTLY_MET;
        }
        boolean apart = limits.upper().compareTo(low) < 0 || limits.lower().compareTo(high) > 0;
        return apart ? CONSISTENTLY_MISSED : HIT_AND_MISS;
    }
}
