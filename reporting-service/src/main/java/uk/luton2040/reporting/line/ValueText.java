package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.status.Ratings;

/** A value as it is read aloud: with its unit, in UK form. */
final class ValueText {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private ValueText() {}

    static @Nullable String of(KpiState kpi, @Nullable BigDecimal value) {
        return value == null ? null : text(kpi, value);
    }

    /** For a row of many values; a percentage and a sum of money keep their sign. */
    static @Nullable String withoutUnit(KpiState kpi, @Nullable BigDecimal value) {
        return value == null ? null : figure(kpi, value);
    }

    private static String text(KpiState kpi, BigDecimal value) {
        String figure = figure(kpi, value);
        Optional<Ratings.Judged> judged = Rated.judged(kpi);
        if (judged.isPresent()) {
            return figure + " " + judged.get().levelWords();
        }
        String unit = kpi.unit() == null ? "" : kpi.unit();
        if (kpi.valueType().equals(ValueType.BOOLEAN.code()) || unit.isEmpty() || unit.contains(",")) {
            return figure;
        }
        if (unit.startsWith("%")) {
            return figure + unit.substring(1);
        }
        if (unit.startsWith("GBP")) {
            return figure + unit.substring("GBP".length());
        }
        return kpi.valueType().equals(ValueType.PERCENTAGE.code()) ? figure : figure + " " + unit;
    }

    private static String figure(KpiState kpi, BigDecimal value) {
        if (kpi.valueType().equals(ValueType.BOOLEAN.code())) {
            return value.signum() == 0 ? "No" : value.compareTo(HALF) == 0 ? "Partly" : "Yes";
        }
        String number = Figures.readable(rounded(kpi, value));
        String unit = kpi.unit() == null ? "" : kpi.unit();
        if (unit.startsWith("GBP")) {
            return "£" + pence(number);
        }
        boolean percent = Rated.judged(kpi)
                .map(Ratings.Judged::isShare)
                .orElse(unit.startsWith("%") || kpi.valueType().equals(ValueType.PERCENTAGE.code()));
        return percent ? number + "%" : number;
    }

    /** "£2.5" is read as "£2.50". */
    private static String pence(String number) {
        return number.matches(".*\\.\\d") ? number + "0" : number;
    }

    /** Only what is read is rounded; what is calculated and judged is not. */
    private static BigDecimal rounded(KpiState kpi, BigDecimal value) {
        return value.scale() <= kpi.decimals() ? value : value.setScale(kpi.decimals(), RoundingMode.HALF_UP);
    }
}
