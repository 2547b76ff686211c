package uk.luton2040.measures;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Figures for people: "17,000,000", "£1,200 per week". A sentence says what somebody wrote as it was written, and rounds
 * what was calculated (ADR 34); nothing is ever compared by this form.
 */
public final class Figures {
    private static final int AS_WRITTEN = 3;
    private static final int ENOUGH = 2;
    private static final int MOST = 6;
    private static final String POUNDS = "GBP";

    private Figures() {}

    /** Up to three decimals as they are; more are rounded to two, or to two digits other than noughts. */
    public static String readable(BigDecimal figure) {
        return whole(figure.setScale(decimals(figure), HALF_UP));
    }

    /**
     * With its unit: "895 households", "63% of spend".
     *
     * @param others what it is compared with: it gets as many decimals as tell it from them, so that no sentence says that
     *     63% misses 63%
     */
    public static String readable(BigDecimal figure, String unit, BigDecimal... others) {
        int decimals = decimals(figure);
        while (decimals < MOST && looksLikeAnother(figure, decimals, others)) {
            decimals++;
        }
        return withUnit(whole(figure.setScale(decimals, HALF_UP)), unit);
    }

    /** As it is, for tables, scales and who has to check it; up to six decimals. */
    public static String whole(BigDecimal figure) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMaximumFractionDigits(MOST);
        format.setRoundingMode(HALF_UP);
        return format.format(figure);
    }

    /** Puts the unit where it is read: "£1,200 per week", "63% of spend", "12 homes". */
    public static String withUnit(String figure, String unit) {
        if (unit.startsWith(POUNDS)) {
            return "£" + pence(figure) + unit.substring(POUNDS.length());
        }
        return (figure + (unit.startsWith("%") ? "" : " ") + unit).strip();
    }

    /** "63 to 70% of spend", "£1.50 to £2.50 per week". */
    public static String range(BigDecimal low, BigDecimal high, String unit) {
        String from = unit.startsWith(POUNDS) ? withUnit(whole(low), POUNDS) : whole(low);
        return from + " to " + withUnit(whole(high), unit);
    }

    /** "£2.5" is read as "£2.50". */
    private static String pence(String figure) {
        return figure.matches(".*\\.\\d") ? figure + "0" : figure;
    }

    private static int decimals(BigDecimal figure) {
        int written = figure.stripTrailingZeros().scale();
        int noughts = figure.scale() - figure.precision();
        return written <= AS_WRITTEN ? Math.max(0, written) : Math.clamp(noughts + ENOUGH, ENOUGH, MOST);
    }

    private static boolean looksLikeAnother(BigDecimal figure, int decimals, BigDecimal... others) {
        return Stream.of(others)
                .filter(other -> other.compareTo(figure) != 0)
                .anyMatch(
                        other -> other.setScale(decimals, HALF_UP).compareTo(figure.setScale(decimals, HALF_UP)) == 0);
    }
}
