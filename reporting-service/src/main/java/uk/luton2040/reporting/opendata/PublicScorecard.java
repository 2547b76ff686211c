package uk.luton2040.reporting.opendata;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as anybody may see it: what is open, published and no small number, without anybody's words.
 *
 * @param board null where it is put together from all boards it is open for
 */
record PublicScorecard(
        Terms terms,
        @Nullable Board board,
        String code,
        String title,
        String reportingCycle,
        PublicBoards.PeriodName period,
        Instant asAt,
        String calculation,
        Counts counts,
        List<Kpi> kpis) {

    record Board(String code, String name) {}

    /** Every KPI once. */
    record Counts(int kpis, int green, int amber, int red, int grey, int notPublished) {
        static Counts of(List<Kpi> kpis) {
            return new Counts(
                    kpis.size(),
                    count(kpis, "green"),
                    count(kpis, "amber"),
                    count(kpis, "red"),
                    count(kpis, "grey"),
                    count(kpis, Kpi.NOT_PUBLISHED));
        }

        private static int count(List<Kpi> kpis, String status) {
            return (int)
                    kpis.stream().filter(kpi -> kpi.status().equals(status)).count();
        }
    }

    /**
     * One KPI.
     *
     * @param period what the value is about, which need not be the report's period; null when there is none
     * @param valueText the value as it is read aloud; null where there is none, or it is not shown
     * @param status {@code green}, {@code amber}, {@code red}, {@code grey}, or {@code not-published} where it would tell
     *     of a few people
     * @param notShown what is not shown, and why; null where all is
     * @param illustrative what of it is invented: any of {@code value}, {@code target}, {@code rule}
     */
    record Kpi(
            String code,
            String title,
            @Nullable String unit,
            String valueType,
            String betterWhen,
            @Nullable String priority,
            @Nullable String outcome,
            PublicBoards.@Nullable PeriodName period,
            @Nullable BigDecimal value,
            @Nullable String valueText,
            @Nullable String quality,
            String status,
            @Nullable String target,
            @Nullable String direction,
            @Nullable String sameLastYear,
            @Nullable String notShown,
            List<String> illustrative,
            String history) {
        static final String NOT_PUBLISHED = "not-published";
    }
}
