package uk.luton2040.measures.survey;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;

/**
 * A value found by asking some of many, with its 95 % confidence interval, all in the KPI's unit.
 *
 * @param low at most the value
 * @param high at least the value
 */
public record Estimate(BigDecimal value, BigDecimal low, BigDecimal high) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** 1.959964²: the two-sided 95 % point of the normal distribution, squared. */
    private static final BigDecimal Z_SQUARED = new BigDecimal("1.959964").pow(2);

    public Estimate {
        if (low.compareTo(value) > 0 || value.compareTo(high) > 0) {
            throw new IllegalArgumentException("A value lies within its own interval: %s is not between %s and %s."
                    .formatted(value.toPlainString(), low.toPlainString(), high.toPlainString()));
        }
    }

    /**
     * The percentage of a simple random sample, with E. B. Wilson's interval ("Probable inference", 1927): (p + z²/2n ±
     * z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Rounded to 34 digits. A sample drawn otherwise is usually less certain than
     * this, so an interval given by its publisher goes before it.
     *
     * @param percentage from 0 to 100
     * @param answers n, at least 1
     */
    public static Estimate ofPercentage(BigDecimal percentage, int answers) {
        if (answers < 1 || percentage.signum() < 0 || percentage.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("A percentage is from 0 to 100 of at least one answer, not %s of %d."
                    .formatted(percentage.toPlainString(), answers));
        }
        BigDecimal n = BigDecimal.valueOf(answers);
        BigDecimal p = percentage.divide(HUNDRED);
        BigDecimal middle = p.add(Z_SQUARED.divide(n.multiply(BigDecimal.TWO), DECIMAL128));
        BigDecimal variance = p.multiply(BigDecimal.ONE.subtract(p)).divide(n, DECIMAL128);
        BigDecimal reach = Z_SQUARED
                .multiply(variance.add(Z_SQUARED.divide(n.pow(2).multiply(BigDecimal.valueOf(4)), DECIMAL128)))
                .sqrt(DECIMAL128);
        BigDecimal scale = BigDecimal.ONE.add(Z_SQUARED.divide(n, DECIMAL128));
        return new Estimate(
                percentage,
                percent(middle.subtract(reach), scale).max(BigDecimal.ZERO).min(percentage),
                percent(middle.add(reach), scale).min(HUNDRED).max(percentage));
    }

    private static BigDecimal percent(BigDecimal share, BigDecimal scale) {
        return share.multiply(HUNDRED).divide(scale, DECIMAL128);
    }
}
