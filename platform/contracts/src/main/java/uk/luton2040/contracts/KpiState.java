package uk.luton2040.contracts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured and what counts as good.
 *
 * @param provider who provides the values, in the paper's own words
 * @param providers the organisations those words were resolved to; several are contributors
 * @param frequency the paper's own word; judged only where it is a real one
 * @param deadBand the smallest difference that counts as a movement, in the KPI's unit
 * @param openQuestions what must be answered before the KPI is settled; not every question blocks
 */
public record KpiState(
        String code,
        String lifeCycle,
        @Nullable String priority,
        @Nullable String outcome,
        @Nullable String group,
        String title,
        String valueType,
        @Nullable String unit,
        int decimals,
        String betterWhen,
        @Nullable String behaviour,
        @Nullable String frequency,
        String calendar,
        @Nullable String source,
        @Nullable String provider,
        List<String> providers,
        List<String> categories,
        @Nullable String overParts,
        @Nullable String overTime,
        @Nullable BigDecimal deadBand,
        @Nullable Rule rule,
        List<Target> targets,
        @Nullable String notes,
        List<String> openQuestions)
        implements State {

    /**
     * The status rule as data: see the measures module for the kinds.
     *
     * @param tolerance a share (0.10) for {@code percent}, the KPI's unit for {@code absolute}
     * @param illustrative invented for demonstration, not agreed by anyone
     */
    public record Rule(
            String kind,
            @Nullable BigDecimal tolerance,
            boolean strict,
            @Nullable BigDecimal green,
            @Nullable BigDecimal amber,
            boolean illustrative) {}

    /**
     * A target, baseline or benchmark.
     *
     * @param kind {@code target}, {@code baseline} or {@code benchmark}
     * @param category the part of the KPI, and for a benchmark its comparator; null for the whole
     * @param period a period code, {@code every-year}, or null where none is printed
     * @param printed the value in the source's own words
     * @param value null where what is printed is no number
     * @param where the source of the figure
     */
    public record Target(
            String kind,
            @Nullable String category,
            @Nullable String period,
            String printed,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit,
            @Nullable String precision,
            @Nullable String where,
            boolean illustrative) {}
}
