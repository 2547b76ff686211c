package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One KPI as everybody may see it: what was published, without what is only a board's (actions and who owes them, open
 * questions, contradictions), and without small numbers or what would give them away.
 *
 * @param value null when there is none, and when it is withheld
 * @param withheld why something is not shown here; null when all is
 * @param status null when the value is withheld: with the target it would give the value away
 * @param parts none where one could be inferred from the rest
 */
public record PublicLine(
        String code,
        String title,
        @Nullable String unit,
        String valueType,
        String betterWhen,
        List<KpiLine.Provider> providers,
        @Nullable BigDecimal value,
        @Nullable String valueText,
        KpiLine.@Nullable PeriodName period,
        String freshness,
        boolean stale,
        @Nullable String missing,
        @Nullable String withheld,
        KpiLine.@Nullable Target target,
        KpiLine.@Nullable StatusView status,
        KpiLine.@Nullable TravelView direction,
        KpiLine.@Nullable TravelView sameLastYear,
        List<Point> history,
        KpiAnalysis.@Nullable Chart chart,
        KpiAnalysis.@Nullable Outlook outlook,
        KpiAnalysis.@Nullable Progress progress,
        List<Part> parts,
        KpiLine.@Nullable Gap gap,
        KpiLine.@Nullable Survey survey,
        KpiLine.@Nullable Ratings ratings,
        KpiLine.@Nullable Outturn outturn,
        List<KpiLine.Benchmark> benchmarks,
        @Nullable String quality,
        @Nullable String coverage,
        @Nullable String commentary,
        @Nullable LocalDate receivedOn,
        List<String> illustrative) {

    /** @param withheld that there is a value, which is too small to be shown */
    public record Point(
            KpiLine.PeriodName period,
            @Nullable BigDecimal value,
            @Nullable String valueText,
            @Nullable String quality,
            boolean withheld,
            boolean illustrative) {}

    public record Part(
            KpiLine.Provider provider,
            @Nullable String category,
            @Nullable BigDecimal value,
            @Nullable String valueText,
            boolean withheld) {}
}
