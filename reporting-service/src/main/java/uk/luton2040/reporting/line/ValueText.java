package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.status.Ratings;

/** A value as it is read aloud: with its unit, in UK form. */
public final class ValueText {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private ValueText() {}

    public static @Nullable String of(KpiState kpi, @Nullable BigDecimal value) {
        return text(kpi, value, unit(kpi));
    }

    /** For a row of many values; a percentage and a sum of money keep their sign. */
    static @Nullable String withoutUnit(KpiState kpi, @Nullable BigDecimal value) {
        return text(kpi, value, sign(kpi));
    }

    private static @Nullable String text(KpiState kpi, @Nullable BigDecimal value, String unit) {
        if (value == null) {
            return null;
        }
        if (kpi.valueType().equals(ValueType.BOOLEAN.code())) {
            return value.signum() == 0 ? "No" : value.compareTo(HALF) == 0 ? "Partly" : "Yes";
        }
        return Figures.withUnit(Figures.whole(rounded(kpi, value)), unit);
    }

    /** A list of units, one for each part, is none of the whole. */
    private static String unit(KpiState kpi) {
        Optional<Ratings.Judged> judged = Rated.judged(kpi);
        if (judged.isPresent()) {
            return (sign(kpi) + " " + judged.get().levelWords()).strip();
        }
        String unit = written(kpi);
        return unit.contains(",") || sign(kpi).equals("%") && !unit.startsWith("%") ? sign(kpi) : unit;
    }

    /** What stands at the figure itself. */
    private static String sign(KpiState kpi) {
        if (written(kpi).startsWith("GBP")) {
            return "GBP";
        }
        boolean percent = Rated.judged(kpi)
                .map(Ratings.Judged::isShare)
                .orElse(written(kpi).startsWith("%") || kpi.valueType().equals(ValueType.PERCENTAGE.code()));
        return percent ? "%" : "";
    }

    private static String written(KpiState kpi) {
        return Objects.requireNonNullElse(kpi.unit(), "");
    }

    /** Only what is read is rounded; what is calculated and judged is not. */
    private static BigDecimal rounded(KpiState kpi, BigDecimal value) {
        return value.scale() <= kpi.decimals() ? value : value.setScale(kpi.decimals(), RoundingMode.HALF_UP);
    }
}
