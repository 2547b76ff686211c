package uk.luton2040.measures.control;

import static java.math.MathContext.DECIMAL64;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How unusual a figure is among others, in a way that a few wild ones cannot spoil: its distance from their median over
 * their spread. The spread is 1.4826 × MAD, the median absolute deviation, which is the standard deviation where they
 * are normal. More than half of them alike make a MAD of 0; then it is 1.253314 × the mean absolute deviation; all of
 * them alike have no spread, and nothing can be scored. From B. Iglewicz and D. Hoaglin, "How to detect and handle
 * outliers", 1993, who call absolute scores above 3.5 potential outliers.
 *
 * <p>Medians and spreads are exact; the score is rounded to 16 digits, half to even.
 *
 * @param score negative below the median
 * @param usual the median
 */
public record RobustScore(BigDecimal score, BigDecimal usual, BigDecimal spread) {
    /** Iglewicz and Hoaglin's. */
    public static final BigDecimal THRESHOLD = new BigDecimal("3.5");

    private static final BigDecimal MAD_TO_SIGMA = new BigDecimal("1.4826");
    private static final BigDecimal MEAN_DEVIATION_TO_SIGMA = new BigDecimal("1.253314");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Empty where the others are none, or all alike. */
    public static Optional<RobustScore> of(BigDecimal figure, List<BigDecimal> others) {
        return of(figure, others, BigDecimal.ZERO);
    }

    /**
     * As {@link #of(BigDecimal, List)}, with a spread no smaller than the least: among rounded figures many are alike, and
     * a difference of one unit of their last place is none.
     */
    public static Optional<RobustScore> of(BigDecimal figure, List<BigDecimal> others, BigDecimal least) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal usual = median(others);
        List<BigDecimal> deviations =
                others.stream().map(other -> other.subtract(usual).abs()).toList();
        BigDecimal found = spread(deviations);
        if (found.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal spread = found.max(least);
        return Optional.of(new RobustScore(figure.subtract(usual).divide(spread, DECIMAL64), usual, spread));
    }

    /** For sentences: 4.2. */
    public BigDecimal rounded() {
        return score.setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal spread(List<BigDecimal> deviations) {
        BigDecimal mad = median(deviations);
        if (mad.signum() != 0) {
            return MAD_TO_SIGMA.multiply(mad);
        }
        BigDecimal total = deviations.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return MEAN_DEVIATION_TO_SIGMA.multiply(total).divide(BigDecimal.valueOf(deviations.size()), DECIMAL64);
    }

    private static BigDecimal median(List<BigDecimal> figures) {
        List<BigDecimal> ordered = figures.stream().sorted().toList();
        int middle = ordered.size() / 2;
        return ordered.size() % 2 == 1
                ? ordered.get(middle)
                : ordered.get(middle - 1).add(ordered.get(middle)).multiply(HALF);
    }
}
