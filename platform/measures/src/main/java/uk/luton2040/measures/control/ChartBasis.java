package uk.luton2040.measures.control;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.target.Goal;

/**
 * What a control chart is drawn by, beside its values.
 *
 * @param newSeries the first periods after breaks and of recorded rebases: limits begin anew there
 * @param leftOut exceptional periods that a recorded decision leaves out of limits and rules. Merely to annotate a period
 *     as exceptional is not enough to be here
 * @param screened whether large moving ranges are left aside once
 * @param goal what the newest period is judged against; null when nothing is
 */
public record ChartBasis(
        Better better,
        Set<Period> newSeries,
        Set<Period> leftOut,
        boolean screened,
        @Nullable Goal goal) {
    public ChartBasis {
        newSeries = Set.copyOf(newSeries);
        leftOut = Set.copyOf(leftOut);
    }

    public static ChartBasis of(Better better, @Nullable Goal goal) {
        return new ChartBasis(better, Set.of(), Set.of(), true, goal);
    }

    public ChartBasis withNewSeries(Collection<Period> first) {
        return new ChartBasis(better, Set.copyOf(first), leftOut, screened, goal);
    }

    public ChartBasis leavingOut(Collection<Period> exceptional) {
        return new ChartBasis(better, newSeries, Set.copyOf(exceptional), screened, goal);
    }

    public ChartBasis unscreened() {
        return new ChartBasis(better, newSeries, leftOut, false, goal);
    }

    /** Whether a new series begins after the one period and by the end of the other. */
    boolean isBrokenBetween(Period earlier, Period later) {
        return newSeries.stream()
                .anyMatch(first ->
                        first.start().isAfter(earlier.start()) && first.start().isBefore(later.end()));
    }
}
