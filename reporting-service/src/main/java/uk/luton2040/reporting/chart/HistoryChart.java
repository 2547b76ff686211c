package uk.luton2040.reporting.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Period;

/** All of a KPI's history with its targets, control limits, forecast, breaks and what happened meanwhile. */
public final class HistoryChart {
    static final int WIDTH = Plot.WIDTH;

    private final Curve curve;
    private final Plot plot;
    private final SideLabels labels = new SideLabels();

    private HistoryChart(Curve curve) {
        this.curve = curve;
        plot = new Plot(curve);
    }

    /** @return nothing but the words where there is no value */
    public static Chart of(Curve curve) {
        if (curve.points().stream().noneMatch(point -> point.value() != null)) {
            return new Canvas(curve.id(), curve.title(), "No values yet.", WIDTH, 60)
                    .add(Element.text(12, 34, "No values yet"))
                    .chart(HistoryRows.HEADINGS, HistoryRows.of(curve));
        }
        return new HistoryChart(curve).draw();
    }

    private Chart draw() {
        Legend legend = Legend.of(curve);
        Canvas canvas = new Canvas(curve.id(), curve.title(), HistoryRows.described(curve), WIDTH, (int)
                (Plot.BOTTOM + 44 + legend.height()));
        canvas.add(spans()).add(plot.grid(curve.unit())).add(plot.periods(curve.points()));
        curve.limits().forEach(limits -> canvas.add(limits(limits)));
        canvas.add(target())
                .add(benchmark())
                .add(forecast())
                .add(breaks())
                .add(marks())
                .add(values());
        canvas.add(labels.drawn(plot.right() - 6, plot.right() + 4, Plot.TOP, Plot.BOTTOM))
                .add(legend.drawn(plot.left(), Plot.BOTTOM + 46));
        return canvas.chart(HistoryRows.HEADINGS, HistoryRows.of(curve));
    }

    private Element limits(Curve.Limits limits) {
        double from = plot.x(limits.from().lastDay()) - 6;
        double until = plot.x(limits.until().lastDay()) + 6;
        Element group = Ink.LIMIT.group();
        group.add(plot.level(limits.mean(), from, until, null))
                .add(plot.level(limits.lower(), from, until, "7 4"))
                .add(plot.level(limits.upper(), from, until, "7 4"));
        if (limits.equals(curve.limits().getLast())) {
            String trial = limits.trial() ? "trial " : "";
            labels.add(plot.y(limits.upper()), trial + "upper limit " + plot.shown(limits.upper()), Ink.LIMIT);
            labels.add(plot.y(limits.mean()), "mean " + plot.shown(limits.mean()), Ink.LIMIT);
            labels.add(plot.y(limits.lower()), trial + "lower limit " + plot.shown(limits.lower()), Ink.LIMIT);
        }
        return group;
    }

    /** A step for each point, as each was judged by its own target. */
    private Element target() {
        Element group = Ink.TARGET.group();
        Curve.@Nullable Target last = null;
        List<Curve.Point> points = curve.points();
        for (int i = 0; i < points.size(); i++) {
            Curve.Target target = points.get(i).target();
            if (target != null) {
                double from = i == 0 ? plot.left() : plot.middle(points.get(i - 1), points.get(i));
                double until = i == points.size() - 1
                        ? plot.x(points.get(i).day()) + 12
                        : plot.middle(points.get(i), points.get(i + 1));
                Stream.of(target.value(), target.low(), target.high())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .forEach(bound -> group.add(Element.line(from, plot.y(bound), until, plot.y(bound))
                                .with("stroke", "currentColor")
                                .with("stroke-width", 2)
                                .with("stroke-dasharray", "2 3")));
                last = target;
            }
        }
        if (last != null) {
            BigDecimal at = Stream.of(last.value(), last.high(), last.low())
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .findFirst()
                    .orElse(null);
            if (at != null) {
                labels.add(plot.y(at), "target " + last.text(), Ink.TARGET);
            }
        }
        return group;
    }

    private Element benchmark() {
        Element group = Ink.BENCHMARK.group();
        Curve.Level benchmark = curve.benchmark();
        if (benchmark != null) {
            group.add(plot.level(benchmark.value(), plot.left(), plot.right() - 8, "10 3 2 3"));
            labels.add(plot.y(benchmark.value()), benchmark.text(), Ink.BENCHMARK);
        }
        return group;
    }

