package uk.luton2040.measures.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.status.Status;

/**
 * One KPI of an outcome or priority.
 *
 * @param hasData whether there is a value at all; without one it is counted by itself, not as grey
 * @param score of its long-term progress; null where there is none
 */
public record Member(
        String code,
        String title,
        Status status,
        boolean hasData,
        @Nullable BigDecimal score) {}
