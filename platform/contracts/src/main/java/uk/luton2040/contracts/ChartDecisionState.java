package uk.luton2040.contracts;

import java.time.Instant;

/**
 * What somebody decided about a KPI's control chart at a period. Without it no period is left out of the limits and no
 * limits begin anew, however strange the values look.
 *
 * @param period the exceptional one, which may be longer than those of the KPI; for a rebase the first of the new limits
 * @param kind {@code exceptional}: annotated and left out of the limits, or {@code rebase}: limits begin anew, and values
 *     stay comparable
 * @param why in a sentence, such as {@code Offices were closed in the pandemic.}
 * @param withdrawn it was decided by mistake
 */
public record ChartDecisionState(
        String kpi, String period, String kind, String why, String decidedBy, Instant decidedAt, boolean withdrawn)
        implements State {}
