package uk.luton2040.reporting.chart;

/**
 * The colours of what is drawn, each with a class by which a page's style sheet may give another; they can be told from
 * white and from near black alike. None of them means anything by itself: dashes, shapes and words do.
 */
enum Ink {
    VALUE("chart-value", "#2f74c0"),
    TARGET("chart-target", "#b3591e"),
    LIMIT("chart-limit", "#66717b"),
    FORECAST("chart-forecast", "#2f74c0"),
    BENCHMARK("chart-benchmark", "#7b61b8"),
    MARK("chart-mark", "#66717b");

    private final String className;
    private final String colour;

    Ink(String className, String colour) {
        this.className = className;
        this.colour = colour;
    }

    Element group() {
        return Element.group(className).with("color", colour);
    }
}
