package uk.luton2040.reporting.scorecard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.kpi.ValueType;

/** A value as it is read aloud: with its unit, in UK form. */
final class ValueText {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private ValueText() {}

    static @Nullable String of(KpiState kpi, @Nullable BigDecimal value) {
        return value == null ? null : text(kpi, value);
    }

    private static String text(KpiState kpi, BigDecimal value) {
        if (kpi.valueType().equals(ValueType.BOOLEAN.code())) {
            return value.signum() == 0 ? "No" : value.compareTo(HALF) == 0 ? "Partly" : "Yes";
        }
        String unit = kpi.unit() == null ? "" : kpi.unit();
        String number = Figures.readable(rounded(kpi, value));
        if (unit.startsWith("%")) {
            return number + unit;
        }
        if (unit.startsWith("GBP")) {
            return "£" + number + unit.substring("GBP".length());
        }
        if (kpi.valueType().equals(ValueType.PERCENTAGE.code())) {
            return number + "%";
        }
        return unit.isEmpty() || unit.contains(",") ? number : number + " " + unit;
    }

    /** Only what is read is rounded; what is calculated and judged is not. */
    private static BigDecimal rounded(KpiState kpi, BigDecimal value) {
        return value.scale() <= kpi.decimals()
                ? value
                : value.setScale(kpi.decimals(), java.math.RoundingMode.HALF_EVEN);
    }
}
