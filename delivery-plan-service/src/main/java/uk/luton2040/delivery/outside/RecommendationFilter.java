package uk.luton2040.delivery.outside;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What narrows a list of recommendations. */
class RecommendationFilter {
    @QueryParam("review")
    @Parameter(description = "The outside review's code")
    @Nullable
    String review;

    @QueryParam("response")
    @Pattern(
            regexp = "undecided|accepted|partly-accepted|not-accepted",
            message = "must be undecided, accepted, partly-accepted or not-accepted")
    @Nullable
    String response;

    @QueryParam("owner")
    @Parameter(description = "The owner's user name")
    @Nullable
    String owner;

    @QueryParam("standing")
    @Pattern(regexp = "open|done", message = "must be open or done")
    @Nullable
    String standing;

    @QueryParam("overdue")
    @Pattern(regexp = "true|false", message = "must be true or false")
    @Parameter(description = "`true` for those that are overdue today, `false` for the others")
    @Nullable
    String overdue;
}
