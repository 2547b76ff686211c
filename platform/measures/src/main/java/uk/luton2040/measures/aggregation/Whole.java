package uk.luton2040.measures.aggregation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value made of parts.
 *
 * @param value unrounded (34 digits where a division is needed); null when the parts make no whole
 * @param numerator of a ratio of sums, else null
 * @param denominator of a ratio of sums, else null
 * @param provisional until all parts have reported; the last value over time only waits for the last one
 * @param sentence how it was made, with its coverage
 */
public record Whole(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Coverage coverage,
        boolean provisional,
        String sentence) {}
