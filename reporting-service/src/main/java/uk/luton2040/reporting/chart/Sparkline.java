package uk.luton2040.reporting.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.reporting.line.KpiLine;

/** The last periods of a series, small enough for a row of a table: its line, its target dashed, its newest point. */
public final class Sparkline {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 32;
    private static final double EDGE = 6;

    private Sparkline() {}

    /** Those of a scorecard's KPIs that have a value, as {@code svg} elements by their codes. */
    public static Map<String, String> ofAll(List<KpiLine> kpis) {
        Map<String, String> drawn = new LinkedHashMap<>();
        kpis.forEach(kpi -> of(kpi).ifPresent(chart -> drawn.put(kpi.code(), chart.svg())));
        return drawn;
    }

    /** The KPI's, the same wherever it is shown; empty without any value. */
    public static Optional<Chart> of(KpiLine kpi) {
        return of(kpi, "spark-" + kpi.code());
    }

    /** @param id for a page that shows the KPI more than once */
    public static Optional<Chart> of(KpiLine kpi, String id) {
        return kpi.history().stream().anyMatch(point -> point.value() != null)
                ? Optional.of(of(Curves.of(kpi, id)))
                : Optional.empty();
    }

    static Chart of(Curve curve) {
        List<Curve.Point> points = curve.points();
        Canvas canvas = new Canvas(curve.id(), curve.title(), described(points), WIDTH, HEIGHT);
        List<BigDecimal> all = points.stream().flatMap(Sparkline::figures).toList();
        if (!all.isEmpty()) {
            BigDecimal low = all.stream().reduce(BigDecimal::min).orElseThrow();
            BigDecimal high = all.stream().reduce(BigDecimal::max).orElseThrow();
            Scale y = new Scale(low.doubleValue(), high.doubleValue(), HEIGHT - EDGE, EDGE);
            canvas.add(target(points, y)).add(values(points, y));
        }
        return canvas.chart(
                List.of("Period", "Value"),
                points.stream()
                        .map(point -> List.of(ShortPeriod.of(point.period()), said(point)))
                        .toList());
    }

    private static Stream<BigDecimal> figures(Curve.Point point) {
        Curve.Target target = point.target();
        return Stream.of(point.value(), target == null ? null : target.value())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    private static Element target(List<Curve.Point> points, Scale y) {
        List<double[]> way = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Curve.Target target = points.get(i).target();
            if (target != null && target.value() != null) {
                way.add(new double[] {x(i, points.size()), y.at(target.value())});
            }
        }
        if (way.size() == 1) {
            double level = way.getFirst()[1];
            way = List.of(new double[] {EDGE, level}, new double[] {WIDTH - EDGE, level});
        }
        Element group = Ink.TARGET.group();
        return way.isEmpty()
                ? group
                : group.add(Element.path(way)
                        .with("fill", "none")
                        .with("stroke", "currentColor")
                        .with("stroke-width", 1.2)
                        .with("stroke-dasharray", "4 3"));
    }

    private static Element values(List<Curve.Point> points, Scale y) {
        Element group = Ink.VALUE.group();
        List<double[]> way = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            BigDecimal value = points.get(i).value();
            if (value == null) {
                draw(way, group);
                way = new ArrayList<>();
            } else {
                way.add(new double[] {x(i, points.size()), y.at(value)});
            }
        }
        draw(way, group);
        newest(points, y, group);
        return group;
    }

    private static void newest(List<Curve.Point> points, Scale y, Element group) {
        for (int i = points.size() - 1; i >= 0; i--) {
            BigDecimal value = points.get(i).value();
            if (value != null) {
                group.add(Points.shape(points.get(i), x(i, points.size()), y.at(value), 3.2));
                return;
            }
        }
    }

    private static void draw(List<double[]> way, Element group) {
        if (way.size() > 1) {
            group.add(Element.path(way)
                    .with("fill", "none")
                    .with("stroke", "currentColor")
                    .with("stroke-width", 1.6));
        } else if (way.size() == 1) {
            group.add(StatusShape.circle(way.getFirst()[0], way.getFirst()[1], 1.2));
        }
    }

    private static double x(int index, int many) {
        return many == 1 ? WIDTH / 2.0 : EDGE + index * (WIDTH - 2 * EDGE) / (many - 1);
    }

    private static String described(List<Curve.Point> points) {
        return points.isEmpty()
                ? "No values."
                : points.stream()
                        .map(point -> ShortPeriod.of(point.period()) + ": " + said(point))
                        .collect(Collectors.joining(", ", "", "."));
    }

    private static String said(Curve.Point point) {
        return point.text() == null ? "no value" : point.text();
    }
}
