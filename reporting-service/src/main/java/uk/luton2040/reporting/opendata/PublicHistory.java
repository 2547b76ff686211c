package uk.luton2040.reporting.opendata;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was published of one KPI, as anybody may see it.
 *
 * @param points oldest first
 * @param breaks the first periods of new series
 */
record PublicHistory(
        Terms terms,
        String code,
        String title,
        @Nullable String unit,
        String valueType,
        String betterWhen,
        Instant asAt,
        String calculation,
        List<Point> points,
        List<PublicBoards.PeriodName> breaks) {

    /**
     * One period.
     *
     * @param value null where there is none, or it is not shown
     * @param valueText the value as it is read aloud; null where there is none, or it is not shown
     * @param parts the values of its categories that are shown
     * @param status as on a scorecard
     * @param notShown what is not shown, and why; null where all is
     */
    record Point(
            PublicBoards.PeriodName period,
            @Nullable BigDecimal value,
            @Nullable String valueText,
            Map<String, BigDecimal> parts,
            String quality,
            String status,
            @Nullable Target target,
            @Nullable String notShown,
            boolean illustrative) {}

    record Target(
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}
}
