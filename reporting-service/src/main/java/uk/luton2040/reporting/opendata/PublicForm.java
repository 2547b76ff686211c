package uk.luton2040.reporting.opendata;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.MeasurementState.Published;
import uk.luton2040.measures.aggregation.Amount;
import uk.luton2040.measures.disclosure.PublicTable;
import uk.luton2040.measures.disclosure.SmallNumbers;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Period;

/**
 * What the public may see of a KPI in one period: the one place that decides it. Counts behind a value hide it like the
 * value itself, the answers that a survey rests on among them.
 *
 * @param isShown whether anything may be said of the period: a status or a direction tells of the value, too
 * @param value as it may be shown; null where there is none, or it is hidden
 * @param parts the shown categories; none where the KPI has none, where several provide it, or where they are hidden
 * @param sentence what is not shown, and why; empty where all is
 */
record PublicForm(boolean isShown, @Nullable BigDecimal value, Map<String, BigDecimal> parts, String sentence) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** @param whole what the period comes to, unrounded, with what it was calculated from where that is known */
    static PublicForm of(KpiState defined, Period period, Amount whole, List<MeasurementState> measurements) {
        KpiState kpi = defined.on(period.lastDay());
        Map<String, Published> reported = new LinkedHashMap<>();
        measurements.stream()
                .filter(measurement -> measurement.period().equals(period.code()))
                .forEach(measurement -> {
                    if (measurement.published() != null) {
                        reported.put(partOf(kpi, measurement), measurement.published());
                    }
                });
        SequencedMap<String, Amount> parts = new LinkedHashMap<>();
        reported.forEach((name, published) ->
                parts.put(name, new Amount(published.value(), published.numerator(), outOf(published))));
        Amount total = new Amount(
                whole.value(),
                whole.numerator() != null ? whole.numerator() : sum(reported, Published::numerator),
                whole.denominator() != null ? whole.denominator() : sum(reported, PublicForm::outOf));
        boolean isOne = parts.size() < 2;
        PublicTable table =
                PublicTable.of(total, isOne ? new LinkedHashMap<>() : parts, kind(kpi), rule(kpi), per(kpi));
        Amount shown = table.total();
        Map<String, BigDecimal> shownParts = new LinkedHashMap<>();
        if (!kpi.categories().isEmpty() && kpi.providers().size() == 1) {
            table.parts().forEach((name, part) -> {
                if (part.value() != null) {
                    shownParts.put(name, part.value());
                }
            });
        }
        return new PublicForm(shown != null, shown == null ? null : shown.value(), shownParts, table.sentence());
    }

    private static String partOf(KpiState kpi, MeasurementState measurement) {
        String category = Objects.requireNonNullElse(measurement.category(), "");
        return kpi.providers().size() == 1 ? category : measurement.organisation() + " " + category;
    }

    private static @Nullable BigDecimal outOf(Published published) {
        if (published.denominator() != null || published.survey() == null) {
            return published.denominator();
        }
        Integer asked = published.survey().sampleSize();
        return asked == null ? null : BigDecimal.valueOf(asked);
    }

    /** Null where one of them has none. */
    private static @Nullable BigDecimal sum(
            Map<String, Published> reported, Function<Published, @Nullable BigDecimal> figure) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Published published : reported.values()) {
            BigDecimal one = figure.apply(published);
            if (one == null) {
                return null;
            }
            sum = sum.add(one);
        }
        return reported.isEmpty() ? null : sum;
    }

    private static SmallNumbers rule(KpiState kpi) {
        return Optional.ofNullable(kpi.details())
                .map(KpiState.Details::smallNumbers)
                .map(rule -> new SmallNumbers(rule.threshold(), rule.rounding()))
                .orElse(SmallNumbers.DEFAULT);
    }

    private static SmallNumbers.Kind kind(KpiState kpi) {
        return kpi.valueType().equals(ValueType.NUMBER.code())
                        || kpi.valueType().equals(ValueType.RATING.code())
                ? SmallNumbers.Kind.COUNT
                : SmallNumbers.Kind.RATE;
    }

    private static BigDecimal per(KpiState kpi) {
        return kpi.valueType().equals(ValueType.PERCENTAGE.code()) ? HUNDRED : BigDecimal.ONE;
    }
}
