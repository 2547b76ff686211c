package uk.luton2040.reporting.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/**
 * A KPI and where it stands on the scorecard.
 *
 * @param number of its line, as its owners number it
 * @param priority the priority's short title, or the title of the group of those that hang on none
 */
record Placed(
        @Nullable String number, String priority, @Nullable String outcome, KpiLine kpi) {

    /** Every KPI once, in the order in which the scorecard shows them. */
    static List<Placed> of(BoardScorecard scorecard) {
        Map<String, Placed> placed = new LinkedHashMap<>();
        scorecard.priorities().forEach(priority -> {
            put(placed, priority.lines(), priority.shortTitle(), null);
            priority.outcomes()
                    .forEach(outcome -> put(placed, outcome.lines(), priority.shortTitle(), outcome.title()));
        });
        scorecard.groups().forEach(group -> put(placed, group.lines(), group.title(), null));
        return List.copyOf(placed.values());
    }

    private static void put(
            Map<String, Placed> placed, List<BoardScorecard.Line> lines, String priority, @Nullable String outcome) {
        for (BoardScorecard.Line line : lines) {
            for (KpiLine kpi : line.kpis()) {
                placed.putIfAbsent(kpi.code(), new Placed(line.number(), priority, outcome, kpi));
            }
        }
    }
}
