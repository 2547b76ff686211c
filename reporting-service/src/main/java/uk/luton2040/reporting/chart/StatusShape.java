package uk.luton2040.reporting.chart;

/** A status as a shape of its own: circle, triangle, diamond, dash; the colour only repeats it. */
final class StatusShape {
    private StatusShape() {}

    /** @param code {@code green}, {@code amber}, {@code red}, {@code blue} or anything else for grey */
    static Element of(String code, double x, double y, double radius) {
        return Element.group("status " + code)
                .with("color", colour(code))
                .add(shape(code, x, y, radius).with("fill", "currentColor"));
    }

    private static Element shape(String code, double x, double y, double r) {
        return switch (code) {
            case "green", "blue" -> circle(x, y, r);
            case "amber" -> closed(x, y - r, x + r, y + r * 0.85, x - r, y + r * 0.85);
            case "red" -> closed(x, y - r * 1.1, x + r * 1.1, y, x, y + r * 1.1, x - r * 1.1, y);
            default -> Element.rect(x - r, y - r * 0.25, 2 * r, r * 0.5);
        };
    }

    static Element circle(double x, double y, double r) {
        return Element.of("circle").with("cx", x).with("cy", y).with("r", r);
    }

    static Element closed(double... coordinates) {
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < coordinates.length; i += 2) {
            way.append(i == 0 ? "M" : "L")
                    .append(Element.number(coordinates[i]))
                    .append(' ')
                    .append(Element.number(coordinates[i + 1]));
        }
        return Element.of("path").with("d", way.append('Z').toString());
    }

    static String colour(String code) {
        return switch (code) {
            case "green" -> "#00632f";
            case "amber" -> "#8a4b00";
            case "red" -> "#a61c1c";
            case "blue" -> "#1d4f91";
            default -> "#505a5f";
        };
    }
}
