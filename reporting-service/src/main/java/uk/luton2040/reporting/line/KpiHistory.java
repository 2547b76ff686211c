package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ChartDecisionState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.target.Goal;

/**
 * Everything that was published of one KPI, as it was known at an instant, with what its control chart makes of it.
 *
 * @param asAt ask for it again to get the same bytes
 * @param points oldest first
 * @param segments of the chart, oldest first; none where there is no chart
 * @param breaks the first periods of new series
 * @param chart the icons and the limits that hold now
 * @param illustrative whether any value is invented for the demonstration
 * @param figures targets, baselines and benchmarks, as printed
 * @param parts each category and contributor by itself; none where the value is a whole by itself
 * @param gaps between the best and the worst group, oldest first; none where its categories are no groups of people
 * @param outturns of each year of which one is known, oldest first
 * @param markers what was done to move it, with what the series says since
 * @param counts the source's rule for small numbers
 * @param decisions about the control chart: what is left out of its limits, and where they begin anew
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
        boolean illustrative,
        List<KpiLine.Figure> figures,
        List<Part> parts,
        List<Gap> gaps,
        List<KpiLine.Outturn> outturns,
        List<Marker> markers,
        KpiLine.Counts counts,
        List<Decision> decisions) {

    /**
     * One period.
     *
     * @param value null where its parts make no whole
     * @param coverage how many reported, where that is more than one
     * @param complete whether all have; only complete values are charted
     * @param target what it was judged against then; null where nothing was
     * @param segment of the chart it belongs to, counted from 0; null when it is not charted
     * @param flags in the order of the rules: the first names the point
     * @param leftOut of the chart's limits and rules, by decision
     * @param statusWhy the status in a sentence
     * @param survey how sure the value is; null where no survey stands behind it
     * @param revisions everything that was published of it until then, as it became known
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
            List<Flag> flags,
            boolean leftOut,
            String statusWhy,
            KpiLine.@Nullable Survey survey,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            List<Revision> revisions) {}

    /**
     * What was published of one part, or of the whole where it has none.
     *
     * @param number counts the revisions of that part from 1
     * @param value null where nothing is published any more, and for a narrative
     * @param reason why it was revised or withdrawn; null for the first
     * @param knownAt since when the boards could know it
     * @param withdrawn whether it took back what was published
     */
    public record Revision(
            KpiLine.Provider provider,
            @Nullable String category,
            int number,
            @Nullable BigDecimal value,
            @Nullable String valueText,
            @Nullable String quality,
            @Nullable String reason,
            @Nullable String note,
            Instant publishedAt,
            Instant knownAt,
            boolean withdrawn) {}

    /** @param kind {@code exceptional} or {@code rebase} */
    public record Decision(KpiLine.PeriodName period, String kind, String why, String decidedBy, Instant decidedAt) {
        static Decision of(ChartDecisionState taken) {
            return new Decision(
                    KpiLine.PeriodName.of(Period.parse(taken.period())),
                    taken.kind(),
                    taken.why(),
                    taken.decidedBy(),
                    taken.decidedAt());
        }
    }

    public record Part(KpiLine.Provider provider, @Nullable String category, List<PartPoint> points) {}

    /** @param status null for a part of a sum without a target of its own */
    public record PartPoint(
            KpiLine.PeriodName period,
            @Nullable BigDecimal value,
            @Nullable String valueText,
            String quality,
            @Nullable String status,
            @Nullable Target target) {}

    public record Gap(KpiLine.PeriodName period, BigDecimal size, String best, String worst, String sentence) {}

    /**
     * A project, or a milestone of one, that was completed and had promised to move the KPI: did it work?
     *
     * @param promised what it was to do, in a sentence
     * @param verdict {@code improved}, {@code worsened}, {@code shifted}, {@code no-shift}, {@code too-early} or
     *     {@code cannot-tell}
     * @param rebaseFrom from when a rebase of the chart is proposed, never applied; null without a shift
     */
    public record Marker(
            String project,
            @Nullable String milestone,
            String title,
            LocalDate on,
            String promised,
            String verdict,
            String sentence,
            KpiLine.@Nullable PeriodName rebaseFrom) {}

    public record Target(
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {
        static @Nullable Target of(@Nullable Goal goal) {
            return goal == null ? null : new Target(goal.value(), goal.low(), goal.high());
        }
    }

    /** @param sentence what it means, beginning in the middle: "above the upper limit" */
    public record Flag(String signal, String side, String sentence) {}

    /** @param limits null for fewer than six values */
    public record Segment(KpiLine.PeriodName from, KpiLine.PeriodName until, KpiAnalysis.@Nullable Limits limits) {}
}
