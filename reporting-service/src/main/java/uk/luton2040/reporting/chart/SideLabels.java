package uk.luton2040.reporting.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words at the right of a chart, each level with what it names, moved apart where two would stand on each other. */
final class SideLabels {
    private static final double LINE = 13;

    private final List<Label> labels = new ArrayList<>();

    private record Label(double y, String words, Ink ink, boolean strong) {}

    void add(double y, String words, Ink ink) {
        labels.add(new Label(y, words, ink, false));
    }

    void addStrong(double y, String words, Ink ink) {
        labels.add(new Label(y, words, ink, true));
    }

    /** @param fromX where what they name ends; a thin line leads from there to a label that had to move */
    Element drawn(double fromX, double x, double top, double bottom) {
        labels.sort(Comparator.comparingDouble(Label::y));
        double[] places = apart(top, bottom);
        Element drawn = Element.group("chart-labels");
        for (int i = 0; i < places.length; i++) {
            Label label = labels.get(i);
            Element group = label.ink().group();
            if (Math.abs(places[i] - label.y()) > 2) {
                group.add(Element.line(fromX, label.y(), x - 3, places[i])
                        .with("stroke", "currentColor")
                        .with("stroke-width", 0.7));
            }
            Element words = Element.text(x, places[i] + 4, label.words()).with("fill", "currentColor");
            group.add(label.strong() ? words.with("font-weight", "bold") : words);
            drawn.add(group);
        }
        return drawn;
    }

    private double[] apart(double top, double bottom) {
        double[] places = labels.stream().mapToDouble(Label::y).toArray();
        double least = top;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(places[i], least);
            least = places[i] + LINE;
        }
        double most = bottom;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], most);
            most = places[i] - LINE;
        }
        return places;
    }
}
