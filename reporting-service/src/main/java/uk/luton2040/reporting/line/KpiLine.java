package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Explanation;

/**
 * One KPI as it stands in one report.
 *
 * @param value in the KPI's unit, unrounded; null when there is none
 * @param valueText the value as it is read aloud: "912 households"; null when there is none
 * @param period what the value is about, which need not be the report's period; null when there is none
 * @param freshness {@code new} in this report, {@code carried-forward} from an earlier one, {@code no-data}, or
 *     {@code not-collected} for a KPI that is not active
 * @param expected the newest period that could have been reported by now; null when not collected
 * @param missing a sentence when the expected period has no value, or not from all who provide it
 * @param status with its explanation; grey where nothing can be judged
 * @param history the last eight periods in which the KPI was due, oldest first, gaps included
 * @param analysis what its series says beyond the newest value; null without a value
 * @param parts its categories and contributors in the value's period
 * @param illustrative what of it is invented: any of {@code value}, {@code target}, {@code rule}, {@code action}
 * @param noAction it is red, and nothing is being done about it
 */
public record KpiLine(
        String code,
        String title,
        @Nullable String unit,
        String valueType,
        String betterWhen,
        String lifeCycle,
        List<Provider> providers,
        @Nullable BigDecimal value,
        @Nullable String valueText,
        @Nullable PeriodName period,
        String freshness,
        @Nullable PeriodName expected,
        @Nullable String missing,
        @Nullable Target target,
        StatusView status,
        TravelView direction,
        TravelView sameLastYear,
        List<Point> history,
        @Nullable KpiAnalysis analysis,
        List<Part> parts,
        @Nullable String quality,
        @Nullable String coverage,
        @Nullable String commentary,
        @Nullable LocalDate receivedOn,
        List<Figure> figures,
        List<String> openQuestions,
        List<String> illustrative,
        OpenActions actions,
        boolean noAction) {

    public record PeriodName(String code, String label) {
        public static PeriodName of(Period period) {
            return new PeriodName(period.code(), period.label());
        }
    }

    public record Provider(String code, String name) {}

    /** @param text the target as it is read aloud */
    public record Target(
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String text,
            String origin,
            boolean illustrative) {}

    /**
     * Word and shape, never colour alone.
     *
     * @param definition which version judged it; null while the KPI has had but one
     */
    public record StatusView(
            String code,
            String word,
            String shape,
            @Nullable Definition definition,
            Explanation explanation) {}

    /** @param effectiveFrom null for the first version, which holds since ever */
    public record Definition(int version, @Nullable LocalDate effectiveFrom) {}

    public record TravelView(String direction, String sentence) {}

    /** @param valueText the value without its unit; null where there is none */
    public record Point(
            PeriodName period,
            @Nullable BigDecimal value,
            @Nullable String valueText,
            @Nullable String quality,
            boolean illustrative) {}

    /** One category of one provider. */
    public record Part(
            Provider provider,
            @Nullable String category,
            @Nullable BigDecimal value,
            @Nullable String valueText,
            @Nullable String commentary) {}

    /** A baseline, benchmark or target with its source, as printed. */
    public record Figure(
            String kind,
            @Nullable String category,
            @Nullable String period,
            String printed,
            @Nullable String where,
            boolean illustrative) {}

    /** The same, with what is overdue on that day. */
    public KpiLine on(LocalDate today) {
        return actions.count() == 0 ? this : Changed.with(this, "actions", actions.on(today));
    }

    public boolean has(String statusCode) {
        return status.code().equals(statusCode);
    }
}
