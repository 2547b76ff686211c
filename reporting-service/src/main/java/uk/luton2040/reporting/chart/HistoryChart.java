package uk.luton2040.reporting.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.period.Period;

/** All of a KPI's history with its targets, control limits, forecast, breaks and what happened meanwhile. */
public final class HistoryChart {
    static final int WIDTH = 760;
    private static final int PLOT_BOTTOM = 270;
    private static final double TOP = 36;
    private static final double FOR_LABELS = 168;
    private static final double LETTER = 6.6;
    private static final int ABOUT_TICKS = 5;
    private static final double LABEL_ROOM = 76;

    private final Curve curve;
    private final Scale x;
    private final Scale y;
    private final List<BigDecimal> ticks;
    private final double left;
    private final double right = WIDTH - FOR_LABELS;
    private final SideLabels labels = new SideLabels();

    private HistoryChart(Curve curve) {
        this.curve = curve;
        ticks = ticks(curve);
        int widest = ticks.stream()
                .mapToInt(tick -> Figures.whole(tick).length())
                .max()
                .orElse(1);
        left = 14 + widest * LETTER;
        y = Scale.of(ticks, PLOT_BOTTOM, TOP);
        x = Scale.of(firstDay(curve), lastDay(curve), left + 12, right - 12);
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
                (PLOT_BOTTOM + 44 + legend.height()));
        canvas.add(spans()).add(grid()).add(periods());
        curve.limits().forEach(limits -> canvas.add(limits(limits)));
        canvas.add(target())
                .add(benchmark())
                .add(forecast())
                .add(breaks())
                .add(marks())
                .add(values());
        canvas.add(labels.drawn(right - 6, right + 4, TOP, PLOT_BOTTOM)).add(legend.drawn(left, PLOT_BOTTOM + 46));
        return canvas.chart(HistoryRows.HEADINGS, HistoryRows.of(curve));
    }

    private Element grid() {
        Element grid = Element.group("chart-grid");
        for (BigDecimal tick : ticks) {
            grid.add(Element.line(left, y.at(tick), right, y.at(tick))
                    .with("stroke", "currentColor")
                    .with("stroke-width", 1)
                    .with("stroke-opacity", "0.15"));
            grid.add(Element.text(left - 6, y.at(tick) + 4, Figures.whole(tick)).with("text-anchor", "end"));
        }
        if (curve.unit() != null) {
            grid.add(Element.text(2, 14, curve.unit()));
        }
        return grid;
    }

    /** As many of the periods' names as fit; the newest always. */
    private Element periods() {
        Element axis = Element.group("chart-periods");
        double leftmost = Double.MAX_VALUE;
        for (Curve.Point point : curve.points().reversed()) {
            double at = x.at(point.day());
            axis.add(Element.line(at, PLOT_BOTTOM, at, PLOT_BOTTOM + 4)
                    .with("stroke", "currentColor")
                    .with("stroke-width", 1));
            if (at + LABEL_ROOM / 2 < leftmost) {
                axis.add(Element.text(at, PLOT_BOTTOM + 18, ShortPeriod.of(point.period()))
                        .with("text-anchor", "middle"));
                leftmost = at - LABEL_ROOM / 2;
            }
        }
        return axis;
    }

    private Element limits(Curve.Limits limits) {
        double from = x.at(limits.from().lastDay()) - 6;
        double until = x.at(limits.until().lastDay()) + 6;
        Element group = Ink.LIMIT.group();
        group.add(level(limits.mean(), from, until, null))
                .add(level(limits.lower(), from, until, "7 4"))
                .add(level(limits.upper(), from, until, "7 4"));
        if (limits.equals(curve.limits().getLast())) {
            String trial = limits.trial() ? "trial " : "";
            labels.add(y.at(limits.upper()), trial + "upper limit " + shown(limits.upper()), Ink.LIMIT);
            labels.add(y.at(limits.mean()), "mean " + shown(limits.mean()), Ink.LIMIT);
            labels.add(y.at(limits.lower()), trial + "lower limit " + shown(limits.lower()), Ink.LIMIT);
        }
        return group;
    }

    private Element level(BigDecimal value, double from, double until, @Nullable String dashes) {
        Element line = Element.line(from, y.at(value), until, y.at(value))
                .with("stroke", "currentColor")
                .with("stroke-width", 1.2);
        return dashes == null ? line : line.with("stroke-dasharray", dashes);
    }

    /** A step for each point, as each was judged by its own target. */
    private Element target() {
        Element group = Ink.TARGET.group();
        Curve.@Nullable Target last = null;
        List<Curve.Point> points = curve.points();
        for (int i = 0; i < points.size(); i++) {
            Curve.Target target = points.get(i).target();
            if (target != null) {
                double from = i == 0 ? left : middle(points.get(i - 1), points.get(i));
                double until = i == points.size() - 1
                        ? x.at(points.get(i).day()) + 12
                        : middle(points.get(i), points.get(i + 1));
                Stream.of(target.value(), target.low(), target.high())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .forEach(bound -> group.add(Element.line(from, y.at(bound), until, y.at(bound))
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
                labels.add(y.at(at), "target " + last.text(), Ink.TARGET);
            }
        }
        return group;
    }

    private Element benchmark() {
        Element group = Ink.BENCHMARK.group();
        Curve.Level benchmark = curve.benchmark();
        if (benchmark != null) {
            group.add(level(benchmark.value(), left, right - 8, "10 3 2 3"));
            labels.add(y.at(benchmark.value()), benchmark.text(), Ink.BENCHMARK);
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
        double fromX = x.at(newest.day());
        double fromY = y.at(Objects.requireNonNull(newest.value()));
        double toX = x.at(forecast.on());
        double toY = y.at(forecast.value());
        group.add(StatusShape.closed(fromX, fromY, toX, y.at(forecast.high()), toX, y.at(forecast.low()))
                .with("class", "chart-band")
                .with("fill", "currentColor")
                .with("fill-opacity", "0.15"));
        group.add(Element.line(fromX, fromY, toX, toY)
                .with("stroke", "currentColor")
                .with("stroke-width", 1.5)
                .with("stroke-dasharray", "1 4")
                .with("stroke-linecap", "round"));
        group.add(Element.line(toX, y.at(forecast.low()), toX, y.at(forecast.high()))
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
                group.add(Element.line(beside, TOP - 4, beside, PLOT_BOTTOM)
                        .with("stroke", "currentColor")
                        .with("stroke-width", 1));
            }
            group.add(Element.text(at, TOP - 8, "new series").with("text-anchor", "middle"));
        }
        return group;
    }

    private double breakAt(Period first) {
        List<Curve.Point> points = curve.points();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).period().compareTo(first) >= 0) {
                return middle(points.get(i - 1), points.get(i));
            }
        }
        return x.at(first.lastDay());
    }

    private Element marks() {
        Element group = Ink.MARK.group();
        int number = 1;
        for (Curve.Mark mark : curve.marks()) {
            double at = x.at(mark.on());
            group.add(Element.line(at, TOP + 2, at, PLOT_BOTTOM)
                    .with("stroke", "currentColor")
                    .with("stroke-width", 1)
                    .with("stroke-dasharray", "1 2"));
            group.add(Legend.flag(at, TOP + 2));
            group.add(Element.text(at + 10, TOP + 10, String.valueOf(number++)).with("font-weight", "bold"));
        }
        return group;
    }

    private Element spans() {
        Element group = Ink.MARK.group();
        for (Curve.Span span : curve.exceptional()) {
            double from = Math.max(left, x.at(span.from()));
            double until = Math.min(right, x.at(span.until()));
            group.add(Element.rect(from, TOP, Math.max(until - from, 2), PLOT_BOTTOM - TOP)
                    .with("class", "chart-exceptional")
                    .with("fill", "currentColor")
                    .with("fill-opacity", "0.12")
                    .with("stroke", "currentColor")
                    .with("stroke-opacity", "0.5")
                    .with("stroke-dasharray", "2 4"));
            group.add(Element.text((from + until) / 2, PLOT_BOTTOM - 6, span.text())
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
                way.add(new double[] {x.at(point.day()), y.at(point.value())});
            }
        }
        draw(way, group);
        curve.points().stream().filter(point -> point.value() != null).forEach(point -> group.add(point(point)));
        Curve.Point newest = newest();
        labels.addStrong(
                y.at(Objects.requireNonNull(newest.value())), Objects.requireNonNullElse(newest.text(), ""), Ink.VALUE);
        return group;
    }

    private Element point(Curve.Point point) {
        double atX = x.at(point.day());
        double atY = y.at(Objects.requireNonNull(point.value()));
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

    private double middle(Curve.Point before, Curve.Point after) {
        return (x.at(before.day()) + x.at(after.day())) / 2;
    }

    private String shown(BigDecimal limit) {
        int decimals =
                Math.max(0, ticks.stream().mapToInt(BigDecimal::scale).max().orElse(0)) + 1;
        return Figures.whole(limit.setScale(decimals, java.math.RoundingMode.HALF_UP));
    }

    private static LocalDate firstDay(Curve curve) {
        return Stream.concat(
                        Stream.of(curve.points().getFirst().day()),
                        curve.marks().stream().map(Curve.Mark::on))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate lastDay(Curve curve) {
        Curve.Forecast forecast = curve.forecast();
        return Stream.of(
                        Stream.of(curve.points().getLast().day()),
                        curve.marks().stream().map(Curve.Mark::on),
                        Stream.ofNullable(forecast).map(Curve.Forecast::on))
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static List<BigDecimal> ticks(Curve curve) {
        List<BigDecimal> figures = new ArrayList<>();
        curve.points().forEach(point -> {
            add(figures, point.value());
            Curve.Target target = point.target();
            if (target != null) {
                add(figures, target.value(), target.low(), target.high());
            }
        });
        curve.limits().forEach(limits -> add(figures, limits.lower(), limits.upper()));
        if (curve.forecast() != null) {
            add(figures, curve.forecast().low(), curve.forecast().high());
        }
        if (curve.benchmark() != null) {
            add(figures, curve.benchmark().value());
        }
        return Ticks.between(
                figures.stream().reduce(BigDecimal::min).orElseThrow(),
                figures.stream().reduce(BigDecimal::max).orElseThrow(),
                ABOUT_TICKS);
    }

    private static void add(List<BigDecimal> figures, @Nullable BigDecimal... some) {
        for (BigDecimal figure : some) {
            if (figure != null) {
                figures.add(figure);
            }
        }
    }
}
