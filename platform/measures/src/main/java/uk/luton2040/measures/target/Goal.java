package uk.luton2040.measures.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one measurement is judged against: a figure or a range in the KPI's unit.
 *
 * @param strict green needs more than reaching it
 * @param origin the source it comes from
 */
public record Goal(
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean strict,
        String origin,
        boolean illustrative) {}
