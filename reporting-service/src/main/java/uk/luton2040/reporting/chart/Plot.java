package uk.luton2040.reporting.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;

/** The room in which a history is drawn: its scales of days and figures, with their grid and the periods' names. */
final class Plot {
    static final int WIDTH = 760;
    static final int BOTTOM = 270;
    static final double TOP = 36;
    private static final double FOR_LABELS = 168;
    private static final double LETTER = 6.6;
    private static final int ABOUT_TICKS = 5;
    private static final double LABEL_ROOM = 76;

    private final Scale x;
    private final Scale y;
    private final List<BigDecimal> ticks;
    private final double left;
    private final double right = WIDTH - FOR_LABELS;

    /** @param curve of which one point at least has a value */
    Plot(Curve curve) {
        ticks = ticks(curve);
        int widest = ticks.stream()
                .mapToInt(tick -> Figures.whole(tick).length())
                .max()
                .orElse(1);
        left = 14 + widest * LETTER;
        y = Scale.of(ticks, BOTTOM, TOP);
        x = Scale.of(firstDay(curve), lastDay(curve), left + 12, right - 12);
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double x(LocalDate day) {
        return x.at(day);
    }

    double y(BigDecimal figure) {
        return y.at(figure);
    }

    Element grid(@Nullable String unit) {
        Element grid = Element.group("chart-grid");
        for (BigDecimal tick : ticks) {
            grid.add(Element.line(left, y.at(tick), right, y.at(tick))
                    .with("stroke", "currentColor")
                    .with("stroke-width", 1)
                    .with("stroke-opacity", "0.15"));
            grid.add(Element.text(left - 6, y.at(tick) + 4, Figures.whole(tick)).with("text-anchor", "end"));
        }
        if (unit != null) {
            grid.add(Element.text(2, 14, unit));
        }
        return grid;
    }

    /** As many of the periods' names as fit; the newest always. */
    Element periods(List<Curve.Point> points) {
        Element axis = Element.group("chart-periods");
        double leftmost = Double.MAX_VALUE;
        for (Curve.Point point : points.reversed()) {
            double at = x.at(point.day());
            axis.add(Element.line(at, BOTTOM, at, BOTTOM + 4)
                    .with("stroke", "currentColor")
                    .with("stroke-width", 1));
            if (at + LABEL_ROOM / 2 < leftmost) {
                axis.add(Element.text(at, BOTTOM + 18, ShortPeriod.of(point.period()))
                        .with("text-anchor", "middle"));
                leftmost = at - LABEL_ROOM / 2;
            }
        }
        return axis;
    }

    Element level(BigDecimal value, double from, double until, @Nullable String dashes) {
        Element line = Element.line(from, y.at(value), until, y.at(value))
                .with("stroke", "currentColor")
                .with("stroke-width", 1.2);
        return dashes == null ? line : line.with("stroke-dasharray", dashes);
    }

    double middle(Curve.Point before, Curve.Point after) {
        return (x.at(before.day()) + x.at(after.day())) / 2;
    }

    String shown(BigDecimal limit) {
        int decimals =
                Math.max(0, ticks.stream().mapToInt(BigDecimal::scale).max().orElse(0)) + 1;
        return Figures.whole(limit.setScale(decimals, RoundingMode.HALF_UP));
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
