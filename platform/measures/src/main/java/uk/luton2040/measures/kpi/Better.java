package uk.luton2040.measures.kpi;

import java.math.BigDecimal;
import java.util.Optional;
import uk.luton2040.measures.Coded;

/** What counts as good: more, less, staying inside a range, or neither (context only). */
public enum Better implements Coded {
    HIGHER,
    LOWER,
    RANGE,
    CONTEXT;

    public static Optional<Better> of(String code) {
        return Coded.find(Better.class, code);
    }

    /** Whether more or less of it is better, so that a distance from a target has a good side. */
    public boolean isDirected() {
        return this == HIGHER || this == LOWER;
    }

    /**
     * How far the value falls short of the target, in the KPI's unit: p(t − v), p = +1 if higher is better and −1 if
     * lower. Negative when the target is beaten.
     *
     * @throws IllegalStateException for a range or context, where no single side is bad
     */
    public BigDecimal adverse(BigDecimal value, BigDecimal target) {
        return switch (this) {
            case HIGHER -> target.subtract(value);
            case LOWER -> value.subtract(target);
            case RANGE, CONTEXT ->
                throw new IllegalStateException("Better when " + code() + " has no side on which a value is adverse");
        };
    }
}
