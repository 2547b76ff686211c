package uk.luton2040.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures for sentences: "17,000,000", "37.596785". Up to six decimals are shown; nothing is ever compared by this form. */
public final class Figures {
    private static final int DECIMALS = 6;
    private static final String POUNDS = "GBP";

    private Figures() {}

    /** With its unit: "895 households", "63% of spend", "£1,200 a week". */
    public static String readable(BigDecimal figure, String unit) {
        if (unit.startsWith(POUNDS)) {
            return "£" + readable(figure) + unit.substring(POUNDS.length());
        }
        return (readable(figure) + (unit.startsWith("%") ? "" : " ") + unit).strip();
    }

    public static String readable(BigDecimal figure) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMaximumFractionDigits(DECIMALS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(figure);
    }
}
