package uk.luton2040.measures.status;

import java.util.Optional;
import uk.luton2040.measures.target.Target;

/**
 * How a status follows from a value. Decimals are compared unrounded and never divided; a value's shortfall is
 * adverse = p(t − v), p = +1 if higher is better and −1 if lower.
 */
public sealed interface Rule
        permits PercentTolerance, AbsoluteTolerance, SamePeriodLastYear, Thresholds, WithinRange, YesNo, TrendOnly {
    Judgement judge(Evidence evidence);

    /** The rule as a reader would state it. */
    String sentence();

    /** Why this rule cannot judge against a target, as a sentence; empty when it can. */
    default Optional<String> refusal(Target target) {
        return Optional.empty();
    }
}
