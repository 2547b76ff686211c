package uk.luton2040.reporting.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of SVG with its attributes and what is in it. Whatever text goes in comes out escaped. */
final class Element {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    static Element of(String name) {
        return new Element(name);
    }

    static Element group(String className) {
        return of("g").with("class", className);
    }

    static Element line(double x1, double y1, double x2, double y2) {
        return of("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
    }

    static Element rect(double x, double y, double width, double height) {
        return of("rect").with("x", x).with("y", y).with("width", width).with("height", height);
    }

    static Element text(double x, double y, String words) {
        return of("text").with("x", x).with("y", y).add(words);
    }

    /** From point to point. */
    static Element path(List<double[]> points) {
        StringBuilder way = new StringBuilder();
        for (double[] point : points) {
            way.append(way.isEmpty() ? "M" : "L")
                    .append(number(point[0]))
                    .append(' ')
                    .append(number(point[1]));
        }
        return of("path").with("d", way.toString());
    }

    Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    Element with(String attribute, double value) {
        return with(attribute, number(value));
    }

    Element add(Element child) {
        content.add(child);
        return this;
    }

    Element add(String words) {
        content.add(words);
        return this;
    }

    boolean isEmpty() {
        return content.isEmpty();
    }

    /** With as many decimals as a screen can show. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        if (content.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Object part : content) {
            if (part instanceof Element child) {
                child.write(out);
            } else {
                out.append(escaped(part.toString()));
            }
        }
        out.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (isAllowed(character)) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** XML 1.0 has no word for the other control characters. */
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
