package uk.luton2040.reporting.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.control.ControlChart;
import uk.luton2040.measures.control.ControlLimits;
import uk.luton2040.measures.forecast.Outlook;
import uk.luton2040.measures.longterm.Progress;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.target.Goal;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Remembered;

/** Makes a KPI's history out of what is known. A pure function: the same facts make the same history. */
public final class HistoryCalculator {
    private static final String NO_VALUE = "No value has been published.";

    private final KpiState kpi;
    private final Facts facts;
    private final Revisions revisions;
    private final Instant asAt;

    private HistoryCalculator(KpiState kpi, Facts facts, List<Remembered> past, Instant asAt) {
        this.kpi = kpi;
        this.facts = facts;
        this.revisions = new Revisions(kpi, past, facts::organisationName);
        this.asAt = asAt;
    }

    /**
     * Empty while the KPI itself is not known.
     *
     * @param past all that was known of its measurements until then, oldest first
     */
    public static Optional<KpiHistory> history(String code, Facts facts, List<Remembered> past, Instant asAt) {
        return facts.kpi(code).map(kpi -> new HistoryCalculator(kpi, facts, past, asAt).history());
    }

    private KpiHistory history() {
        Optional<Frequency> often = Optional.ofNullable(kpi.frequency()).flatMap(Frequency::of);
        if (often.isEmpty()) {
            return empty("It is not collected by regular periods.");
        }
        Verdicts verdicts = Verdicts.of(kpi, often.get(), LocalDate.MAX, facts);
        Series series = verdicts.series();
        return series.newest()
                .flatMap(series::at)
                .map(newest -> of(verdicts, newest))
                .orElseGet(() -> empty(NO_VALUE));
    }

    private KpiHistory of(Verdicts verdicts, Series.Cell newest) {
        Series series = verdicts.series();
        Analysing analysing = Analysing.of(verdicts, newest, facts);
        Goal goal = verdicts.of(newest).explanation().target();
        Analysing.Charted charted = analysing.charted(goal);
        Map<Period, ControlChart.Plotted> plotted = new HashMap<>();
        ControlChart chart = charted.chart();
        if (chart != null) {
            chart.points().forEach(point -> plotted.put(point.period(), point));
        }
        List<KpiHistory.Point> points = series.cells().stream()
                .map(cell -> point(cell, verdicts.of(cell), plotted.get(cell.period())))
                .toList();
        return made(
                points,
                chart == null
                        ? List.of()
                        : chart.segments().stream()
                                .map(HistoryCalculator::segment)
                                .toList(),
                analysing.view(charted),
                analysing.outlook(),
                analysing.progress(),
                new Told(
                        new PartHistories(verdicts).all(facts::organisationName),
                        gaps(verdicts, newest),
                        outturns(verdicts),
                        new Markers(analysing, goal).of(facts.completionsOf(kpi.code()))));
    }

    /** What is told beside the points; nothing without values. */
    private record Told(
            List<KpiHistory.Part> parts,
            List<KpiHistory.Gap> gaps,
            List<KpiLine.Outturn> outturns,
            List<KpiHistory.Marker> markers) {
        static final Told NOTHING = new Told(List.of(), List.of(), List.of(), List.of());
    }

    private static List<KpiHistory.Gap> gaps(Verdicts verdicts, Series.Cell newest) {
        return new Gaps(verdicts)
                .until(newest.period()).entrySet().stream()
                        .map(gap -> new KpiHistory.Gap(
                                KpiLine.PeriodName.of(gap.getKey()),
                                KpiAnalysis.rounded(gap.getValue().size()),
                                gap.getValue().best().name(),
                                gap.getValue().worst().name(),
                                gap.getValue().sentence()))
                        .toList();
    }

    /** Each year's, as its last period knows it. */
    private List<KpiLine.Outturn> outturns(Verdicts verdicts) {
        Outturns outturns = new Outturns(verdicts);
        Map<Period, KpiLine.Outturn> byYear = new TreeMap<>();
        verdicts.series()
                .cells()
                .forEach(cell -> outturns.ofItsYear(cell)
                        .ifPresent(known -> byYear.put(known.outturn().year(), KpiLine.Outturn.of(kpi, known))));
        return List.copyOf(byYear.values());
    }

    private KpiHistory empty(String why) {
        return made(
                List.of(), List.of(), KpiAnalysis.Chart.none(why), Outlook.none(why), Progress.none(why), Told.NOTHING);
    }

    private KpiHistory made(
            List<KpiHistory.Point> points,
            List<KpiHistory.Segment> segments,
            KpiAnalysis.Chart chart,
            Outlook outlook,
            Progress progress,
            Told told) {
        return new KpiHistory(
                kpi.code(),
                kpi.title(),
                kpi.unit(),
                kpi.valueType(),
                kpi.betterWhen(),
                asAt,
                Calculation.VERSION,
                points,
                segments,
                facts.breaksOf(kpi.code()).stream().map(KpiLine.PeriodName::of).toList(),
                chart,
                KpiAnalysis.Outlook.of(outlook),
                KpiAnalysis.Progress.of(progress),
                points.stream().anyMatch(KpiHistory.Point::illustrative),
                kpi.targets().stream().map(KpiLine.Figure::of).toList(),
                told.parts(),
                told.gaps(),
                told.outturns(),
                told.markers(),
                KpiLine.Counts.of(kpi, null, null),
                facts.chartDecisionsOf(kpi.code()).stream()
                        .map(KpiHistory.Decision::of)
                        .toList());
    }

    private KpiHistory.Point point(Series.Cell cell, Judgement judgement, ControlChart.@Nullable Plotted plotted) {
        Goal goal = judgement.explanation().target();
        return new KpiHistory.Point(
                KpiLine.PeriodName.of(cell.period()),
                cell.value(),
                ValueText.of(kpi, cell.value()),
                cell.quality(),
                cell.coverage(),
                cell.complete(),
                cell.illustrative(),
                judgement.status().code(),
                KpiHistory.Target.of(goal),
                plotted == null ? null : plotted.segment(),
                plotted == null
                        ? List.of()
                        : plotted.flags().stream()
                                .map(flag -> new KpiHistory.Flag(
                                        flag.signal().code(), flag.side().code(), flag.words()))
                                .toList(),
                plotted != null && plotted.leftOut(),
                judgement.explanation().sentence(),
                Surveys.view(kpi, cell),
                Series.numerator(cell),
                Series.denominator(cell),
                revisions.of(cell.period()));
    }

    private static KpiHistory.Segment segment(ControlChart.Segment segment) {
        ControlLimits limits = segment.limits();
        return new KpiHistory.Segment(
                KpiLine.PeriodName.of(segment.from()),
                KpiLine.PeriodName.of(segment.until()),
                limits == null ? null : KpiAnalysis.Limits.of(limits));
    }
}
