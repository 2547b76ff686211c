package uk.luton2040.measures.aggregation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import uk.luton2040.measures.Coded;

/** How the whole follows from contributors or categories. */
public enum AcrossParts implements Coded {
    SUM,
    MEAN,
    /** Σ value·denominator / Σ denominator. */
    WEIGHTED_MEAN,
    /** Σ numerator / Σ denominator: 45/50 and 10/100 are 36.67 %, never 50 %. */
    RATIO_OF_SUMS,
    /** The gap between the best and the worst group; needs two. */
    MAX_MINUS_MIN,
    NONE;

    public static Optional<AcrossParts> of(String code) {
        return Coded.find(AcrossParts.class, code);
    }

    /**
     * The whole of these parts.
     *
     * @param parts every expected part by name, {@link Amount#NOT_REPORTED} for those that owe their figure
     * @param called what the parts are, in the plural: "partners", "wards"
     * @param per what a ratio is out of: 100 for a percentage, 1 for a ratio, 100,000 for a rate
     */
    public Whole combine(Map<String, Amount> parts, String called, BigDecimal per) {
        Combination combination = new Combination(parts.values(), called);
        return switch (this) {
            case SUM -> combination.sum();
            case MEAN -> combination.mean();
            case WEIGHTED_MEAN -> combination.weightedMean();
            case RATIO_OF_SUMS -> combination.ratioOfSums(per);
            case MAX_MINUS_MIN -> combination.maxMinusMin();
            case NONE -> combination.none();
        };
    }
}
