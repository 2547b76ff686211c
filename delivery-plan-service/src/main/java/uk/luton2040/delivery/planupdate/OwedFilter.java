package uk.luton2040.delivery.planupdate;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What narrows the list of owed updates. */
class OwedFilter {
    @QueryParam("period")
    @Parameter(description = "One opened period, by its code")
    @Nullable
    String period;

    @QueryParam("state")
    @Pattern(regexp = "due|overdue|published", message = "must be due, overdue or published")
    @Nullable
    String state;

    @QueryParam("plan")
    @Nullable
    String plan;

    @QueryParam("owner")
    @Parameter(description = "Whose plans, by the subject of their token")
    @Nullable
    String owner;

    boolean lets(OwedUpdate owed) {
        return (period == null || period.equals(owed.period()))
                && (state == null || state.equals(owed.state()))
                && (plan == null || plan.equals(owed.plan()))
                && (owner == null
                        || owed.owner() != null && owner.equals(owed.owner().subject()));
    }
}
