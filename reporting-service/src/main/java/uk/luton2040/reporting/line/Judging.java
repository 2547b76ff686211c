package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.aggregation.AcrossParts;
import uk.luton2040.measures.aggregation.OverTime;
import uk.luton2040.measures.direction.Compass;
import uk.luton2040.measures.direction.Reading;
import uk.luton2040.measures.direction.Travel;
import uk.luton2040.measures.kpi.Behaviour;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.outturn.Outturn;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Evidence;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.status.Ratings;
import uk.luton2040.measures.status.Rule;
import uk.luton2040.measures.status.RuleSpec;
import uk.luton2040.measures.target.Goal;
import uk.luton2040.measures.target.Horizon;
import uk.luton2040.measures.target.Measured;
import uk.luton2040.measures.target.Resolution;
import uk.luton2040.measures.target.Target;
import uk.luton2040.measures.target.TargetKind;
import uk.luton2040.measures.target.Targets;
import uk.luton2040.measures.target.Trajectory;
import uk.luton2040.measures.target.TrajectorySpec;

/**
 * Judges a KPI's value by the rule and the target that hold for it, and reads its direction.
 *
 * @param breaks the first periods of its new series: nothing is compared across one
 */
record Judging(KpiState kpi, Frequency often, List<Period> breaks) {

    Judgement judge(Series.Cell cell, Series series) {
        Optional<String> unjudged = unjudged();
        if (unjudged.isPresent()) {
            return Judgement.grey(unjudged.get());
        }
        if (cell.value() == null) {
            return Judgement.grey(
                    cell.coverage() == null ? "There is no value to judge." : "No total: " + cell.coverage());
        }
        return judged(rule -> rule.judge(new Evidence(
                cell.value(),
                targets().resolve(measured(cell, series)),
                comparable(series.valueAt(cell.period().sameLastYear()), cell.period()),
                unit())));
    }

    /**
     * A year's result, or what is expected of it, by the year's target.
     *
     * @param lastYear the result of the year before; null when there is none
     */
    Judgement judge(Outturn outturn, @Nullable BigDecimal lastYear) {
        return unjudged()
                .map(Judgement::grey)
                .orElseGet(() ->
                        judged(rule -> outturn.judge(rule, ofTheYear(), comparable(lastYear, outturn.year()), unit())));
    }

    /** Last year's value, where no break lies between. */
    private @Nullable BigDecimal comparable(@Nullable BigDecimal lastYear, Period period) {
        return isBrokenBetween(period.sameLastYear(), period) ? null : lastYear;
    }

    /** What is set for every period of something that adds up is not set for the sum of them. */
    private Targets ofTheYear() {
        boolean addsUp = OverTime.SUM.code().equals(kpi.overTime());
        Targets all = targets();
        return new Targets(
                all.all().stream()
                        .filter(target -> !addsUp || !target.period().equals(Target.EVERY_PERIOD))
                        .toList(),
                all.trajectory());
    }

    /** Why no value of it has a status; empty where values have one. */
    private Optional<String> unjudged() {
        if (kpi.valueType().equals(ValueType.NARRATIVE.code())) {
            return Optional.of("A narrative measure has no status.");
        }
        if (Behaviour.MODELLED.code().equals(kpi.behaviour())) {
            return Optional.of("A modelled estimate has no status.");
        }
        return kpi.rule() == null ? Optional.of("No status rule has been agreed for it.") : Optional.empty();
    }

    private Judgement judged(Function<Rule, Judgement> verdict) {
        try {
            return verdict.apply(spec(Objects.requireNonNull(kpi.rule())).toRule(better()));
        } catch (IllegalArgumentException e) {
            return Judgement.grey("The status rule cannot judge it: " + e.getMessage());
        }
    }

    /** Whether there is a target for the year alone, which a part of it is not judged by. */
    boolean waitsForTheYear(Series.Cell cell, Series series) {
        try {
            return targets().resolve(measured(cell, series)).basis() == Resolution.Basis.AT_YEAR_END;
        } catch (IllegalArgumentException contradictsItself) {
            return false;
        }
    }

    /** As a sentence says it after the value. */
    private String unit() {
        return Rated.judged(kpi)
                .map(Ratings.Judged::words)
                .map("(%s)"::formatted)
                .orElse(Objects.requireNonNullElse(kpi.unit(), ""));
    }

    private Measured measured(Series.Cell cell, Series series) {
        return new Measured(cell.period(), often, series.before(cell.period()).orElse(null), "");
    }

    /** What lies beyond one cell; empty where a target or the trajectory contradicts itself. */
    Optional<Horizon> horizon(Series.Cell cell, Series series) {
        try {
            return Optional.of(new Horizon(
                    targets(), measured(cell, series), Behaviour.FLOW.code().equals(kpi.behaviour())));
        } catch (IllegalArgumentException contradictsItself) {
            return Optional.empty();
        }
    }

