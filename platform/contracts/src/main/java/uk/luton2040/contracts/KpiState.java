package uk.luton2040.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is measured and what counts as good.
 *
 * @param provider who provides the values, in the paper's own words
 * @param providers the organisations those words were resolved to; several are contributors
 * @param frequency the paper's own word; judged only where it is a real one
 * @param deadBand the smallest difference that counts as a movement, in the KPI's unit
 * @param openQuestions what must be answered before the KPI is settled; not every question blocks
 * @param details the rest of a full definition; null in events of before it was kept
 * @param forwardsTo where to look instead: the KPI it was merged into, or those it was split into
 * @param succeeds the KPIs whose place it took
 * @param retiredFrom the first day on which it is not collected any more
 * @param versions how it is defined from which day, oldest first; empty while one definition has held all along
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
        List<String> openQuestions,
        @Nullable Details details,
        List<String> forwardsTo,
        List<String> succeeds,
        @Nullable LocalDate retiredFrom,
        List<Version> versions)
        implements State {

    public KpiState {
        forwardsTo = Objects.requireNonNullElse(forwardsTo, List.of());
        succeeds = Objects.requireNonNullElse(succeeds, List.of());
        versions = Objects.requireNonNullElse(versions, List.of());
    }

    /** The KPI as it is defined on that day: a value is judged by the definition in force at the end of its period. */
    public KpiState on(LocalDate day) {
        return versionOn(day).map(Version::definition).orElse(this).of(this, day);
    }

    /** The codes of the KPIs it is calculated from; none where it is measured. */
    public List<String> operands() {
        return details == null || details.formula() == null
                ? List.of()
                : details.formula().operands();
    }

    /** Empty while one definition has held all along. */
    public Optional<Version> versionOn(LocalDate day) {
        return versions.stream()
                .filter(version -> version.effectiveFrom() == null
                        || !version.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Version::since).thenComparing(Version::number));
    }

    private KpiState of(KpiState whole, LocalDate day) {
        return new KpiState(
                code,
                whole.lifeCycleOn(day),
                priority,
                outcome,
                group,
                title,
                valueType,
                unit,
                decimals,
                betterWhen,
                behaviour,
                frequency,
                calendar,
                source,
                provider,
                providers,
                categories,
                overParts,
                overTime,
                deadBand,
                rule,
                whole.targets,
                notes,
                whole.openQuestions,
                details,
                whole.forwardsTo,
                whole.succeeds,
                whole.retiredFrom,
                whole.versions);
    }

    /** The same with other figures and other versions; without any, this definition has held since ever. */
    public KpiState with(List<Target> otherTargets, List<Version> otherVersions) {
        return new KpiState(
                code,
                lifeCycle,
                priority,
                outcome,
                group,
                title,
                valueType,
                unit,
                decimals,
                betterWhen,
                behaviour,
                frequency,
                calendar,
                source,
                provider,
                providers,
                categories,
                overParts,
                overTime,
                deadBand,
                rule,
                otherTargets,
                notes,
                openQuestions,
                details,
                forwardsTo,
                succeeds,
                retiredFrom,
                otherVersions);
    }

    private String lifeCycleOn(LocalDate day) {
        return retiredFrom != null && lifeCycle.equals("retired") && day.isBefore(retiredFrom) ? "active" : lifeCycle;
    }

    /**
     * A definition and the day from which it is in force. Of two from the same day the higher number holds: a
     * correction.
     *
     * @param effectiveFrom null for the first, which holds since ever
     * @param definition without targets, questions and versions of its own
     */
    public record Version(int number, @Nullable LocalDate effectiveFrom, KpiState definition) {
        private LocalDate since() {
            return Objects.requireNonNullElse(effectiveFrom, LocalDate.MIN);
        }
    }

    /**
     * @param alsoServes priorities and outcomes of other plans
     * @param denominator what a rate is counted against, and of which year
     * @param publicationLagDays days from a period's end until its value can be had
     * @param releaseDates the publisher's own dates
     * @param dueRule in words, such as {@code 20 working days after the quarter's end}
     * @param trajectory how it gets from a baseline to a target; null where none was set
     */
    public record Details(
            boolean aspirational,
            List<String> alsoServes,
            @Nullable String reportingFrequency,
            @Nullable String reportedIn,
            @Nullable String accountableDirector,
            @Nullable String portfolioHolder,
            @Nullable String surveyMethod,
            @Nullable String denominator,
            @Nullable Integer publicationLagDays,
            List<LocalDate> releaseDates,
            @Nullable String dueRule,
            @Nullable SmallNumbers smallNumbers,
            @Nullable Formula formula,
            List<OutsideCode> outsideCodes,
            @Nullable Trajectory trajectory) {
        public static final Details NONE = new Details(
                false, List.of(), null, null, null, null, null, null, null, List.of(), null, null, null, List.of(),
                null);
    }

    /**
     * @param threshold counts below it are not shown in public
     * @param rounding counts in public are rounded to a multiple of it
     */
    public record SmallNumbers(int threshold, int rounding) {}

    /**
     * How it is calculated from other KPIs.
     *
     * @param kind {@code sum}, {@code difference}, {@code ratio}, {@code max-minus-min}, {@code index-to-baseline},
     *     {@code cumulative-reduction} or {@code gap-between-groups}
     * @param operands codes of the KPIs, in the order the kind reads them
     * @param basePeriod the period an index or a reduction counts from
     */
    public record Formula(
            String kind, List<String> operands, @Nullable String basePeriod) {
        public Formula {
            operands = Objects.requireNonNullElse(operands, List.of());
        }
    }

    /**
     * The way from a baseline to a target, in force between their periods where no target is set for exactly that
     * period.
     *
     * @param kind {@code linear}: the same step every day; {@code compounding-reduction}: each year's cut from the year
     *     before; {@code reduction-of-baseline}: each year's cut from the baseline
     * @param from the baseline's period
     * @param until the last period it speaks of
     * @param baseline in the KPI's unit; null for a reduction where the KPI measures the reduction itself, in per cent
     * @param target of a linear one, in the KPI's unit
     * @param rate of a reduction, the share cut each year: 0.09 is 9 %
     */
    public record Trajectory(
            String kind,
            String from,
            String until,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal rate,
            String source,
            boolean illustrative) {}

    /** Its code in an outside framework, such as a national outcomes framework. */
    public record OutsideCode(String framework, String code) {}

    /**
     * The status rule as data: see the measures module for the kinds.
     *
     * @param tolerance a share (0.10) for {@code percent}, the KPI's unit for {@code absolute}
     * @param illustrative invented for demonstration, not agreed by anyone
     * @param judged of a KPI whose values are ratings, the level's count or share that is judged, such as
     *     {@code gold-count} or {@code silver-or-better-share}; null for any other, and where the value itself is judged
     */
    public record Rule(
            String kind,
            @Nullable BigDecimal tolerance,
            boolean strict,
            @Nullable BigDecimal green,
            @Nullable BigDecimal amber,
            boolean illustrative,
            @Nullable String judged) {}

    /**
     * A target, baseline or benchmark.
     *
     * @param kind {@code target}, {@code baseline} or {@code benchmark}
     * @param category the part of the KPI, and for a benchmark its comparator; null for the whole
     * @param period a period code, {@code every-year}, or null where none is printed
     * @param printed the value in the source's own words
     * @param value null where what is printed is no number
     * @param where the source of the figure
     * @param rationale why this figure; null for one taken from a paper
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
            @Nullable String rationale,
            boolean illustrative) {}
}
