package uk.luton2040.contracts;

import java.time.Instant;

/**
 * A break in a KPI's series: from this period on its values cannot be compared with those before.
 *
 * @param period the first of the new series
 * @param reason such as {@code methodology} or {@code boundary-change}
 * @param note what changed, in a sentence
 * @param withdrawn it was stated by mistake, and the series has none there
 */
public record BreakState(
        String kpi, String period, String reason, String note, String statedBy, Instant statedAt, boolean withdrawn)
        implements State {}
