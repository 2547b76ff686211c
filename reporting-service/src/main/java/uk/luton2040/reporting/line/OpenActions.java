package uk.luton2040.reporting.line;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ActionState;

/**
 * What is being done about a KPI: the actions on it that are neither closed nor cancelled.
 *
 * @param nextDue the nearest day on which one is due and not overdue; null when there is none
 * @param items by the day they are due
 */
public record OpenActions(int count, @Nullable LocalDate nextDue, int overdue, List<Item> items) {

    /**
     * @param owner the person's name
     * @param standing {@code open}, {@code in-progress}, or {@code done} and not yet closed
     */
    public record Item(
            String code,
            String todo,
            String owner,
            LocalDate due,
            String standing,
            boolean overdue,
            boolean illustrative) {
        private static final String DONE = "done";

        boolean waitsToBeClosed() {
            return standing.equals(DONE);
        }

        private Item on(LocalDate today) {
            return new Item(code, todo, owner, due, standing, !waitsToBeClosed() && due.isBefore(today), illustrative);
        }
    }

    /** Whatever day it is: none is overdue. */
    public static OpenActions of(List<ActionState> actions) {
        return of(
                actions.stream()
                        .filter(ActionState::stillOpen)
                        .map(action -> new Item(
                                action.code(),
                                action.todo(),
                                action.owner().name(),
                                action.due(),
                                action.standing(),
                                false,
                                action.illustrative()))
                        .toList(),
                LocalDate.MIN);
    }

    /** The same, as it is on that day. */
    public OpenActions on(LocalDate today) {
        return of(items, today);
    }

    private static OpenActions of(List<Item> items, LocalDate today) {
        List<Item> then = items.stream().map(item -> item.on(today)).toList();
        return new OpenActions(
                then.size(),
                then.stream()
                        .filter(item -> !item.overdue() && !item.waitsToBeClosed())
                        .map(Item::due)
                        .findFirst()
                        .orElse(null),
                (int) then.stream().filter(Item::overdue).count(),
                then);
    }
}
