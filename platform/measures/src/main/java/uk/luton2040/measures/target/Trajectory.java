package uk.luton2040.measures.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The way from a baseline to a final target, read at the end of a period. All dates are the first day after. */
public sealed interface Trajectory permits LinearTrajectory, ReductionTrajectory {
    /** The value at a period's end, in the KPI's unit; empty outside the trajectory's own dates. */
    Optional<BigDecimal> at(LocalDate end);

    /** How it runs, as a sentence without its full stop. */
    String sentence();

    /** Where its figures come from. */
    String origin();

    boolean illustrative();

    /** The last period end it speaks of. */
    LocalDate until();
}
