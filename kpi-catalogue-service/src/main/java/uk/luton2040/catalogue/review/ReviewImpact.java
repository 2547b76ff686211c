package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ImpactState;

/**
 * What each open proposal of a review would do, board by board. Two proposals on one KPI are replayed each by itself.
 *
 * @param several KPIs on which there is more than one
 * @param awaited numbers of the proposals that reporting has not answered yet
 * @param stale numbers of those that have changed since it did
 * @param unseen proposals on KPIs that no board's scorecard lists
 */
record ReviewImpact(
        String review,
        List<Integer> awaited,
        List<Integer> stale,
        List<String> several,
        List<BoardImpact> boards,
        List<ImpactView> unseen) {

    /**
     * @param shift by how much each status count of the board's current periods would change, of several proposals on one KPI
     *     by the first: {@code {"green":-1,"red":1}}
     * @param kpis those it sees that would have another status, then or in the past, or be gone
     */
    record BoardImpact(String code, String name, Map<String, Integer> shift, List<KpiImpact> kpis) {}

    /** @param to null when it would be gone */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KpiImpact(
            int proposal,
            String kind,
            String kpi,
            String title,
            String scorecard,
            String period,
            String from,
            @Nullable String to,
            List<ImpactState.Flip> flips) {}

    static ReviewImpact of(String review, List<ImpactView> impacts) {
        Map<String, BoardImpact> boards = new LinkedHashMap<>();
        Set<String> counted = new HashSet<>();
        impacts.forEach(impact -> impact.boards().forEach(board -> {
            BoardImpact seen = boards.computeIfAbsent(
                    board.code(), code -> new BoardImpact(code, board.name(), new TreeMap<>(), new ArrayList<>()));
            boolean same = board.from().equals(board.to());
            if (!same && counted.add(board.code() + " " + board.scorecard() + " " + impact.kpi())) {
                seen.shift().merge(board.from(), -1, Integer::sum);
                seen.shift().merge(board.to() == null ? "gone" : board.to(), 1, Integer::sum);
            }
            if (!same || !impact.flips().isEmpty()) {
                seen.kpis().add(of(impact, board));
            }
        }));
        return new ReviewImpact(
                review,
                numbers(impacts, ImpactView.AWAITED),
                numbers(impacts, "stale"),
                several(impacts),
                List.copyOf(boards.values()),
                impacts.stream()
                        .filter(impact ->
                                impact.boards().isEmpty() && !impact.answer().equals(ImpactView.AWAITED))
                        .toList());
    }

    private static List<String> several(List<ImpactView> impacts) {
        return impacts.stream()
                .collect(Collectors.groupingBy(ImpactView::kpi, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(kpi -> kpi.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static KpiImpact of(ImpactView impact, ImpactState.Board board) {
        return new KpiImpact(
                impact.proposal(),
                impact.kind(),
                impact.kpi(),
                impact.title(),
                board.scorecard(),
                board.period(),
                board.from(),
                board.to(),
                impact.flips());
    }

    private static List<Integer> numbers(List<ImpactView> impacts, String answer) {
        return impacts.stream()
                .filter(impact -> impact.answer().equals(answer))
                .map(ImpactView::proposal)
                .toList();
    }
}
