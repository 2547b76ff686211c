package uk.luton2040.catalogue.kpi;

import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.Coded;

/** What narrows a list of KPIs: several values of one filter mean any of them, several filters mean all. */
class KpiFilter {
    @QueryParam("q")
    @Parameter(description = "Words anywhere in the definition, as typed into a search box; the last may be unfinished")
    @Nullable
    String text;

    @QueryParam("status")
    @Parameter(description = "Life cycle: proposed, in-consultation, agreed, active, retired")
    List<String> status = List.of();

    @QueryParam("plan")
    List<String> plan = List.of();

    @QueryParam("priority")
    List<String> priority = List.of();

    @QueryParam("outcome")
    List<String> outcome = List.of();

    @QueryParam("group")
    List<String> group = List.of();

    @QueryParam("scorecard")
    List<String> scorecard = List.of();

    @QueryParam("provider")
    @Parameter(description = "An organisation's code")
    List<String> provider = List.of();

    @QueryParam("frequency")
    List<String> frequency = List.of();

    @QueryParam("behaviour")
    List<String> behaviour = List.of();

    @QueryParam("valueType")
    List<String> valueType = List.of();

    @QueryParam("betterWhen")
    List<String> betterWhen = List.of();

    @QueryParam("origin")
    List<String> origin = List.of();

    @QueryParam("accountableDirector")
    List<String> accountableDirector = List.of();

    @QueryParam("framework")
    List<String> framework = List.of();

    @QueryParam("aspirational")
    @Parameter(description = "true or false")
    List<String> aspirational = List.of();

    @QueryParam("hasRule")
    @Parameter(description = "true or false")
    List<String> hasRule = List.of();

    @QueryParam("hasTarget")
    @Parameter(description = "true or false")
    List<String> hasTarget = List.of();

    /** The facets that are narrowed, with the values wanted. */
    Map<Facet, List<String>> wanted() {
        status.forEach(KpiFilter::checkStatus);
        Map<Facet, List<String>> wanted = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = of(facet);
            if (!values.isEmpty()) {
                wanted.put(facet, values);
            }
        }
        return wanted;
    }

    private List<String> of(Facet facet) {
        return switch (facet) {
            case STATUS -> status;
            case PLAN -> plan;
            case PRIORITY -> priority;
            case OUTCOME -> outcome;
            case GROUP -> group;
            case SCORECARD -> scorecard;
            case PROVIDER -> provider;
            case FREQUENCY -> frequency;
            case BEHAVIOUR -> behaviour;
            case VALUE_TYPE -> valueType;
            case BETTER_WHEN -> betterWhen;
            case ORIGIN -> origin;
            case ACCOUNTABLE_DIRECTOR -> accountableDirector;
            case FRAMEWORK -> framework;
            case ASPIRATIONAL -> aspirational;
            case HAS_RULE -> hasRule;
            case HAS_TARGET -> hasTarget;
        };
    }

    private static void checkStatus(String code) {
        if (Coded.find(LifeCycle.class, code).isEmpty()) {
            throw ProblemException.invalid(
                    "?status",
                    "life-cycle",
                    "A status is one of: "
                            + Stream.of(LifeCycle.values()).map(LifeCycle::code).collect(Collectors.joining(", "))
                            + ".");
        }
    }
}
