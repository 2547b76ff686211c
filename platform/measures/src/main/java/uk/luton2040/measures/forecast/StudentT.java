package uk.luton2040.measures.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Two-sided 95 % points of Student's t distribution, to the four decimals that tables print.
 *
 * <p>For whole degrees of freedom the distribution is a finite sum (M. Abramowitz and I. Stegun, "Handbook of
 * Mathematical Functions", 1964, 26.7.3 and 26.7.4), of which the point is found by halving; {@link StrictMath} gives the
 * same everywhere.
 */
final class StudentT {
    private static final double CONFIDENCE = 0.95;
    private static final int HALVINGS = 100;
    private static final int DECIMALS = 4;

    private StudentT() {}

    /**
     * The t that is exceeded, up or down, with a probability of 5 %.
     *
     * @throws IllegalArgumentException below one degree of freedom
     */
    static BigDecimal twoSided95(int degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException("Student's t needs a degree of freedom, not " + degreesOfFreedom + ".");
        }
        double low = 0;
        double high = StrictMath.PI / 2;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (within(middle, degreesOfFreedom) < CONFIDENCE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double t = StrictMath.tan(low) * StrictMath.sqrt(degreesOfFreedom);
        return BigDecimal.valueOf(t).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** The probability of lying within ±t, where θ = arctan(t/√ν). */
    private static double within(double theta, int degreesOfFreedom) {
        double cosine = StrictMath.cos(theta);
        double sine = StrictMath.sin(theta);
        boolean odd = degreesOfFreedom % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = 0;
        for (int k = odd ? 1 : 0; k <= degreesOfFreedom - 2; k += 2) {
            sum += term;
            term *= cosine * cosine * (k + 1) / (k + 2);
        }
        return odd ? 2 / StrictMath.PI * (theta + sine * sum) : sine * sum;
    }
}
