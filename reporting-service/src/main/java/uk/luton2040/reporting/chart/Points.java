package uk.luton2040.reporting.chart;

/** Values as shapes: round for a real one, square for illustrative data; filled when final, hollow before. */
final class Points {
    private Points() {}

    static Element shape(Curve.Point point, double x, double y, double r) {
        return shape(point.illustrative(), point.isFinal(), x, y, r);
    }

    static Element shape(boolean illustrative, boolean isFinal, double x, double y, double r) {
        Element shape =
                illustrative ? Element.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8) : StatusShape.circle(x, y, r);
        return isFinal
                ? shape.with("fill", "currentColor")
                : shape.with("class", "chart-hollow")
                        .with("fill", "#ffffff")
                        .with("stroke", "currentColor")
                        .with("stroke-width", 1.6);
    }
}
