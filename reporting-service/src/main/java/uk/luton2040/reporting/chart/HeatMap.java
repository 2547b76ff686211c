package uk.luton2040.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Risks by likelihood and impact. Each cell says its level and how many risks are in it; the tint only repeats it. */
public final class HeatMap {
    private static final double CELL_WIDTH = 96;
    private static final double CELL_HEIGHT = 48;
    private static final double LEFT = 120;
    private static final double TOP = 8;

    /** Shares of the words' own colour: the words can still be read on the strongest, on white and on near black. */
    private static final String[] TINTS = {"0", "0.1", "0.2", "0.3"};

    private HeatMap() {}

    /**
     * @param likelihood from 1, drawn upwards
     * @param impact from 1, drawn to the right
     * @param level its word: "Low", "High"
     * @param severity 0 for the least level, up to 3
     * @param risks what is in it, by short names
     */
    public record Cell(int likelihood, int impact, String level, int severity, List<String> risks) {
        public Cell {
            risks = List.copyOf(risks);
        }
    }

    /**
     * @param likelihoods the words of that axis, the least first
     * @param impacts likewise
     */
    public static Chart of(String id, String title, List<String> likelihoods, List<String> impacts, List<Cell> cells) {
        int width = (int) (LEFT + CELL_WIDTH * impacts.size() + 8);
        int height = (int) (TOP + CELL_HEIGHT * likelihoods.size() + 48);
        Canvas canvas = new Canvas(id, title, described(cells, likelihoods, impacts), width, height);
        double bottom = TOP + CELL_HEIGHT * likelihoods.size();
        cells.forEach(cell -> canvas.add(cell(cell, bottom)));
        for (int i = 0; i < likelihoods.size(); i++) {
            canvas.add(Element.text(LEFT - 8, bottom - CELL_HEIGHT * (i + 0.5) + 4, (i + 1) + " " + likelihoods.get(i))
                    .with("text-anchor", "end"));
        }
        for (int i = 0; i < impacts.size(); i++) {
            canvas.add(Element.text(LEFT + CELL_WIDTH * (i + 0.5), bottom + 16, (i + 1) + " " + impacts.get(i))
                    .with("text-anchor", "middle"));
        }
        canvas.add(Element.text(LEFT + CELL_WIDTH * impacts.size() / 2, bottom + 36, "Impact")
                        .with("text-anchor", "middle")
                        .with("font-weight", "bold"))
                .add(Element.text(0, TOP + 10, "Likelihood").with("font-weight", "bold"));
        return canvas.chart(List.of("Likelihood", "Impact", "Level", "Risks"), rows(cells, likelihoods, impacts));
    }

    private static Element cell(Cell cell, double bottom) {
        double x = LEFT + CELL_WIDTH * (cell.impact() - 1);
        double y = bottom - CELL_HEIGHT * cell.likelihood();
        Element group = Element.group("chart-cell level-" + cell.severity());
        group.add(Element.rect(x, y, CELL_WIDTH, CELL_HEIGHT)
                .with("fill", "currentColor")
                .with("fill-opacity", TINTS[Math.clamp(cell.severity(), 0, TINTS.length - 1)])
                .with("stroke", "currentColor")
                .with("stroke-opacity", "0.5"));
        group.add(Element.text(x + 6, y + 14, cell.level()).with("font-size", "10"));
        if (!cell.risks().isEmpty()) {
            group.add(Element.text(
                            x + CELL_WIDTH / 2,
                            y + CELL_HEIGHT - 10,
                            String.valueOf(cell.risks().size()))
                    .with("text-anchor", "middle")
                    .with("font-size", "20")
                    .with("font-weight", "bold"));
        }
        return group;
    }

    private static List<List<String>> rows(List<Cell> cells, List<String> likelihoods, List<String> impacts) {
        List<List<String>> rows = new ArrayList<>();
        cells.stream()
                .filter(cell -> !cell.risks().isEmpty())
                .forEach(cell -> rows.add(List.of(
                        likelihoods.get(cell.likelihood() - 1),
                        impacts.get(cell.impact() - 1),
                        cell.level(),
                        String.join("; ", cell.risks()))));
        return rows;
    }

    private static String described(List<Cell> cells, List<String> likelihoods, List<String> impacts) {
        String risks = cells.stream()
                .filter(cell -> !cell.risks().isEmpty())
                .map(cell -> "%d %s (likelihood %s, impact %s)"
                        .formatted(
                                cell.risks().size(),
                                cell.level().toLowerCase(Locale.UK),
                                likelihoods.get(cell.likelihood() - 1).toLowerCase(Locale.UK),
                                impacts.get(cell.impact() - 1).toLowerCase(Locale.UK)))
                .collect(Collectors.joining(", "));
        return risks.isEmpty() ? "No risks." : "Risks: " + risks + ".";
    }
}
