package uk.luton2040.delivery.action;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What narrows a list of actions. */
class ActionFilter {
    @QueryParam("kind")
    @Parameter(description = "What they are about: kpi, risk, project, recommendation or board-request")
    @Nullable
    String kind;

    @QueryParam("subject")
    @Parameter(description = "The code of what they are about")
    @Nullable
    String subject;

    @QueryParam("owner")
    @Parameter(description = "The owner's user name")
    @Nullable
    String owner;

    @QueryParam("standing")
    @Pattern(
            regexp = "open|in-progress|done|closed|cancelled",
            message = "must be open, in-progress, done, closed or cancelled")
    @Nullable
    String standing;

    @QueryParam("overdue")
    @Pattern(regexp = "true|false", message = "must be true or false")
    @Parameter(description = "`true` for those that are overdue today, `false` for the others")
    @Nullable
    String overdue;

    @QueryParam("board")
    @Parameter(description = "A board: on the KPIs and projects that it sees, and on what it asked for")
    @Nullable
    String board;
}
