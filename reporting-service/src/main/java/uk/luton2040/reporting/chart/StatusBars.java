package uk.luton2040.reporting.chart;

import java.util.List;
import java.util.stream.Collectors;

/** How many are green, amber, red and grey: a bar for each with its word, its shape and its number. */
public final class StatusBars {
    private static final int WIDTH = 480;
    private static final double ROW = 26;
    private static final double BARS_FROM = 150;
    private static final double BARS_UNTIL = WIDTH - 44;

    private StatusBars() {}

    /** @param code of a status: {@code green}, {@code amber}, {@code red}, {@code blue}; anything else is grey */
    public record Bar(String code, String word, int count) {}

    /** @param of what is counted: "KPIs" */
    public static Chart of(String id, String title, String of, List<Bar> bars) {
        int most = Math.max(1, bars.stream().mapToInt(Bar::count).max().orElse(0));
        Scale scale = new Scale(0, most, BARS_FROM, BARS_UNTIL);
        Canvas canvas = new Canvas(id, title, described(of, bars), WIDTH, (int) (ROW * bars.size() + 8));
        for (int i = 0; i < bars.size(); i++) {
            canvas.add(bar(bars.get(i), 4 + ROW * i, scale));
        }
        return canvas.chart(
                List.of("Status", "Number of " + of),
                bars.stream()
                        .map(bar -> List.of(bar.word(), String.valueOf(bar.count())))
                        .toList());
    }

    private static Element bar(Bar bar, double top, Scale scale) {
        double until = scale.at(java.math.BigDecimal.valueOf(bar.count()));
        Element group = Element.group("status " + bar.code()).with("color", StatusShape.colour(bar.code()));
        group.add(Element.rect(BARS_FROM, top + 3, Math.max(until - BARS_FROM, 1), ROW - 8)
                .with("fill", "currentColor"));
        return Element.group("chart-bar")
                .add(StatusShape.of(bar.code(), 10, top + ROW / 2 - 1, 6))
                .add(Element.text(24, top + ROW / 2 + 3, bar.word()))
                .add(group)
                .add(Element.text(until + 6, top + ROW / 2 + 3, String.valueOf(bar.count()))
                        .with("font-weight", "bold"));
    }

    private static String described(String of, List<Bar> bars) {
        return bars.stream()
                .map(bar -> bar.count() + " " + bar.word().toLowerCase(java.util.Locale.UK))
                .collect(Collectors.joining(", ", "Number of " + of + ": ", "."));
    }
}
