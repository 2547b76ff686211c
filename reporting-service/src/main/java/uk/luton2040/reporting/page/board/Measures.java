package uk.luton2040.reporting.page.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.chart.Chart;
import uk.luton2040.reporting.chart.Sparkline;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.OpenActions;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.BoardScorecard.Line;

/**
 * The measures of a scorecard as its page lists them, filtered and in order.
 *
 * @param shown how many of them, each counted once
 * @param all how many there are
 */
public record Measures(List<Table> tables, int shown, int all) {

    /**
     * A table of measures.
     *
     * @param code unique on the page
     * @param about what is said of them together; null where nothing is
     */
    public record Table(String code, String title, @Nullable String about, List<Part> parts) {}

    /** @param title null for those that come before any outcome */
    public record Part(@Nullable String title, @Nullable String quiet, List<Row> rows) {}

    /**
     * A measure, or a line of the scorecard that has none yet.
     *
     * @param kpi null for a line without one
     * @param where the priority or outcome it belongs to, where the table does not say it already
     * @param chart its last periods as SVG; null without a value
     */
    public record Row(
            Line line,
            @Nullable KpiLine kpi,
            @Nullable String where,
            @Nullable OpenActions actions,
            @Nullable String chart) {}

    private record Placed(Line line, KpiLine kpi, String where, Set<String> parts) {}

    /** @param day on which actions are overdue or not */
    static Measures of(BoardScorecard scorecard, Wanted.Filter filter, LocalDate day) {
        return new Listing(scorecard, filter, day).measures();
    }

    private static final class Listing {
        private final BoardScorecard scorecard;
        private final Wanted.Filter filter;
        private final LocalDate day;
        private final Map<String, Integer> drawn = new HashMap<>();

        Listing(BoardScorecard scorecard, Wanted.Filter filter, LocalDate day) {
            this.scorecard = scorecard;
            this.filter = filter;
            this.day = day;
        }

        Measures measures() {
            List<Table> tables = filter.order() == Order.SCORECARD ? asOnTheScorecard() : inOrder();
            return new Measures(tables, drawn.size(), scorecard.kpis().size());
        }

        private List<Table> asOnTheScorecard() {
            List<Table> tables = new ArrayList<>();
            for (BoardScorecard.Priority priority : scorecard.priorities()) {
                List<Part> parts = new ArrayList<>();
                add(parts, null, null, rows(priority.lines(), Set.of(priority.code())));
                priority.outcomes()
                        .forEach(outcome -> add(
                                parts,
                                outcome.title(),
                                outcome.lines().isEmpty() ? "No measure of this outcome is on the scorecard." : null,
                                rows(outcome.lines(), Set.of(priority.code(), outcome.code()))));
                add(tables, new Table(priority.code(), priority.shortTitle(), about(priority), parts));
            }
            int number = 0;
            for (BoardScorecard.Group group : scorecard.groups()) {
                List<Part> parts = new ArrayList<>();
                add(parts, null, null, rows(group.lines(), Set.of()));
                add(
                        tables,
                        new Table(
                                "group-" + ++number,
                                group.title(),
                                group.summary().sentence(),
                                parts));
            }
            return tables;
        }

        private static String about(BoardScorecard.Priority priority) {
            String role = switch (priority.role()) {
                case "lead" -> " This board leads it.";
                case "shared" -> " It is shared with other boards.";
                case "pinned" -> " It is pinned to this scorecard.";
                default -> "";
            };
            return "%s.%s %s"
                    .formatted(priority.title(), role, priority.summary().sentence());
        }

        private void add(List<Part> parts, @Nullable String title, @Nullable String quiet, List<Row> rows) {
            if (!rows.isEmpty() || filter.isOpen() && title != null) {
                parts.add(new Part(title, quiet, rows));
            }
        }

        private static void add(List<Table> tables, Table table) {
            if (!table.parts().isEmpty()) {
                tables.add(table);
            }
        }

        private List<Row> rows(List<Line> lines, Set<String> parts) {
            List<Row> rows = new ArrayList<>();
            for (Line line : lines) {
                if (line.kpis().isEmpty() && filter.isOpen()) {
                    rows.add(new Row(line, null, null, null, null));
                }
                line.kpis().stream()
                        .filter(kpi -> filter.takes(kpi, parts))
                        .map(kpi -> row(line, kpi, null))
                        .forEach(rows::add);
            }
            return rows;
        }

        /** One table of all, each measure once. */
        private List<Table> inOrder() {
            Map<String, Placed> placed = new LinkedHashMap<>();
            placed().filter(one -> filter.takes(one.kpi(), one.parts()))
                    .forEach(one -> placed.putIfAbsent(one.kpi().code(), one));
            List<Row> rows = placed.values().stream()
                    .sorted(Comparator.comparing(Placed::kpi, filter.order().comparator()))
                    .map(one -> row(one.line(), one.kpi(), one.where()))
                    .toList();
            return rows.isEmpty()
                    ? List.of()
                    : List.of(new Table("in-order", filter.order().words(), null, List.of(new Part(null, null, rows))));
        }

        private Stream<Placed> placed() {
            Stream<Placed> ofPriorities = scorecard.priorities().stream()
                    .flatMap(priority -> Stream.concat(
                            placed(priority.lines(), priority.shortTitle(), Set.of(priority.code())),
                            priority.outcomes().stream()
                                    .flatMap(outcome -> placed(
                                            outcome.lines(),
                                            priority.shortTitle() + ": " + outcome.title(),
                                            Set.of(priority.code(), outcome.code())))));
            return Stream.concat(
                    ofPriorities,
                    scorecard.groups().stream().flatMap(group -> placed(group.lines(), group.title(), Set.of())));
        }

        private static Stream<Placed> placed(List<Line> lines, String where, Set<String> parts) {
            return lines.stream().flatMap(line -> line.kpis().stream().map(kpi -> new Placed(line, kpi, where, parts)));
        }

        private Row row(Line line, KpiLine kpi, @Nullable String where) {
            int times = drawn.merge(kpi.code(), 1, Integer::sum);
            String id = "spark-" + kpi.code() + (times > 1 ? "-" + times : "");
            return new Row(
                    line,
                    kpi,
                    where,
                    kpi.actions().on(day),
                    Sparkline.of(kpi, id).map(Chart::svg).orElse(null));
        }
    }
}
