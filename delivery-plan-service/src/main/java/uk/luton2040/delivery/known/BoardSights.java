package uk.luton2040.delivery.known;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState.Sight;
import uk.luton2040.contracts.ProjectState;

/** The priorities and outcomes a board sees: its own, or those of the nearest board it is linked to that has some. */
public record BoardSights(List<Sight> sights) {

    public static BoardSights of(String board, Known known) {
        return of(board, known.all(KnownBoard.class));
    }

    /** @param boards all there are, by code */
    public static BoardSights of(String board, Map<String, KnownBoard> boards) {
        Set<String> met = new HashSet<>();
        @Nullable KnownBoard next = boards.get(board);
        while (next != null && met.add(next.code())) {
            if (!next.sights().isEmpty()) {
                return new BoardSights(next.sights());
            }
            next = next.linkedTo() == null ? null : boards.get(next.linkedTo());
        }
        return new BoardSights(List.of());
    }

    /** Whether it sees a project: what a project serves beside its own outcome shows it to the boards of that outcome. */
    public boolean cover(ProjectState project) {
        return cover(project.priority(), project.outcome(), project.alsoServes());
    }

    public boolean cover(String priority, @Nullable String outcome, List<String> alsoServes) {
        return cover(priority, outcome)
                || sights.stream().anyMatch(sight -> sight.outcome() != null && alsoServes.contains(sight.outcome()));
    }

    public boolean cover(@Nullable String priority, @Nullable String outcome) {
        return priority != null && sights.stream().anyMatch(sight -> sight.covers(priority, outcome));
    }
}
