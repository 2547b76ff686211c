package uk.luton2040.delivery.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.DeliveryPlanState;

/**
 * One plan.
 *
 * @param missingSections headings of its template that it has not written yet, though they are required
 */
record PlanView(@JsonUnwrapped DeliveryPlanState plan, List<String> missingSections) {
    static PlanView of(Plan plan, @Nullable PlanTemplate template) {
        return new PlanView(plan.state(), template == null ? List.of() : template.missing(plan.written()));
    }
}
