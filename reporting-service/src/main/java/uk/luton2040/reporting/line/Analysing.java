package uk.luton2040.reporting.line;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.commentary.Words;
import uk.luton2040.measures.contradiction.Contradictions;
import uk.luton2040.measures.contradiction.LineFacts;
import uk.luton2040.measures.control.Assurance;
import uk.luton2040.measures.control.ChartBasis;
import uk.luton2040.measures.control.ControlChart;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.control.ShiftTest;
import uk.luton2040.measures.control.Suitability;
import uk.luton2040.measures.control.Variation;
import uk.luton2040.measures.direction.Direction;
import uk.luton2040.measures.forecast.Outlook;
import uk.luton2040.measures.kpi.Behaviour;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.longterm.Anchor;
import uk.luton2040.measures.longterm.Progress;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.target.Ahead;
import uk.luton2040.measures.target.Goal;
import uk.luton2040.measures.target.Horizon;
import uk.luton2040.reporting.journal.Facts;

/**
 * Reads a KPI's whole series up to one cell of it: its control chart, its outlook, its long-term progress, and what does
 * not fit together. Pure, so that the same facts give the same.
 */
record Analysing(Judging judging, Series series, Series.Cell cell, ChartDecisions decisions) {

    /**
     * Why there is no chart, or the chart.
     *
     * @param chart null where there is none
     */
    record Charted(@Nullable ControlChart chart, String why) {}

    static Analysing of(Verdicts verdicts, Series.Cell cell, Facts facts) {
        return new Analysing(
                verdicts.judging(cell),
                verdicts.series(),
                cell,
                new ChartDecisions(facts.chartDecisionsOf(verdicts.kpi().code())));
    }

    Charted charted(@Nullable Goal goal) {
        List<Point> points = series.points(cell.period());
        return uncharted(points)
                .map(why -> new Charted(null, why))
                .orElseGet(() -> new Charted(ControlChart.of(points, basis(points, goal)), ""));
    }

    /** Whether the series shifted after that day. */
    ShiftTest shiftAfter(LocalDate day, @Nullable Goal goal) {
        List<Point> points = series.points(cell.period());
        return uncharted(points)
                .map(ShiftTest::cannotTell)
                .orElseGet(() -> ShiftTest.after(day, points, basis(points, goal)));
    }

    private Optional<String> uncharted(List<Point> points) {
        return Suitability.refusal(behaviour(), type(), judging.often(), points, false);
    }

    private ChartBasis basis(List<Point> points, @Nullable Goal goal) {
        Set<Period> newLimits = new HashSet<>(judging.breaks());
        newLimits.addAll(decisions.rebases());
        return ChartBasis.of(judging.better(), goal).withNewSeries(newLimits).leavingOut(decisions.leftOut(points));
    }

    /**
     * What a line says of the series.
     *
     * @param hasAction whether something is being done about the KPI
     * @param nameOf an organisation's name by its code
     */
    KpiAnalysis analysis(
            Judgement judgement, Direction direction, boolean hasAction, LocalDate asOf, UnaryOperator<String> nameOf) {
        Charted charted = charted(judgement.explanation().target());
        Outlook outlook = outlook();
        return new KpiAnalysis(
                view(charted),
                KpiAnalysis.Outlook.of(outlook),
                KpiAnalysis.Progress.of(progress()),
                Contradictions.in(facts(judgement, direction, charted.chart(), outlook, hasAction, asOf, nameOf))
                        .stream()
                        .map(KpiAnalysis.Contradiction::of)
                        .toList());
    }

    KpiAnalysis.Chart view(Charted charted) {
        ControlChart chart = charted.chart();
        return chart == null
                ? KpiAnalysis.Chart.none(charted.why())
                : KpiAnalysis.Chart.of(chart, decisions.words(chart));
    }

    Outlook outlook() {
        Optional<String> refusal = Suitability.refusal(behaviour(), type());
        if (refusal.isPresent()) {
            return Outlook.none(refusal.get());
        }
        Optional<Ahead> target = horizon().flatMap(Horizon::next);
        if (target.isEmpty()) {
            return Outlook.none("No target ahead can be held against these values.");
        }
        List<Point> comparable = series.points(cell.period()).stream()
                .filter(point -> !judging.isBrokenBetween(point.period(), cell.period()))
                .toList();
        return Outlook.of(comparable, target.get(), judging.better());
    }

    Progress progress() {
        if (cell.value() == null) {
            return Progress.none("There is no value.");
        }
        switch (type()) {
            case RANK, INDEX, BOOLEAN, RATING, NARRATIVE -> {
                return Progress.none("Such values cannot be compared over years.");
            }
            case NUMBER, PERCENTAGE, RATIO, CURRENCY -> {}
        }
        if (behaviour() == Behaviour.CUMULATIVE_IN_YEAR || behaviour() == Behaviour.MODELLED) {
            return Progress.none("A running total or a modelled estimate is not compared over years.");
        }
        Optional<Ahead> from = horizon().flatMap(Horizon::baseline);
        Optional<Ahead> until = horizon().flatMap(Horizon::furthest);
        if (from.isEmpty() || until.isEmpty()) {
            return Progress.none("It takes a baseline and a target with their times.");
        }
        return progress(from.get(), until.get());
    }

    private Progress progress(Ahead from, Ahead until) {
        var base = from.goal().value();
        var target = until.goal().value();
        if (base == null
                || target == null
                || cell.value() == null
                || !from.end().isBefore(until.end())) {
            return Progress.none("It takes a baseline and a later target, each a single figure.");
        }
        boolean broken = judging.breaks().stream()
                .anyMatch(first -> !first.start().isBefore(from.end())
                        && first.start().isBefore(cell.period().end()));
        return broken
                ? Progress.none("The series has a break since the baseline of %s.".formatted(from.label()))
                : Progress.of(
                        new Anchor(from.end(), base, from.label()),
                        Anchor.of(cell.period(), cell.value()),
                        new Anchor(until.end(), target, until.label()),
                        judging.better());
    }

    private Optional<Horizon> horizon() {
        return judging.horizon(cell, series);
    }

    private LineFacts facts(
            Judgement judgement,
            Direction direction,
            @Nullable ControlChart chart,
            Outlook outlook,
            boolean hasAction,
            LocalDate asOf,
            UnaryOperator<String> nameOf) {
        return new LineFacts(
                judging.kpi().title(),
                judging.better(),
                judgement.status(),
                cell.value(),
                judgement.explanation().target(),
                chart == null ? Variation.NONE : chart.variation(),
                chart == null ? Assurance.NONE : chart.assurance(),
                outlook.verdict(),
                direction,
                new Parts(judging, series, cell).red(nameOf),
                words(cell),
                series.before(cell.period())
                        .flatMap(series::at)
                        .map(Analysing::words)
                        .orElse(null),
                hasAction,
                cell.period(),
                judging.often(),
                asOf);
    }

    private static @Nullable Words words(Series.Cell cell) {
        String commentary = Series.commentary(cell);
        return commentary == null ? null : new Words(cell.period(), commentary);
    }

    private @Nullable Behaviour behaviour() {
        return Optional.ofNullable(judging.kpi().behaviour())
                .flatMap(Behaviour::of)
                .orElse(null);
    }

    private ValueType type() {
        return ValueType.of(judging.kpi().valueType()).orElse(ValueType.NARRATIVE);
    }
}
