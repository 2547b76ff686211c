package uk.luton2040.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What the shapes of a history mean: only those that occur in it, and what happened, numbered as its flags are. */
final class Legend {
    private static final double ROW = 18;
    private static final double LETTER = 6.3;

    private record Key(BiFunction<Double, Double, Element> shape, String words) {}

    private final List<Key> keys = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();

    private Legend() {}

    static Legend of(Curve curve) {
        Legend legend = new Legend();
        legend.addPoint(curve, false, true, "final");
        legend.addPoint(curve, false, false, "provisional or estimated");
        legend.addPoint(curve, true, true, "illustrative data");
        legend.addPoint(curve, true, false, "illustrative data, provisional");
        legend.add(curve, point -> point.signal() != null, Legend::ringed, "special cause");
        legend.add(
                curve,
                point -> point.revised() > 0,
                (x, y) -> Element.text(x - 3, y + 4, "r").with("font-style", "italic"),
                "revised since it was first published");
        curve.marks().forEach(mark -> legend.marks.add(mark.text() + ", " + ShortPeriod.of(mark.on())));
        return legend;
    }

    double height() {
        return ROW * ((keys.isEmpty() ? 0 : 1) + marks.size());
    }

    Element drawn(double left, double top) {
        Element group = Ink.VALUE.group();
        double x = left + 6;
        for (Key key : keys) {
            group.add(key.shape().apply(x, top));
            group.add(Element.text(x + 12, top + 4, key.words()));
            x += 36 + key.words().length() * LETTER;
        }
        double y = keys.isEmpty() ? top : top + ROW;
        Element happened = Ink.MARK.group();
        for (int i = 0; i < marks.size(); i++) {
            happened.add(flag(left + 2, y - 5)).add(Element.text(left + 18, y + 4, (i + 1) + "  " + marks.get(i)));
            y += ROW;
        }
        return Element.group("chart-legend").add(group).add(happened);
    }

    static Element flag(double x, double y) {
        return StatusShape.closed(x, y, x + 9, y + 4, x, y + 8).with("fill", "currentColor");
    }

    static Element ring(double x, double y) {
        return StatusShape.circle(x, y, 8)
                .with("class", "chart-signal")
                .with("fill", "none")
                .with("stroke", "currentColor")
                .with("stroke-width", 1.5);
    }

    private static Element ringed(double x, double y) {
        return Element.group("chart-point")
                .add(ring(x, y))
                .add(StatusShape.circle(x, y, 3).with("fill", "currentColor"));
    }

    private void addPoint(Curve curve, boolean illustrative, boolean isFinal, String words) {
        add(
                curve,
                point -> point.illustrative() == illustrative && point.isFinal() == isFinal,
                (x, y) -> Points.shape(illustrative, isFinal, x, y, 4),
                words);
    }

    private void add(
            Curve curve, Predicate<Curve.Point> occurs, BiFunction<Double, Double, Element> shape, String words) {
        if (curve.points().stream().anyMatch(point -> point.value() != null && occurs.test(point))) {
            keys.add(new Key(shape, words));
        }
    }
}
