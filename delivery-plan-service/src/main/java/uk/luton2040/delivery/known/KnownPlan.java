package uk.luton2040.delivery.known;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.PlanState;

/**
 * A vision or corporate plan of the catalogue.
 *
 * @param from the first year, null where none is printed
 * @param follows the plan whose place it took
 */
public record KnownPlan(
        String code,
        String title,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String follows,
        List<PlanState.Priority> priorities,
        List<PlanState.Outcome> outcomes)
        implements Fact {

    static KnownPlan of(PlanState plan) {
        return new KnownPlan(
                plan.code(), plan.title(), plan.from(), plan.to(), plan.follows(), plan.priorities(), plan.outcomes());
    }
}
