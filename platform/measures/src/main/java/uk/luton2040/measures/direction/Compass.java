package uk.luton2040.measures.direction;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.kpi.Better;

/**
 * What direction means for one KPI. d = p(v − v_ref), p = +1 if higher is better and −1 if lower; d > ε is improving,
 * d < −ε worsening. Better in a range: d is how much nearer the value has come to the range; where no range is known,
 * and for context, the value merely increases or decreases.
 *
 * @param deadBand ε in the KPI's unit: a change no larger than this is no change
 * @param low with {@code high} the range that is good; null when none is known
 */
public record Compass(
        Better better,
        BigDecimal deadBand,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {
    public Compass {
        if (deadBand.signum() < 0) {
            throw new IllegalArgumentException("A dead band must not be negative: " + deadBand.toPlainString() + ".");
        }
    }

    public Compass(Better better, BigDecimal deadBand) {
        this(better, deadBand, null, null);
    }

    /**
     * The way from an earlier reading to a newer one: the previous due period for the short direction, the same period
     * last year for the long one.
     *
     * @param earlier null when there is none
     * @param blockedByBreak whether a break in the series lies between the two
     */
    public Travel read(Reading newer, @Nullable Reading earlier, boolean blockedByBreak) {
        if (earlier == null) {
            return Travel.none("There is no earlier value to compare with.");
        }
        if (newer.period().kind() != earlier.period().kind()) {
            return Travel.none("%s and %s are periods of different kinds and are not compared."
                    .formatted(newer.period().label(), earlier.period().label()));
        }
        if (blockedByBreak) {
            return Travel.none("The series has a break between %s and %s, so they are not compared."
                    .formatted(earlier.period().label(), newer.period().label()));
        }
        BigDecimal change = newer.value().subtract(earlier.value());
        Direction direction = direction(newer.value(), earlier.value());
        return new Travel(direction, sentence(direction, newer, earlier, change));
    }

    private Direction direction(BigDecimal value, BigDecimal reference) {
        return switch (better) {
            case HIGHER, LOWER -> judged(better.adverse(reference, value), Direction.IMPROVING, Direction.WORSENING);
            case RANGE ->
                low == null || high == null
                        ? judged(value.subtract(reference), Direction.INCREASING, Direction.DECREASING)
                        : judged(
                                outside(reference, low, high).subtract(outside(value, low, high)),
                                Direction.IMPROVING,
                                Direction.WORSENING);
            case CONTEXT -> judged(value.subtract(reference), Direction.INCREASING, Direction.DECREASING);
        };
    }

    private Direction judged(BigDecimal gain, Direction more, Direction less) {
        if (gain.compareTo(deadBand) > 0) {
            return more;
        }
        return gain.negate().compareTo(deadBand) > 0 ? less : Direction.NO_CHANGE;
    }

    private static BigDecimal outside(BigDecimal value, BigDecimal low, BigDecimal high) {
        return low.subtract(value).max(value.subtract(high)).max(BigDecimal.ZERO);
    }

    private String sentence(Direction direction, Reading newer, Reading earlier, BigDecimal change) {
        String moved = change.signum() == 0
                ? "the same"
                : "%s %s".formatted(Figures.readable(change.abs()), change.signum() > 0 ? "higher" : "lower");
        String word = direction.code().replace('-', ' ');
        return "%s%s: %s in %s against %s in %s, %s%s."
                .formatted(
                        word.substring(0, 1).toUpperCase(Locale.UK),
                        word.substring(1),
                        Figures.readable(newer.value(), "", earlier.value()),
                        newer.period().label(),
                        Figures.readable(earlier.value(), "", newer.value()),
                        earlier.period().label(),
                        moved,
                        because(direction, change));
    }

    private String because(Direction direction, BigDecimal change) {
        return switch (direction) {
            case NO_CHANGE -> withoutChange(change);
            case IMPROVING, WORSENING ->
                better == Better.RANGE && low != null && high != null
                        ? ", and the good range is %s to %s".formatted(Figures.readable(low), Figures.readable(high))
                        : ", and %s is better".formatted(better.code());
            case INCREASING, DECREASING, NONE -> "";
        };
    }

    private String withoutChange(BigDecimal change) {
        if (change.signum() == 0) {
            return "";
        }
        return change.abs().compareTo(deadBand) <= 0
                ? ", and up to %s counts as no change".formatted(Figures.readable(deadBand))
                : ", and that brings it no nearer to the good range and no further from it";
    }
}
