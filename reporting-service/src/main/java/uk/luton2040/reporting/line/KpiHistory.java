package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was published of one KPI, as it was known at an instant, with what its control chart makes of it.
 *
 * @param asAt ask for it again to get the same bytes
 * @param points oldest first
 * @param segments of the chart, oldest first; none where there is no chart
 * @param breaks the first periods of new series
 * @param chart the icons and the limits that hold now
 * @param illustrative whether any value is invented for the demonstration
 */
public record KpiHistory(
        String code,
        String title,
        @Nullable String unit,
        String valueType,
        String betterWhen,
        Instant asAt,
        String calculation,
        List<Point> points,
        List<Segment> segments,
        List<KpiLine.PeriodName> breaks,
        KpiAnalysis.Chart chart,
        KpiAnalysis.Outlook outlook,
        KpiAnalysis.Progress progress,
        boolean illustrative) {

    /**
     * One period.
     *
     * @param value null where its parts make no whole
     * @param coverage how many reported, where that is more than one
     * @param complete whether all have; only complete values are charted
     * @param target what it was judged against then; null where nothing was
     * @param segment of the chart it belongs to, counted from 0; null when it is not charted
     * @param flags in the order of the rules: the first names the point
     */
    public record Point(
            KpiLine.PeriodName period,
            @Nullable BigDecimal value,
            @Nullable String valueText,
            String quality,
            @Nullable String coverage,
            boolean complete,
            boolean illustrative,
            String status,
            @Nullable Target target,
            @Nullable Integer segment,
            List<Flag> flags) {}

    public record Target(
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    /** @param sentence what it means, beginning in the middle: "above the upper limit" */
    public record Flag(String signal, String side, String sentence) {}

    /** @param limits null for fewer than six values */
    public record Segment(KpiLine.PeriodName from, KpiLine.PeriodName until, KpiAnalysis.@Nullable Limits limits) {}
}
