package uk.luton2040.measures.aggregation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one part or one period brings to a whole.
 *
 * @param value in the KPI's unit; null when not reported
 * @param numerator what a ratio counts; null when unknown
 * @param denominator what a ratio or a mean is out of, and so its weight; null when unknown
 */
public record Amount(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {
    public static final Amount NOT_REPORTED = new Amount(null, null, null);

    public static Amount of(BigDecimal value) {
        return new Amount(value, null, null);
    }

    public static Amount ratio(BigDecimal numerator, BigDecimal denominator) {
        return new Amount(null, numerator, denominator);
    }
}
