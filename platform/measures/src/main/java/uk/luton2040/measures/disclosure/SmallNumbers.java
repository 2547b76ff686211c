package uk.luton2040.measures.disclosure;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.aggregation.Amount;

/**
 * A source's rule for small counts in public: those below the threshold are not shown, the others rounded to the nearest
 * multiple, halves up. It holds for the counts behind a rate as well, and a rate whose counts are rounded is taken anew
 * from the rounded ones, so that neither gives the other away.
 *
 * @param threshold the smallest count that is shown; 0 hides nothing
 * @param rounding 1 rounds nothing
 */
public record SmallNumbers(int threshold, int rounding) {
    /** Where a source has no rule of its own. */
    public static final SmallNumbers DEFAULT = new SmallNumbers(10, 1);

    public SmallNumbers {
        if (threshold < 0 || rounding < 1) {
            throw new IllegalArgumentException("A threshold is zero or more and a rounding one or more, not %d and %d."
                    .formatted(threshold, rounding));
        }
    }

    public static SmallNumbers of(@Nullable Integer threshold, @Nullable Integer rounding) {
        return new SmallNumbers(
                threshold == null ? DEFAULT.threshold : threshold, rounding == null ? DEFAULT.rounding : rounding);
    }

    public boolean hides(BigDecimal count) {
        return count.compareTo(BigDecimal.valueOf(threshold)) < 0;
    }

    /** Whether a count of the amount is too small; a value that is no count and has none behind it is not. */
    public boolean hides(Amount amount, Kind kind) {
        return counts(amount, kind).anyMatch(this::hides);
    }

    /**
     * An amount as it may be shown; empty where it may not be.
     *
     * @param per what a rate is out of, as in aggregation
     */
    public Optional<Amount> shown(Amount amount, Kind kind, BigDecimal per) {
        if (hides(amount, kind)) {
            return Optional.empty();
        }
        BigDecimal numerator = amount.numerator();
        BigDecimal denominator = amount.denominator();
        BigDecimal value = amount.value();
        BigDecimal roundedNumerator = numerator == null ? null : rounded(numerator);
        BigDecimal roundedDenominator = denominator == null ? null : rounded(denominator);
        if (kind == Kind.COUNT) {
            return Optional.of(new Amount(value == null ? null : rounded(value), roundedNumerator, roundedDenominator));
        }
        boolean rate = roundedNumerator != null && roundedDenominator != null && rounding > 1;
        return Optional.of(new Amount(
                rate ? rate(roundedNumerator, roundedDenominator, per) : value, roundedNumerator, roundedDenominator));
    }

    /** What a value is, and so what of it is a count of people or things. */
    public enum Kind {
        /** The value itself is counted. */
        COUNT,
        /** What is counted stands behind the value, if at all: a rate, a share, a mean. */
        RATE
    }

    static Stream<BigDecimal> counts(Amount amount, Kind kind) {
        return Stream.of(
                        Optional.ofNullable(amount.value()).filter(value -> kind == Kind.COUNT),
                        Optional.ofNullable(amount.numerator()),
                        Optional.ofNullable(amount.denominator()))
                .flatMap(Optional::stream);
    }

    private BigDecimal rounded(BigDecimal count) {
        if (rounding == 1) {
            return count;
        }
        BigDecimal multiple = BigDecimal.valueOf(rounding);
        return count.divide(multiple, 0, RoundingMode.HALF_UP).multiply(multiple);
    }

    private static @Nullable BigDecimal rate(
            @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, BigDecimal per) {
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : numerator.multiply(per).divide(denominator, DECIMAL128);
    }
}
