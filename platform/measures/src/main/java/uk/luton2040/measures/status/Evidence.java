package uk.luton2040.measures.status;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.target.Resolution;

/**
 * What a rule judges.
 *
 * @param value in the KPI's unit; 1, 0.5 or 0 for yes, partly, no; null when there is no data
 * @param target what it is judged against, or why there is nothing
 * @param sameLastYear the value of the same period last year; null when there is none that may be compared
 * @param unit as a sentence says it after the value ("% of spend"); may be empty
 */
public record Evidence(
        @Nullable BigDecimal value,
        Resolution target,
        @Nullable BigDecimal sameLastYear,
        String unit) {}
