package uk.luton2040.reporting.chart;

import java.util.List;

/**
 * A chart, and all it takes to show it without seeing it.
 *
 * @param svg one {@code svg} element without style sheets, styles or scripts; its colours are the text's colour, and those
 *     that a page's classes give it
 * @param title what it is of
 * @param description what it shows, in a sentence or two
 * @param width in CSS pixels, as it is meant to be seen
 * @param headings of a table that says the same
 * @param rows of that table
 */
public record Chart(
        String svg,
        String title,
        String description,
        int width,
        int height,
        List<String> headings,
        List<List<String>> rows) {
    public Chart {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The same for a program that gives it no font of the text around it. */
    public String svgIn(String font) {
        return svg.replaceFirst("<svg ", "<svg font-family=\"" + font + "\" ");
    }

    /** For those who do not see it. */
    public String alt() {
        return title + ". " + description;
    }
}
