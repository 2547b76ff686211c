package uk.luton2040.catalogue.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** Whether a plan can be kept beside the others: codes are known without their plan, so each has but one. */
@ApplicationScoped
class PlanCheck {
    private final Plans plans;
    private final EntityManager entities;

    PlanCheck(Plans plans, EntityManager entities) {
        this.plans = plans;
        this.entities = entities;
    }

    /** @throws ProblemException with a pointer to everything that stands in the way */
    void check(String code, NewPlan wanted, @Nullable Plan present) {
        List<Problem.Error> errors = new ArrayList<>();
        if (wanted.from() != null && wanted.to() != null && wanted.from() > wanted.to()) {
            errors.add(new Problem.Error("/to", "ends-before-it-begins", "It would end before it begins."));
        }
        follows(code, wanted, errors);
        codes(code, wanted, errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The plan cannot be kept.", errors);
        }
        if (present != null) {
            stillNeeded(wanted, present);
        }
    }

    private void follows(String code, NewPlan wanted, List<Problem.Error> errors) {
        Map<String, Plan> known = plans.inOrder().stream().collect(Collectors.toMap(Plan::id, Function.identity()));
        Set<String> met = new HashSet<>(Set.of(code));
        String next = wanted.follows();
        if (next != null && !next.equals(code) && !known.containsKey(next)) {
            errors.add(new Problem.Error("/follows", "unknown", "There is no plan '%s'.".formatted(next)));
        }
        while (next != null) {
            if (!met.add(next)) {
                errors.add(new Problem.Error("/follows", "cycle", "%s would follow itself.".formatted(code)));
                return;
            }
            Plan plan = known.get(next);
            next = plan == null ? null : plan.state().follows();
        }
    }

    private void codes(String code, NewPlan wanted, List<Problem.Error> errors) {
        List<Plan> others =
                plans.inOrder().stream().filter(plan -> !plan.id().equals(code)).toList();
        Set<String> seen = new HashSet<>();
        Set<String> priorities = new HashSet<>();
        for (int i = 0; i < wanted.priorities().size(); i++) {
            String priority = wanted.priorities().get(i).code();
            priorities.add(priority);
            once("/priorities/%d/code".formatted(i), priority, seen, others, errors);
        }
        for (int i = 0; i < wanted.outcomes().size(); i++) {
            NewPlan.NewOutcome outcome = wanted.outcomes().get(i);
            once("/outcomes/%d/code".formatted(i), outcome.code(), seen, others, errors);
            if (!priorities.contains(outcome.priority())) {
                errors.add(new Problem.Error(
                        "/outcomes/%d/priority".formatted(i),
                        "unknown",
                        "The plan has no priority '%s'.".formatted(outcome.priority())));
            }
        }
    }

    private static void once(
            String pointer, String code, Set<String> seen, List<Plan> others, List<Problem.Error> errors) {
        if (!seen.add(code)) {
            errors.add(new Problem.Error(pointer, "twice", "'%s' is there twice.".formatted(code)));
        }
        others.stream()
                .filter(plan -> plan.has(code))
                .findFirst()
                .ifPresent(plan -> errors.add(new Problem.Error(
                        pointer, "taken", "'%s' belongs to the plan '%s'.".formatted(code, plan.id()))));
    }

    private void stillNeeded(NewPlan wanted, Plan present) {
        Set<String> kept = Stream.concat(
                        wanted.priorities().stream().map(NewPlan.NewPriority::code),
                        wanted.outcomes().stream().map(NewPlan.NewOutcome::code))
                .collect(Collectors.toSet());
        List<String> needed = present.codes()
                .filter(code -> !kept.contains(code))
                .flatMap(code -> users(code).map(user -> "'%s' is used by %s".formatted(code, user)))
                .limit(10)
                .toList();
        if (!needed.isEmpty()) {
            throw new ProblemException(ProblemType.CONFLICT, String.join("; ", needed) + ".");
        }
    }

    private Stream<String> users(String code) {
        List<?> users =
                entities.createNativeQuery("""
                        select 'KPI ' || k.code from kpi k
                        where k.priority = :code or k.outcome = :code
                           or jsonb_exists(k.definition::jsonb -> 'alsoServes', :code)
                        union select 'KPI ' || v.kpi from kpi_version v
                        where v.effective_from >= current_date
                          and (v.definition::jsonb ->> 'priority' = :code or v.definition::jsonb ->> 'outcome' = :code
                           or jsonb_exists(v.definition::jsonb -> 'alsoServes', :code))
                        union select 'board ' || s.board from board_sight s where s.priority = :code or s.outcome = :code
                        union select 'scorecard ' || l.scorecard from scorecard_line l
                        where l.priority = :code or l.outcome = :code
                        order by 1 limit 10
                        """).setParameter("code", code).getResultList();
        return users.stream().map(Objects::toString);
    }
}
