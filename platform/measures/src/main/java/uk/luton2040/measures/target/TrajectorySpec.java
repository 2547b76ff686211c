package uk.luton2040.measures.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.period.Period;

/**
 * A trajectory as data, as a catalogue keeps it.
 *
 * @param kind the code of a {@link Kind}
 * @param from the baseline's period
 * @param until the last period it speaks of
 * @param baseline in the KPI's unit; null for a reduction where the KPI measures the reduction itself, in per cent
 * @param target of a linear one, in the KPI's unit
 * @param rate of a reduction, the share cut each year: 0.09 is 9 %
 * @param origin where it comes from, as a reader would cite it
 */
public record TrajectorySpec(
        String kind,
        String from,
        String until,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal rate,
        String origin,
        boolean illustrative) {

    /** How it runs: the same step every day, or the same share cut every year. */
    public enum Kind implements Coded {
        LINEAR,
        COMPOUNDING_REDUCTION,
        REDUCTION_OF_BASELINE;

        public static Optional<Kind> of(String code) {
            return Coded.find(Kind.class, code);
        }
    }

    /** @throws IllegalArgumentException with a sentence that says what is wrong with it */
    public Trajectory toTrajectory() {
        LocalDate begins = Period.parse(from).end();
        LocalDate ends = Period.parse(until).end();
        return switch (Kind.of(kind).orElseThrow(() -> new IllegalArgumentException(unknown()))) {
            case LINEAR ->
                new LinearTrajectory(
                        begins, need("baseline", baseline), ends, need("target", target), origin, illustrative);
            case COMPOUNDING_REDUCTION ->
                new ReductionTrajectory(begins, ends, need("rate", rate), true, baseline, origin, illustrative);
            case REDUCTION_OF_BASELINE ->
                new ReductionTrajectory(begins, ends, need("rate", rate), false, baseline, origin, illustrative);
        };
    }

    private String unknown() {
        return "'%s' is no trajectory; it is linear, compounding-reduction or reduction-of-baseline.".formatted(kind);
    }

    private BigDecimal need(String what, @Nullable BigDecimal figure) {
        if (figure == null) {
            throw new IllegalArgumentException("A %s trajectory needs a %s.".formatted(kind, what));
        }
        return figure;
    }
}
