package uk.luton2040.measures.status;

import java.math.BigDecimal;
import java.util.Optional;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.target.Goal;

/**
 * Whether a target is beaten by so much that a board should ask if it is too easy, or if the money is well spent: by more
 * than a share of the target, −adverse > share · |t|. The share is ours, a quarter where nothing else is said; there is
 * none for ranges, and none for a target of 0.
 */
public final class FarOver {
    /** Where nothing else is said. */
    public static final BigDecimal A_QUARTER = new BigDecimal("0.25");

    private FarOver() {}

    /** A sentence where the value is that far over; else empty. */
    public static Optional<String> sentence(BigDecimal value, Goal goal, Better better, BigDecimal share) {
        BigDecimal target = goal.value();
        if (target == null || target.signum() == 0 || !better.isDirected()) {
            return Optional.empty();
        }
        BigDecimal beaten = better.adverse(value, target).negate();
        return beaten.compareTo(share.multiply(target.abs())) <= 0
                ? Optional.empty()
                : Optional.of(
                        "%s beats the target of %s by %s, more than %s%% of it: is the target too easy, and is the money well spent?"
                                .formatted(
                                        Figures.readable(value),
                                        Figures.readable(target),
                                        Figures.readable(beaten),
                                        Figures.readable(share.movePointRight(2))));
    }
}