    /** From the newest value to the target's day, as a wedge that ends in the interval. */
    private Element forecast() {
        Element group = Ink.FORECAST.group();
        Curve.Forecast forecast = curve.forecast();
        if (forecast == null) {
            return group;
        }
        Curve.Point newest = newest();
        double fromX = plot.x(newest.day());
        double fromY = plot.y(Objects.requireNonNull(newest.value()));
        double toX = plot.x(forecast.on());
        double toY = plot.y(forecast.value());
        group.add(StatusShape.closed(fromX, fromY, toX, plot.y(forecast.high()), toX, plot.y(forecast.low()))
                .with("class", "chart-band")
                .with("fill", "currentColor")
                .with("fill-opacity", "0.15"));
        group.add(Element.line(fromX, fromY, toX, toY)
                .with("stroke", "currentColor")
                .with("stroke-width", 1.5)
                .with("stroke-dasharray", "1 4")
                .with("stroke-linecap", "round"));
        group.add(Element.line(toX, plot.y(forecast.low()), toX, plot.y(forecast.high()))
                .with("stroke", "currentColor")
                .with("stroke-width", 1.5));
        group.add(StatusShape.closed(toX, toY - 5, toX + 5, toY, toX, toY + 5, toX - 5, toY)
                .with("class", "chart-hollow")
                .with("fill", "#ffffff")
                .with("stroke", "currentColor")
                .with("stroke-width", 1.5));
        labels.add(toY, forecast.text(), Ink.FORECAST);
        return group;
    }

    private Element breaks() {
        Element group = Ink.MARK.group();
        for (Period first : curve.breaks()) {
            double at = breakAt(first);
            for (double beside : List.of(at - 2, at + 2)) {
                group.add(Element.line(beside, Plot.TOP - 4, beside, Plot.BOTTOM)
                        .with("stroke", "currentColor")
                        .with("stroke-width", 1));
            }
            group.add(Element.text(at, Plot.TOP - 8, "new series").with("text-anchor", "middle"));
        }
        return group;
    }

    private double breakAt(Period first) {
        List<Curve.Point> points = curve.points();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).period().compareTo(first) >= 0) {
                return plot.middle(points.get(i - 1), points.get(i));
            }
        }
        return plot.x(first.lastDay());
    }

    private Element marks() {
        Element group = Ink.MARK.group();
        int number = 1;
        for (Curve.Mark mark : curve.marks()) {
            double at = plot.x(mark.on());
            group.add(Element.line(at, Plot.TOP + 2, at, Plot.BOTTOM)
                    .with("stroke", "currentColor")
                    .with("stroke-width", 1)
                    .with("stroke-dasharray", "1 2"));
            group.add(Legend.flag(at, Plot.TOP + 2));
            group.add(Element.text(at + 10, Plot.TOP + 10, String.valueOf(number++))
                    .with("font-weight", "bold"));
        }
        return group;
    }

    private Element spans() {
        Element group = Ink.MARK.group();
        for (Curve.Span span : curve.exceptional()) {
            double from = Math.max(plot.left(), plot.x(span.from()));
            double until = Math.min(plot.right(), plot.x(span.until()));
            group.add(Element.rect(from, Plot.TOP, Math.max(until - from, 2), Plot.BOTTOM - Plot.TOP)
                    .with("class", "chart-exceptional")
                    .with("fill", "currentColor")
                    .with("fill-opacity", "0.12")
                    .with("stroke", "currentColor")
                    .with("stroke-opacity", "0.5")
                    .with("stroke-dasharray", "2 4"));
            group.add(Element.text((from + until) / 2, Plot.BOTTOM - 6, span.text())
                    .with("text-anchor", "middle"));
        }
        return group;
    }

    private Element values() {
        Element group = Ink.VALUE.group();
        List<double[]> way = new ArrayList<>();
        for (Curve.Point point : curve.points()) {
            if (point.value() == null || curve.breaks().contains(point.period())) {
                draw(way, group);
                way = new ArrayList<>();
            }
            if (point.value() != null) {
                way.add(new double[] {plot.x(point.day()), plot.y(point.value())});
            }
        }
        draw(way, group);
        curve.points().stream().filter(point -> point.value() != null).forEach(point -> group.add(point(point)));
        Curve.Point newest = newest();
        labels.addStrong(
                plot.y(Objects.requireNonNull(newest.value())),
                Objects.requireNonNullElse(newest.text(), ""),
                Ink.VALUE);
        return group;
    }

    private Element point(Curve.Point point) {
        double atX = plot.x(point.day());
        double atY = plot.y(Objects.requireNonNull(point.value()));
        Element group = Element.group("chart-point");
        if (point.signal() != null) {
            group.add(Legend.ring(atX, atY));
        }
        group.add(Points.shape(point, atX, atY, 4));
        if (point.revised() > 0) {
            group.add(Element.text(atX, atY - 9, "r")
                    .with("text-anchor", "middle")
                    .with("font-style", "italic"));
        }
        return group;
    }

    private static void draw(List<double[]> way, Element group) {
        if (way.size() > 1) {
            group.add(Element.path(way)
                    .with("fill", "none")
                    .with("stroke", "currentColor")
                    .with("stroke-width", 2)
                    .with("stroke-linejoin", "round"));
        }
    }

    private Curve.Point newest() {
        return curve.points().reversed().stream()
                .filter(point -> point.value() != null)
                .findFirst()
                .orElseThrow();
    }
}
