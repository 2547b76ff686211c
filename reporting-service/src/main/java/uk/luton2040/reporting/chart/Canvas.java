package uk.luton2040.reporting.chart;

import java.util.List;

/** An empty picture with a title and a description that assistive technology reads. */
final class Canvas {
    private static final String FONT_SIZE = "12";

    private final String title;
    private final String description;
    private final int width;
    private final int height;
    private final Element root;

    /** @param id unique on the page; the ids within begin with it */
    Canvas(String id, String title, String description, int width, int height) {
        this.title = title;
        this.description = description;
        this.width = width;
        this.height = height;
        root = Element.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("class", "chart")
                .with("viewBox", "0 0 %d %d".formatted(width, height))
                .with("width", width)
                .with("height", height)
                .with("font-size", FONT_SIZE)
                .with("fill", "currentColor")
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .add(Element.of("title").with("id", id + "-title").add(title))
                .add(Element.of("desc").with("id", id + "-desc").add(description));
    }

    Canvas add(Element element) {
        root.add(element);
        return this;
    }

    Chart chart(List<String> headings, List<List<String>> rows) {
        return new Chart(root.toString(), title, description, width, height, headings, rows);
    }
}
