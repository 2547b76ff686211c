package uk.luton2040.catalogue.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.kit.problem.Problem;

/** The priorities of all plans, and the priority of each of their outcomes. */
public record Goals(Set<String> priorities, Map<String, String> priorityOf) {

    static Goals of(List<Plan> plans) {
        Set<String> priorities = new HashSet<>();
        Map<String, String> priorityOf = new HashMap<>();
        for (PlanState plan : plans.stream().map(Plan::state).toList()) {
            plan.priorities().forEach(priority -> priorities.add(priority.code()));
            plan.outcomes().forEach(outcome -> priorityOf.put(outcome.code(), outcome.priority()));
        }
        return new Goals(priorities, priorityOf);
    }

    /**
     * Points at what is unknown. An outcome needs its priority beside it.
     *
     * @param at where in the body {@code priority} and {@code outcome} stand
     */
    public void check(String at, @Nullable String priority, @Nullable String outcome, List<Problem.Error> errors) {
        if (priority != null && !priorities.contains(priority)) {
            errors.add(
                    new Problem.Error(at + "/priority", "unknown", "There is no priority '%s'.".formatted(priority)));
        } else if (outcome != null && priority == null) {
            errors.add(new Problem.Error(
                    at + "/priority", "missing", "Say which priority the outcome '%s' belongs to.".formatted(outcome)));
        } else if (outcome != null && !String.valueOf(priority).equals(priorityOf.get(outcome))) {
            errors.add(new Problem.Error(
                    at + "/outcome", "unknown", "The priority '%s' has no outcome '%s'.".formatted(priority, outcome)));
        }
    }
}
