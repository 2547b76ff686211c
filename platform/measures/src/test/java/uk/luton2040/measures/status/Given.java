package uk.luton2040.measures.status;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.target.Goal;
import uk.luton2040.measures.target.Resolution;

/** What the tests of rules begin with. */
final class Given {
    private static final String ORIGIN = "Corporate Plan 2021-23";

    private Given() {}

    static BigDecimal figure(String figure) {
        return new BigDecimal(figure);
    }

    static Resolution target(BigDecimal value) {
        return set(new Goal(value, null, null, false, ORIGIN, false));
    }

    static Resolution strictTarget(BigDecimal value) {
        return set(new Goal(value, null, null, true, ORIGIN, false));
    }

    static Resolution rangeTarget(String low, String high) {
        return set(new Goal(null, figure(low), figure(high), false, ORIGIN, false));
    }

    static Resolution illustrativeTarget(String value) {
        return set(new Goal(figure(value), null, null, false, "invented", true));
    }

    static Resolution noTarget() {
        return new Resolution(null, Resolution.Basis.NONE, "No target is set.");
    }

    static Evidence evidence(@Nullable BigDecimal value, Resolution target) {
        return new Evidence(value, target, null, "");
    }

    private static Resolution set(Goal goal) {
        return new Resolution(goal, Resolution.Basis.EXACT_PERIOD, "The target is the one set for 2023/24.");
    }
}
