package uk.luton2040.reporting.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.control.ControlChart;
import uk.luton2040.measures.control.ControlLimits;
import uk.luton2040.measures.forecast.Outlook;
import uk.luton2040.measures.longterm.Progress;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.target.Goal;
import uk.luton2040.reporting.journal.Facts;

/** Makes a KPI's history out of what is known. A pure function: the same facts make the same history. */
public final class HistoryCalculator {
    private static final String NO_VALUE = "No value has been published.";

    private final KpiState kpi;
    private final Facts facts;
    private final Instant asAt;

    private HistoryCalculator(KpiState kpi, Facts facts, Instant asAt) {
        this.kpi = kpi;
        this.facts = facts;
        this.asAt = asAt;
    }

    /** Empty while the KPI itself is not known. */
    public static Optional<KpiHistory> history(String code, Facts facts, Instant asAt) {
        return facts.kpi(code).map(kpi -> new HistoryCalculator(kpi, facts, asAt).history());
    }

    private KpiHistory history() {
        Optional<Frequency> often = Optional.ofNullable(kpi.frequency()).flatMap(Frequency::of);
        if (often.isEmpty()) {
            return empty("It is not collected by regular periods.");
        }
        Series series = Series.of(
                kpi,
                often.get().periodKind(Calendar.of(kpi.calendar()).orElse(Calendar.FINANCIAL)),
                LocalDate.MAX,
                facts.measurementsOf(kpi.code()));
        return series.newest()
                .flatMap(series::at)
                .map(newest -> of(series, newest, often.get()))
                .orElseGet(() -> empty(NO_VALUE));
    }

    private KpiHistory of(Series series, Series.Cell newest, Frequency often) {
        Judging judging = judging(newest.period(), often);
        Analysing analysing = new Analysing(judging, series, newest);
        Goal goal = judging.judge(newest, series).explanation().target();
        Analysing.Charted charted = analysing.charted(goal);
        Map<Period, ControlChart.Plotted> plotted = new HashMap<>();
        ControlChart chart = charted.chart();
        if (chart != null) {
            chart.points().forEach(point -> plotted.put(point.period(), point));
        }
        List<KpiHistory.Point> points = series.cells().stream()
                .map(cell -> point(cell, judging(cell.period(), often).judge(cell, series), plotted.get(cell.period())))
                .toList();
        return made(
                points,
                chart == null
                        ? List.of()
                        : chart.segments().stream()
                                .map(HistoryCalculator::segment)
                                .toList(),
                Analysing.view(charted),
                analysing.outlook(),
                analysing.progress());
    }

    private Judging judging(Period period, Frequency often) {
        return new Judging(kpi.on(period.lastDay()), often, facts.breaksOf(kpi.code()));
    }

    private KpiHistory empty(String why) {
        return made(List.of(), List.of(), KpiAnalysis.Chart.none(why), Outlook.none(why), Progress.none(why));
    }

    private KpiHistory made(
            List<KpiHistory.Point> points,
            List<KpiHistory.Segment> segments,
            KpiAnalysis.Chart chart,
            Outlook outlook,
            Progress progress) {
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
                points.stream().anyMatch(KpiHistory.Point::illustrative));
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
                goal == null ? null : new KpiHistory.Target(goal.value(), goal.low(), goal.high()),
                plotted == null ? null : plotted.segment(),
                plotted == null
                        ? List.of()
                        : plotted.flags().stream()
                                .map(flag -> new KpiHistory.Flag(
                                        flag.signal().code(), flag.side().code(), flag.words()))
                                .toList());
    }

    private static KpiHistory.Segment segment(ControlChart.Segment segment) {
        ControlLimits limits = segment.limits();
        return new KpiHistory.Segment(
                KpiLine.PeriodName.of(segment.from()),
                KpiLine.PeriodName.of(segment.until()),
                limits == null ? null : KpiAnalysis.Limits.of(limits));
    }
}
