package uk.luton2040.measures.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Limits of an XmR chart, as in NHS England's "Making data count": x̄ ± 2.66 A, where x̄ is the mean of the values and A
 * the mean of the moving ranges |xᵢ − xᵢ₋₁|. Sums and products are exact; the divisions that make x̄ and A are rounded to
 * 34 digits, half to even ({@link MathContext#DECIMAL128}).
 *
 * @param averageMovingRange A, after screening
 * @param points how many values they rest on
 * @param screenedOut how many moving ranges were left aside
 */
public record ControlLimits(BigDecimal mean, BigDecimal averageMovingRange, int points, int screenedOut) {
    /** Below this there are none. */
    public static final int FEWEST = 6;

    /** Below this they are trial limits. */
    public static final int SETTLED = 12;

    private static final BigDecimal THREE_SIGMA = new BigDecimal("2.66");
    private static final BigDecimal TWO_SIGMA = new BigDecimal("1.7733");
    private static final BigDecimal SCREEN = new BigDecimal("3.267");

    /**
     * The limits of these values, oldest first, screened: moving ranges of 3.267 A or more are left aside, once, and A is
     * taken anew. Empty for fewer than six.
     */
    public static Optional<ControlLimits> of(List<BigDecimal> values) {
        return of(values, true);
    }

    /** As {@link #of(List)}, with or without the screening of large moving ranges. */
    public static Optional<ControlLimits> of(List<BigDecimal> values, boolean screened) {
        return ofStretches(List.of(values), screened);
    }

    /**
     * As {@link #of(List, boolean)} for a series that is interrupted: no moving range is taken across an interruption.
     * Empty also where every value stands alone.
     */
    public static Optional<ControlLimits> ofStretches(List<List<BigDecimal>> stretches, boolean screened) {
        List<BigDecimal> values = stretches.stream().flatMap(List::stream).toList();
        List<BigDecimal> ranges = stretches.stream()
                .flatMap(stretch -> movingRanges(stretch).stream())
                .toList();
        if (values.size() < FEWEST || ranges.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal average = mean(ranges);
        List<BigDecimal> used = screened ? withoutLarge(ranges, average) : ranges;
        int screenedOut = ranges.size() - used.size();
        return Optional.of(
                new ControlLimits(mean(values), screenedOut == 0 ? average : mean(used), values.size(), screenedOut));
    }

    public BigDecimal upper() {
        return mean.add(THREE_SIGMA.multiply(averageMovingRange));
    }

    public BigDecimal lower() {
        return mean.subtract(THREE_SIGMA.multiply(averageMovingRange));
    }

    public BigDecimal upperTwoSigma() {
        return mean.add(TWO_SIGMA.multiply(averageMovingRange));
    }

    public BigDecimal lowerTwoSigma() {
        return mean.subtract(TWO_SIGMA.multiply(averageMovingRange));
    }

    /** Resting on fewer than twelve values. */
    public boolean isTrial() {
        return points < SETTLED;
    }

    /** A value on a limit is not outside. */
    public boolean excludes(BigDecimal value) {
        return value.compareTo(upper()) > 0 || value.compareTo(lower()) < 0;
    }

    private static List<BigDecimal> movingRanges(List<BigDecimal> values) {
        List<BigDecimal> ranges = new ArrayList<>(values.size());
        for (int i = 1; i < values.size(); i++) {
            ranges.add(values.get(i).subtract(values.get(i - 1)).abs());
        }
        return ranges;
    }

    /** The smallest is never as large as that, unless all are 0. */
    private static List<BigDecimal> withoutLarge(List<BigDecimal> ranges, BigDecimal average) {
        BigDecimal most = SCREEN.multiply(average);
        return most.signum() == 0
                ? ranges
                : ranges.stream().filter(range -> range.compareTo(most) < 0).toList();
    }

    private static BigDecimal mean(List<BigDecimal> figures) {
        return figures.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(figures.size()), MathContext.DECIMAL128);
    }
}
