package uk.luton2040.delivery.request;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What narrows a list of boards' requests. */
class BoardRequestFilter {
    @QueryParam("board")
    @Nullable
    String board;

    @QueryParam("meeting")
    @Parameter(description = "The meeting at which they were asked")
    @Nullable
    String meeting;

    @QueryParam("owner")
    @Parameter(description = "The owner's user name")
    @Nullable
    String owner;

    @QueryParam("standing")
    @Pattern(regexp = "open|answered|withdrawn", message = "must be open, answered or withdrawn")
    @Nullable
    String standing;

    @QueryParam("overdue")
    @Pattern(regexp = "true|false", message = "must be true or false")
    @Parameter(
            description = "`true` for those whose next meeting has gone by without an answer, `false` for the others")
    @Nullable
    String overdue;
}
