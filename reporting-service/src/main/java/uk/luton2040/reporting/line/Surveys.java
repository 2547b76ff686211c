package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.MeasurementState.Published;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.survey.Estimate;

/** What a value found by asking some of many rests on. */
final class Surveys {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Surveys() {}

    /** The interval its publisher gave; else that of a simple random sample, for a percentage of so many answers. */
    static Optional<Estimate> estimate(KpiState kpi, Published published) {
        MeasurementState.Survey survey = published.survey();
        BigDecimal value = published.value();
        if (survey == null || value == null) {
            return Optional.empty();
        }
        return given(value, survey.low(), survey.high()).or(() -> sampled(kpi, value, survey.sampleSize()));
    }

    private static Optional<Estimate> given(BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low == null || high == null || low.compareTo(value) > 0 || value.compareTo(high) > 0
                ? Optional.empty()
                : Optional.of(new Estimate(value, low, high));
    }

    private static Optional<Estimate> sampled(KpiState kpi, BigDecimal value, @Nullable Integer answers) {
        boolean isPercentage = kpi.valueType().equals(ValueType.PERCENTAGE.code())
                && value.signum() >= 0
                && value.compareTo(HUNDRED) <= 0;
        return answers == null || answers < 1 || !isPercentage
                ? Optional.empty()
                : Optional.of(Estimate.ofPercentage(value, answers));
    }

    /** How sure the value is; null where no survey stands behind it. */
    static KpiLine.@Nullable Survey view(KpiState kpi, Series.Cell cell) {
        Estimate estimate = cell.estimate();
        if (estimate == null) {
            return null;
        }
        MeasurementState.Survey survey = cell.parts().values().iterator().next().survey();
        Integer answers = survey == null ? null : survey.sampleSize();
        boolean isGiven = survey != null && survey.low() != null && survey.high() != null;
        BigDecimal low = KpiAnalysis.rounded(estimate.low());
        BigDecimal high = KpiAnalysis.rounded(estimate.high());
        String asked = answers == null ? "" : " on %s answers".formatted(Figures.readable(BigDecimal.valueOf(answers)));
        return new KpiLine.Survey(
                answers,
                low,
                high,
                isGiven ? "published" : "simple-random-sample",
                "A survey%s: 95%% sure to lie between %s and %s%s."
                        .formatted(
                                asked,
                                ValueText.withoutUnit(kpi, low),
                                ValueText.withoutUnit(kpi, high),
                                isGiven ? "" : ", had those asked been drawn at random"));
    }
}
