package uk.luton2040.delivery.plan;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What narrows a list of plans. */
class PlanFilter {
    @QueryParam("kind")
    @Pattern(regexp = "delivery|service|team", message = "must be delivery, service or team")
    @Nullable
    String kind;

    @QueryParam("parent")
    @Parameter(description = "The delivery or service plan they follow from")
    @Nullable
    String parent;

    @QueryParam("cataloguePlan")
    @Parameter(description = "The vision or corporate plan they follow from")
    @Nullable
    String cataloguePlan;

    @QueryParam("owner")
    @Parameter(description = "Whose they are, by the subject of their token")
    @Nullable
    String owner;

    @QueryParam("retired")
    @Pattern(regexp = "true|false", message = "must be true or false")
    @Nullable
    String retired;
}
