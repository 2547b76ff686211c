package uk.luton2040.delivery.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.known.KnownKpi;
import uk.luton2040.delivery.known.KnownPlan;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

/** What every edit of a plan goes through: whose it is, the editor's revision, the checks, the event. */
@ApplicationScoped
public class PlanEditing {
    private final Plans plans;
    private final PlanTemplates templates;
    private final Known known;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    PlanEditing(
            Plans plans,
            PlanTemplates templates,
            Known known,
            Preconditions preconditions,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.templates = templates;
        this.known = known;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    public Edit edit(@Nullable String why) {
        return Edit.by(caller.name(), why, clock);
    }

    /** Whether the caller may write of it, and so read what is not published. */
    public boolean mayWrite(Plan plan) {
        return isOfficer() || plan.isOwnedBy(caller.name());
    }

    /** @throws ProblemException 403 for a project lead whose plan it is not */
    public void requireOwn(Plan plan) {
        if (!mayWrite(plan)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "The plan '%s' is %s; a project lead writes of its own alone."
                            .formatted(
                                    plan.id(),
                                    plan.owner()
                                            .map(Person::name)
                                            .map(name -> name + "'s")
                                            .orElse("nobody's yet")));
        }
    }

    /** The plan, when the caller may write of it and the request's If-Match names its present revision. */
    Plan require(String code) {
        Plan plan = plans.require(code);
        requireOwn(plan);
        preconditions.check(plan.revision());
        return plan;
    }

    boolean isOfficer() {
        return caller.has(Roles.PERFORMANCE_OFFICER);
    }

    /**
     * Refuses what cannot be kept. What a plan names already may have gone since; what is new to it has to be there.
     *
     * @param present null for a new plan
     */
    void check(String code, PlanContent wanted, @Nullable Plan present) {
        if (present != null && !isOfficer() && !present.written().frame().equals(wanted.frame())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "Its owner writes what a plan says; a performance officer says where it stands, whose it is, which"
                            + " years it covers and how often it reports.");
        }
        List<Problem.Error> errors = new ArrayList<>(PlanCheck.errors(code, wanted, plans.tree()));
        if (present != null && !present.written().kind().equals(wanted.kind())) {
            errors.add(new Problem.Error(
                    "/kind",
                    "fixed",
                    "It is a %s plan and stays one; retire it and make another."
                            .formatted(present.written().kind())));
        }
        template(wanted, errors);
        names(wanted, present, errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The plan cannot be kept.", errors);
        }
    }

    private void template(PlanContent wanted, List<Problem.Error> errors) {
        if (wanted.template() == null) {
            return;
        }
        PlanTemplate template = templates.findById(wanted.template());
        if (template == null) {
            errors.add(new Problem.Error(
                    "/template", "unknown", "There is no template '%s'.".formatted(wanted.template())));
        } else {
            errors.addAll(template.errors(wanted));
        }
    }

    private void names(PlanContent wanted, @Nullable Plan present, List<Problem.Error> errors) {
        Function<Function<PlanContent, List<String>>, Set<String>> fresh = list -> {
            Set<String> codes = new TreeSet<>(list.apply(wanted));
            if (present != null) {
                codes.removeAll(new HashSet<>(list.apply(present.written())));
            }
            return codes;
        };
        Set<String> kpis = fresh.apply(PlanContent::kpis);
        kpis.removeAll(known.these(KnownKpi.class, kpis).keySet());
        refuse("/kpis", "KPI", wanted.kpis(), kpis, errors);
        Set<String> projects = fresh.apply(PlanContent::projects);
        refuse("/projects", "project", wanted.projects(), plans.withoutProject(projects), errors);
        Set<String> priorities = fresh.apply(PlanContent::priorities);
        Set<String> outcomes = fresh.apply(PlanContent::outcomes);
        boolean isNewParent = wanted.cataloguePlan() != null
                && (present == null
                        || !wanted.cataloguePlan().equals(present.written().cataloguePlan()));
        if (priorities.isEmpty() && outcomes.isEmpty() && !isNewParent) {
            return;
        }
        var catalogue = known.all(KnownPlan.class);
        priorities.removeAll(catalogue.values().stream()
                .flatMap(plan -> plan.priorities().stream())
                .map(PlanState.Priority::code)
                .collect(Collectors.toSet()));
        outcomes.removeAll(catalogue.values().stream()
                .flatMap(plan -> plan.outcomes().stream())
                .map(PlanState.Outcome::code)
                .collect(Collectors.toSet()));
        refuse("/priorities", "priority", wanted.priorities(), priorities, errors);
        refuse("/outcomes", "outcome", wanted.outcomes(), outcomes, errors);
        if (isNewParent && !catalogue.containsKey(wanted.cataloguePlan())) {
            errors.add(new Problem.Error(
                    "/cataloguePlan",
                    "unknown",
                    "The catalogue has told of no plan '%s'.".formatted(wanted.cataloguePlan())));
        }
    }

    private static void refuse(
            String pointer, String what, List<String> named, Set<String> unknown, List<Problem.Error> errors) {
        for (String code : unknown) {
            errors.add(new Problem.Error(
                    pointer + "/" + named.indexOf(code), "unknown", "No %s '%s' is known here.".formatted(what, code)));
        }
    }

    /** Tells of the change; 200 with the plan as it is now. */
    Response told(Plan plan, String what, Edit edit) {
        outbox.add(plan.changed(edit.change(what)));
        return ETags.ok(view(plan), plan.revision());
    }

    PlanView view(Plan plan) {
        String template = plan.written().template();
        return PlanView.of(plan, template == null ? null : templates.findById(template));
    }
}
