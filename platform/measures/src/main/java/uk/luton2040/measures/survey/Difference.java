package uk.luton2040.measures.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.Figures;

/**
 * Whether two estimates differ at 95 %. The interval of the difference d of two independent estimates reaches from d by
 * the root of the sum of the squares of the two halves that face each other (R. Newcombe, "Interval estimation for the
 * difference between independent proportions", 1998; G. Zou and A. Donner, "Construction of confidence limits about
 * effect measures", 2008); where both intervals are symmetric that is the z test of D. Altman and M. Bland, "Interaction
 * revisited", 2003. They differ where it excludes 0. Compared as squares, so exactly.
 */
public enum Difference implements Coded {
    HIGHER,
    LOWER,
    STATISTICALLY_SIMILAR;

    /** The newer estimate against the earlier one. */
    public static Difference between(Estimate newer, Estimate earlier) {
        BigDecimal difference = newer.value().subtract(earlier.value());
        if (difference.signum() == 0) {
            return STATISTICALLY_SIMILAR;
        }
        boolean up = difference.signum() > 0;
        BigDecimal halfOfNewer =
                up ? newer.value().subtract(newer.low()) : newer.high().subtract(newer.value());
        BigDecimal halfOfEarlier =
                up ? earlier.high().subtract(earlier.value()) : earlier.value().subtract(earlier.low());
        boolean excludesZero = difference.pow(2).compareTo(halfOfNewer.pow(2).add(halfOfEarlier.pow(2))) > 0;
        if (!excludesZero) {
            return STATISTICALLY_SIMILAR;
        }
        return up ? HIGHER : LOWER;
    }

    /** An estimate against a figure that is certain, such as a target: it differs where the interval leaves it out. */
    public static Difference from(BigDecimal certain, Estimate estimate) {
        if (estimate.low().compareTo(certain) > 0) {
            return HIGHER;
        }
        return estimate.high().compareTo(certain) < 0 ? LOWER : STATISTICALLY_SIMILAR;
    }

    public boolean isSignificant() {
        return this != STATISTICALLY_SIMILAR;
    }

    /** Says what was found of these two. */
    public String sentence(Estimate newer, Estimate earlier) {
        String values = "%s (%s to %s) against %s (%s to %s)"
                .formatted(
                        readable(newer.value()),
                        readable(newer.low()),
                        readable(newer.high()),
                        readable(earlier.value()),
                        readable(earlier.low()),
                        readable(earlier.high()));
        return switch (this) {
            case HIGHER -> "Higher, more than chance would make it: %s.".formatted(values);
            case LOWER -> "Lower, more than chance would make it: %s.".formatted(values);
            case STATISTICALLY_SIMILAR -> "Statistically similar: %s, which chance alone may make.".formatted(values);
        };
    }

    private static String readable(BigDecimal figure) {
        return Figures.readable(figure.setScale(2, RoundingMode.HALF_UP));
    }
}
