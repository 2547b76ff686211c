package uk.luton2040.delivery.thread;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.delivery.known.KnownKpi;
import uk.luton2040.delivery.known.KnownPlan;
import uk.luton2040.delivery.plan.Plan;
import uk.luton2040.delivery.plan.PlanContent;
import uk.luton2040.delivery.plan.PlanKind;
import uk.luton2040.delivery.thread.Node.Ref;

/**
 * Plan → priority → outcome → KPI and project → delivery, service and team plan, to be walked up and down. Retired plans and
 * KPIs are not on it; what is named and not there makes no link and is a loose end.
 */
final class GoldenThread {
    private final Map<Ref, Node> nodes = new LinkedHashMap<>();
    private final Map<Ref, Set<Ref>> children = new LinkedHashMap<>();
    private final Map<Ref, Set<Ref>> parents = new LinkedHashMap<>();

    private GoldenThread() {}

    static GoldenThread of(Strands.Read read) {
        GoldenThread thread = new GoldenThread();
        read.catalogue().forEach(thread::add);
        read.kpis().stream().filter(kpi -> !kpi.isRetired()).forEach(thread::add);
        read.projects().forEach(project -> thread.add(NodeKind.PROJECT, project.code(), project.title(), null));
        List<Plan> alive =
                read.plans().stream().filter(plan -> !plan.isRetired()).toList();
        alive.forEach(plan -> thread.add(kind(plan), plan.id(), plan.written().title(), null));
        read.catalogue().forEach(thread::tie);
        read.kpis().forEach(thread::tie);
        read.projects().forEach(thread::tie);
        Map<String, Ref> plans = new LinkedHashMap<>();
        alive.forEach(plan -> plans.put(plan.id(), new Ref(kind(plan), plan.id())));
        alive.forEach(plan -> thread.tie(plan, plans));
        return thread;
    }

    static NodeKind kind(Plan plan) {
        return NodeKind.of(PlanKind.of(plan.written().kind()));
    }

    private void add(KnownPlan plan) {
        add(NodeKind.PLAN, plan.code(), plan.title(), null);
        plan.priorities().forEach(priority -> add(NodeKind.PRIORITY, priority.code(), priority.title(), null));
        plan.outcomes().forEach(outcome -> add(NodeKind.OUTCOME, outcome.code(), outcome.title(), null));
    }

    private void add(KnownKpi kpi) {
        add(NodeKind.KPI, kpi.code(), kpi.title(), kpi.lifeCycle());
    }

    private void add(NodeKind kind, String code, String title, @Nullable String standing) {
        Ref ref = new Ref(kind, code);
        nodes.put(ref, Node.of(ref, title, standing));
    }

    private void tie(KnownPlan plan) {
        Ref ref = new Ref(NodeKind.PLAN, plan.code());
        tie(NodeKind.PLAN, plan.follows(), ref);
        plan.priorities().forEach(priority -> tie(ref, new Ref(NodeKind.PRIORITY, priority.code())));
        plan.outcomes()
                .forEach(outcome ->
                        tie(NodeKind.PRIORITY, outcome.priority(), new Ref(NodeKind.OUTCOME, outcome.code())));
    }

    /** Under its outcome, or under its priority where it has none. */
    private void tie(KnownKpi kpi) {
        Ref ref = new Ref(NodeKind.KPI, kpi.code());
        if (kpi.outcome() != null) {
            tie(NodeKind.OUTCOME, kpi.outcome(), ref);
        } else {
            tie(NodeKind.PRIORITY, kpi.priority(), ref);
        }
        for (String served : kpi.alsoServes()) {
            tie(NodeKind.OUTCOME, served, ref);
            tie(NodeKind.PRIORITY, served, ref);
        }
    }

    private void tie(ThreadProject project) {
        Ref ref = new Ref(NodeKind.PROJECT, project.code());
        if (project.outcomes().isEmpty()) {
            tie(NodeKind.PRIORITY, project.priority(), ref);
        }
        project.outcomes().forEach(outcome -> tie(NodeKind.OUTCOME, outcome, ref));
        project.kpis().forEach(kpi -> tie(NodeKind.KPI, kpi, ref));
    }

    private void tie(Plan plan, Map<String, Ref> plans) {
        PlanContent content = plan.written();
        Ref ref = new Ref(kind(plan), plan.id());
        tie(NodeKind.PLAN, content.cataloguePlan(), ref);
        Optional.ofNullable(content.parent()).map(plans::get).ifPresent(parent -> tie(parent, ref));
        content.priorities().forEach(priority -> tie(NodeKind.PRIORITY, priority, ref));
        content.outcomes().forEach(outcome -> tie(NodeKind.OUTCOME, outcome, ref));
        content.kpis().forEach(kpi -> tie(NodeKind.KPI, kpi, ref));
        content.projects().forEach(project -> tie(NodeKind.PROJECT, project, ref));
    }

    private void tie(NodeKind kind, @Nullable String above, Ref below) {
        if (above != null) {
            tie(new Ref(kind, above), below);
        }
    }

    private void tie(Ref above, Ref below) {
        if (nodes.containsKey(above) && nodes.containsKey(below)) {
            children.computeIfAbsent(above, missing -> new LinkedHashSet<>()).add(below);
            parents.computeIfAbsent(below, missing -> new LinkedHashSet<>()).add(above);
        }
    }

    boolean has(NodeKind kind, String code) {
        return nodes.containsKey(new Ref(kind, code));
    }

    /** Those of a kind, in their order. */
    List<Ref> all(NodeKind kind) {
        return nodes.keySet().stream().filter(ref -> ref.kind() == kind).toList();
    }

    Node node(Ref ref) {
        return Objects.requireNonNull(nodes.get(ref));
    }

    Stream<Ref> below(Ref ref) {
        return children.getOrDefault(ref, Set.of()).stream();
    }

    Stream<Ref> above(Ref ref) {
        return parents.getOrDefault(ref, Set.of()).stream();
    }

    /** Visions and corporate plans that follow from no other: where the thread begins. */
    List<Ref> beginnings() {
        return all(NodeKind.PLAN).stream()
                .filter(ref -> above(ref).findAny().isEmpty())
                .toList();
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (NodeKind kind : NodeKind.values()) {
            counts.put(kind.code(), all(kind).size());
        }
        return counts;
    }

    /** What hangs under it, down to so many levels. */
    List<Branch> branchesBelow(Ref ref, int depth) {
        return branches(ref, depth, children, new HashSet<>(Set.of(ref)));
    }

    /** What it hangs under, up to so many levels. */
    List<Branch> branchesAbove(Ref ref, int depth) {
        return branches(ref, depth, parents, new HashSet<>(Set.of(ref)));
    }

    /** @param path what lies between here and where the walk began: a circle is walked once */
    private List<Branch> branches(Ref ref, int depth, Map<Ref, Set<Ref>> links, Set<Ref> path) {
        List<Branch> branches = new ArrayList<>();
        links.getOrDefault(ref, Set.of()).stream()
                .sorted(Comparator.comparing(Ref::kind))
                .filter(path::add)
                .forEach(next -> {
                    branches.add(
                            new Branch(node(next), depth > 1 ? branches(next, depth - 1, links, path) : List.of()));
                    path.remove(next);
                });
        return branches;
    }

    /** @param further what hangs on it in the same direction; empty below the depth asked for */
    record Branch(@JsonUnwrapped Node node, List<Branch> further) {}
}
