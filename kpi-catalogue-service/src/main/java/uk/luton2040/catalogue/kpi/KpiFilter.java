package uk.luton2040.catalogue.kpi;

import jakarta.ws.rs.QueryParam;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;

/** What narrows a list of KPIs. */
class KpiFilter {
    @QueryParam("status")
    @Parameter(description = "Life cycle: proposed, in-consultation, agreed, active, retired")
    @Nullable
    String status;

    @QueryParam("priority")
    @Nullable
    String priority;

    @QueryParam("outcome")
    @Nullable
    String outcome;

    @QueryParam("scorecard")
    @Nullable
    String scorecard;

    @QueryParam("provider")
    @Parameter(description = "An organisation's code")
    @Nullable
    String provider;

    @QueryParam("frequency")
    @Nullable
    String frequency;

    @QueryParam("q")
    @Parameter(description = "Words in the title")
    @Nullable
    String text;

    LifeCycle lifeCycle() {
        return Stream.of(LifeCycle.values())
                .filter(step -> step.code().equals(status))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "?status",
                        "life-cycle",
                        "A status is one of: "
                                + Stream.of(LifeCycle.values())
                                        .map(LifeCycle::code)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
