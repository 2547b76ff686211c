package uk.luton2040.delivery.risk;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What narrows a list of risks. */
class RiskFilter {
    private static final String YES_OR_NO = "must be true or false";

    @QueryParam("register")
    @Parameter(description = "Those that a register shows: its own, and those escalated to it")
    @Nullable
    String register;

    @QueryParam("heldBy")
    @Parameter(description = "Those that a register holds now")
    @Nullable
    String heldBy;

    @QueryParam("project")
    @Nullable
    String project;

    @QueryParam("category")
    @Nullable
    String category;

    @QueryParam("owner")
    @Parameter(description = "The owner's subject")
    @Nullable
    String owner;

    @QueryParam("status")
    @Pattern(regexp = "open|closed|realised", message = "must be open, closed or realised")
    @Nullable
    String status;

    @QueryParam("band")
    @Nullable
    String band;

    @QueryParam("movement")
    @Pattern(regexp = "up|down|same|new", message = "must be up, down, same or new")
    @Nullable
    String movement;

    @QueryParam("aboveAppetite")
    @Pattern(regexp = "true|false", message = YES_OR_NO)
    @Nullable
    String aboveAppetite;

    @QueryParam("escalated")
    @Pattern(regexp = "true|false", message = YES_OR_NO)
    @Parameter(description = "`true` for those that another register than their own holds")
    @Nullable
    String escalated;

    @QueryParam("overdue")
    @Pattern(regexp = "true|false", message = YES_OR_NO)
    @Parameter(description = "`true` for open ones whose review was due before `on`, `false` for the others")
    @Nullable
    String overdue;

    @QueryParam("on")
    @Parameter(description = "The day for which overdue reviews are told; today when left out")
    @Nullable
    LocalDate on;

    @QueryParam("illustrative")
    @Pattern(regexp = "true|false", message = YES_OR_NO)
    @Nullable
    String illustrative;

    @QueryParam("q")
    @Parameter(description = "Words in title, cause, event or effect")
    @Nullable
    String text;
}
