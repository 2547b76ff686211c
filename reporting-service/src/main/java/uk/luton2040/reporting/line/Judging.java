package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.aggregation.AcrossParts;
import uk.luton2040.measures.direction.Compass;
import uk.luton2040.measures.direction.Reading;
import uk.luton2040.measures.direction.Travel;
import uk.luton2040.measures.kpi.Behaviour;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Evidence;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.status.RuleSpec;
import uk.luton2040.measures.status.Status;
import uk.luton2040.measures.target.Goal;
import uk.luton2040.measures.target.Horizon;
import uk.luton2040.measures.target.Measured;
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
        if (kpi.valueType().equals(ValueType.NARRATIVE.code())) {
            return Judgement.grey("A narrative measure has no status.");
        }
        if (Behaviour.MODELLED.code().equals(kpi.behaviour())) {
            return Judgement.grey("A modelled estimate has no status.");
        }
        if (cell.value() == null) {
            return Judgement.grey(
                    cell.coverage() == null ? "There is no value to judge." : "No total: " + cell.coverage());
        }
        KpiState.Rule rule = kpi.rule();
        if (rule == null) {
            return Judgement.grey("No status rule has been agreed for it.");
        }
        try {
            var evidence = new Evidence(
                    cell.value(),
                    targets().resolve(measured(cell, series)),
                    series.valueAt(cell.period().sameLastYear()),
                    Objects.requireNonNullElse(kpi.unit(), ""));
            return spec(rule).toRule(better()).judge(evidence);
        } catch (IllegalArgumentException e) {
            return Judgement.grey("The status rule cannot judge it: " + e.getMessage());
        }
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
     * The parts that are red by the KPI's own rule, each against its category's target, else the whole's. None of a sum: a
     * part of it has a smaller target that nobody set.
     *
     * @param nameOf an organisation's name by its code
     */
    List<String> redParts(Series.Cell cell, Series series, UnaryOperator<String> nameOf) {
        KpiState.Rule rule = kpi.rule();
        if (rule == null || !partsAreAlike()) {
            return List.of();
        }
        return cell.parts().entrySet().stream()
                .filter(part -> isRed(part.getKey(), part.getValue().value(), rule, measured(cell, series)))
                .map(part -> {
                    String category = part.getKey().category();
                    return category == null ? nameOf.apply(part.getKey().organisation()) : category;
                })
                .distinct()
                .toList();
    }

    private boolean partsAreAlike() {
        return switch (Optional.ofNullable(kpi.overParts())
                .flatMap(AcrossParts::of)
                .orElse(AcrossParts.NONE)) {
            case MEAN, WEIGHTED_MEAN, RATIO_OF_SUMS -> true;
            case SUM, MAX_MINUS_MIN, NONE -> false;
        };
    }

    private boolean isRed(Series.PartName part, @Nullable BigDecimal value, KpiState.Rule rule, Measured whole) {
        try {
            Targets targets = targets();
            String own = Objects.requireNonNullElse(part.category(), "");
            boolean hasOwn = targets.all().stream()
                    .anyMatch(target -> target.category().equals(own) && target.kind() == TargetKind.TARGET);
            Measured measured = new Measured(whole.period(), whole.frequency(), whole.previous(), hasOwn ? own : "");
            return spec(rule)
                            .toRule(better())
                            .judge(new Evidence(value, targets.resolve(measured), null, ""))
                            .status()
                    == Status.RED;
        } catch (IllegalArgumentException cannotJudge) {
            return false;
        }
    }

    /** No fresh direction for a value carried forward from an earlier report. */
    Travel travel(Series.Cell cell, Period earlier, Series series, @Nullable Goal goal, boolean fresh) {
        if (!fresh) {
            return Travel.none("No new data since an earlier report.");
        }
        if (cell.value() == null) {
            return Travel.none("There is no value to compare.");
        }
        BigDecimal before = series.valueAt(earlier);
        BigDecimal deadBand =
                Objects.requireNonNullElse(kpi.deadBand(), BigDecimal.ZERO).abs();
        Compass compass = goal == null
                ? new Compass(better(), deadBand)
                : new Compass(better(), deadBand, goal.low(), goal.high());
        return compass.read(
                new Reading(cell.period(), cell.value()),
                before == null ? null : new Reading(earlier, before),
                isBrokenBetween(earlier, cell.period()));
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
