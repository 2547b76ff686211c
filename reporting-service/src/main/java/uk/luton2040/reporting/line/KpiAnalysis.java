package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.control.ControlChart;
import uk.luton2040.measures.control.ControlLimits;

/**
 * What a KPI's series says beyond its newest value. Calculated figures are rounded to six decimals as they are written;
 * every verdict was reached with the unrounded ones.
 *
 * @param contradictions what a board should ask about, the gravest first
 */
public record KpiAnalysis(Chart chart, Outlook outlook, Progress progress, List<Contradiction> contradictions) {
    private static final int DECIMALS = 6;

    /**
     * The icons of the control chart, and the limits that hold now.
     *
     * @param variation {@code common-cause}, {@code improving}, {@code concerning}, {@code neutral-high},
     *     {@code neutral-low} or {@code none}
     * @param assurance {@code consistently-met}, {@code consistently-missed}, {@code hit-and-miss} or {@code none}
     * @param limits null where there are none
     * @param sentence what the icons say, or why there are none
     */
    public record Chart(
            String variation, String assurance, @Nullable Limits limits, String sentence) {
        static Chart none(String why) {
            return new Chart("none", "none", null, why);
        }

        static Chart of(ControlChart chart, String byDecision) {
            return new Chart(
                    chart.variation().code(),
                    chart.assurance().code(),
                    chart.limits().map(Limits::of).orElse(null),
                    chart.sentence() + byDecision);
        }
    }

    /**
     * Limits in the KPI's unit.
     *
     * @param trial resting on fewer than twelve values
     */
    public record Limits(
            BigDecimal mean,
            BigDecimal lower,
            BigDecimal lowerTwoSigma,
            BigDecimal upperTwoSigma,
            BigDecimal upper,
            int points,
            boolean trial) {
        static Limits of(ControlLimits limits) {
            return new Limits(
                    rounded(limits.mean()),
                    rounded(limits.lower()),
                    rounded(limits.lowerTwoSigma()),
                    rounded(limits.upperTwoSigma()),
                    rounded(limits.upper()),
                    limits.points(),
                    limits.isTrial());
        }
    }

    /**
     * Whether the next target will be met.
     *
     * @param verdict {@code on-course}, {@code not-on-course}, {@code too-close-to-call} or {@code none}
     * @param at what time the target is for
     * @param on the last day of that time; null without a forecast
     * @param low with {@code high} the 95 % prediction interval
     */
    public record Outlook(
            String verdict,
            @Nullable String at,
            @Nullable LocalDate on,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String sentence) {
        static Outlook of(uk.luton2040.measures.forecast.Outlook outlook) {
            var forecast = outlook.forecast();
            var target = outlook.target();
            return new Outlook(
                    outlook.verdict().code(),
                    target == null ? null : target.label(),
                    target == null ? null : target.end().minusDays(1),
                    forecast == null ? null : rounded(forecast.value()),
                    forecast == null ? null : rounded(forecast.low()),
                    forecast == null ? null : rounded(forecast.high()),
                    outlook.sentence());
        }
    }

    /**
     * Progress from the baseline towards the last target.
     *
     * @param rating {@code achieved}, {@code maintained}, {@code on-track}, {@code moderate}, {@code limited},
     *     {@code moving-away} or {@code none}
     * @param method {@code growth-rate}, {@code linear-share}, {@code stay} or {@code none}
     * @param ratio the pace beside the pace it takes; null where there is none
     * @param score from −5 to 5; null where there is none
     */
    public record Progress(
            String rating,
            String method,
            @Nullable BigDecimal ratio,
            @Nullable BigDecimal score,
            List<String> arithmetic,
            String sentence) {
        static Progress of(uk.luton2040.measures.longterm.Progress progress) {
            return new Progress(
                    progress.rating().code(),
                    progress.method().code(),
                    progress.ratio(),
                    progress.score(),
                    progress.arithmetic(),
                    progress.sentence());
        }
    }

    /** What does not fit together, in a sentence, and what that rests on. */
    public record Contradiction(String code, String sentence, List<String> inputs) {
        static Contradiction of(uk.luton2040.measures.contradiction.Contradiction found) {
            return new Contradiction(found.kind().code(), found.sentence(), found.inputs());
        }
    }

    static BigDecimal rounded(BigDecimal figure) {
        BigDecimal rounded = figure.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