    private Targets targets() {
        return new Targets(targets(kpi.rule() != null && kpi.rule().strict()), trajectory());
    }

    /**
     * A part by the KPI's own rule, against its category's target, else the whole's. Empty for a part of a sum, or of no
     * whole, that has no target of its own: nobody set one.
     *
     * @param category null for a contributor
     */
    Optional<Judgement> judgePart(
            @Nullable String category,
            BigDecimal value,
            @Nullable BigDecimal lastYear,
            Series.Cell cell,
            Series series) {
        boolean hasOwn = hasOwnTarget(category);
        if (kpi.rule() == null || !(hasOwn || partsAreAlike())) {
            return Optional.empty();
        }
        Measured whole = measured(cell, series);
        Measured part = new Measured(
                whole.period(), whole.frequency(), whole.previous(), hasOwn ? Objects.requireNonNull(category) : "");
        return Optional.of(judged(rule ->
                rule.judge(new Evidence(value, targets().resolve(part), comparable(lastYear, cell.period()), unit()))));
    }

    private boolean hasOwnTarget(@Nullable String category) {
        return category != null
                && kpi.targets().stream()
                        .anyMatch(target -> category.equals(target.category())
                                && target.kind().equals(TargetKind.TARGET.code()));
    }

    /**
     * What the value of a period is to reach. Empty for a part of a sum, or of no whole, that has no target of its own.
     *
     * @param before the period of the value before it
     * @param category null for the whole, and for a contributor
     */
    Optional<Goal> goal(Period period, @Nullable Period before, @Nullable String category) {
        boolean hasOwn = hasOwnTarget(category);
        boolean isWhole = category == null && kpi.providers().size() < 2;
        if (!isWhole && !hasOwn && !partsAreAlike()) {
            return Optional.empty();
        }
        try {
            Measured measured = new Measured(period, often, before, hasOwn ? Objects.requireNonNull(category) : "");
            return Optional.ofNullable(targets().resolve(measured).goal());
        } catch (IllegalArgumentException contradictsItself) {
            return Optional.empty();
        }
    }

    private boolean partsAreAlike() {
        return switch (Optional.ofNullable(kpi.overParts())
                .flatMap(AcrossParts::of)
                .orElse(AcrossParts.NONE)) {
            case MEAN, WEIGHTED_MEAN, RATIO_OF_SUMS -> true;
            case SUM, MAX_MINUS_MIN, NONE -> false;
        };
    }

    /** @param before null when there is none */
    Travel travel(Period period, BigDecimal value, Period earlier, @Nullable BigDecimal before, @Nullable Goal goal) {
        Compass compass = goal == null
                ? new Compass(better(), deadBand())
                : new Compass(better(), deadBand(), goal.low(), goal.high());
        return compass.read(
                new Reading(period, value),
                before == null ? null : new Reading(earlier, before),
                isBrokenBetween(earlier, period));
    }

    /** The way of what follows from the KPI's values and is good in a direction of its own. */
    Travel travelOf(Better good, Period period, BigDecimal value, Period earlier, @Nullable BigDecimal before) {
        return new Compass(good, deadBand())
                .read(
                        new Reading(period, value),
                        before == null ? null : new Reading(earlier, before),
                        isBrokenBetween(earlier, period));
    }

    private BigDecimal deadBand() {
        return Objects.requireNonNullElse(kpi.deadBand(), BigDecimal.ZERO).abs();
    }

    boolean isBrokenBetween(Period earlier, Period later) {
        return breaks.stream()
                .anyMatch(first ->
                        first.start().isAfter(earlier.start()) && first.start().isBefore(later.end()));
    }

    Better better() {
        return Better.of(kpi.betterWhen()).orElse(Better.CONTEXT);
    }

    /** A strict yes/no rule knows no "partly". */
    private static RuleSpec spec(KpiState.Rule rule) {
        return new RuleSpec(
                rule.kind(), rule.tolerance(), rule.strict(), rule.green(), rule.amber(), null, null, !rule.strict());
    }

    private @Nullable Trajectory trajectory() {
        KpiState.Trajectory way = kpi.details() == null ? null : kpi.details().trajectory();
        return way == null
                ? null
                : new TrajectorySpec(
                                way.kind(),
                                way.from(),
                                way.until(),
                                way.baseline(),
                                way.target(),
                                way.rate(),
                                way.source(),
                                way.illustrative())
                        .toTrajectory();
    }

    private List<Target> targets(boolean strict) {
        return kpi.targets().stream()
                .filter(target -> Coded.find(TargetKind.class, target.kind()).isPresent())
                .map(target -> new Target(
                        Coded.find(TargetKind.class, target.kind()).orElseThrow(),
                        Objects.requireNonNullElse(target.category(), ""),
                        Objects.requireNonNullElse(target.period(), ""),
                        target.value(),
                        target.low(),
                        target.high(),
                        strict,
                        Objects.requireNonNullElse(target.where(), ""),
                        target.illustrative()))
                .toList();
    }
}
