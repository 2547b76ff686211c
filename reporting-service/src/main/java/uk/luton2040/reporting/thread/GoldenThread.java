package uk.luton2040.reporting.thread;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.DeliveryPlanState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.reporting.journal.Facts;

/**
 * Plan → priority → outcome → KPI and project → delivery, service and team plan. Every node names those above and below it
 * as {@code kind/code}, so that it can be walked both ways. Retired plans and KPIs are not on it; what is named and not
 * there makes no link.
 */
final class GoldenThread {
    private static final String PLAN = "plan";
    private static final String PRIORITY = "priority";
    private static final String OUTCOME = "outcome";
    private static final String KPI = "kpi";
    private static final String PROJECT = "project";
    private static final String RETIRED = "retired";

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> below = new LinkedHashMap<>();
    private final Map<String, Set<String>> above = new LinkedHashMap<>();

    /**
     * @param kind {@code plan}, {@code priority}, {@code outcome}, {@code kpi}, {@code project}, {@code delivery-plan},
     *     {@code service-plan} or {@code team-plan}
     * @param standing a KPI's life cycle; null for the others
     */
    record Node(
            String kind,
            String code,
            String title,
            @Nullable String standing,
            List<String> above,
            List<String> below) {
        String ref() {
            return kind + "/" + code;
        }
    }

    /**
     * @param counts how many there are of each kind
     * @param looseEnds what hangs on nothing, or has nothing that hangs on it where something should
     */
    record Report(Instant asAt, Map<String, Long> counts, List<Node> nodes, List<LooseEnd> looseEnds) {}

    /** @param sentence what is missing */
    record LooseEnd(String kind, String code, String title, String sentence) {}

    /** KPIs that hang on a group, such as statutory measures, and so on no priority. */
    private final Set<String> grouped = new LinkedHashSet<>();

    private GoldenThread() {}

    static GoldenThread of(Facts facts) {
        GoldenThread thread = new GoldenThread();
        List<KpiState> kpis = facts.kpis().stream()
                .filter(kpi -> !kpi.lifeCycle().equals(RETIRED))
                .sorted(Comparator.comparing(KpiState::code))
                .toList();
        List<DeliveryPlanState> plans =
                facts.deliveryPlans().stream().filter(plan -> !plan.retired()).toList();
        facts.plans().forEach(plan -> thread.add(PLAN, plan.code(), plan.title(), null));
        facts.plans()
                .forEach(plan -> plan.priorities()
                        .forEach(priority -> thread.add(PRIORITY, priority.code(), priority.title(), null)));
        facts.plans()
                .forEach(plan ->
                        plan.outcomes().forEach(outcome -> thread.add(OUTCOME, outcome.code(), outcome.title(), null)));
        kpis.forEach(kpi -> thread.add(KPI, kpi.code(), kpi.title(), kpi.lifeCycle()));
        facts.projects().forEach(project -> thread.add(PROJECT, project.code(), project.title(), null));
        plans.forEach(plan -> thread.add(kind(plan), plan.code(), plan.title(), null));
        facts.plans().forEach(thread::tie);
        kpis.forEach(thread::tie);
        kpis.stream().filter(kpi -> kpi.group() != null).forEach(kpi -> thread.grouped.add(ref(KPI, kpi.code())));
        facts.projects().forEach(thread::tie);
        Map<String, String> refs =
                plans.stream().collect(Collectors.toMap(DeliveryPlanState::code, plan -> ref(kind(plan), plan.code())));
        plans.forEach(plan -> thread.tie(plan, refs));
        return thread;
    }

    private static String kind(DeliveryPlanState plan) {
        return plan.kind() + "-plan";
    }

    private static String ref(String kind, String code) {
        return kind + "/" + code;
    }

    private void add(String kind, String code, String title, @Nullable String standing) {
        nodes.put(ref(kind, code), new Node(kind, code, title, standing, List.of(), List.of()));
    }

    private void tie(PlanState plan) {
        String own = ref(PLAN, plan.code());
        tie(PLAN, plan.follows(), own);
        plan.priorities().forEach(priority -> tie(PLAN, plan.code(), ref(PRIORITY, priority.code())));
        plan.outcomes().forEach(outcome -> tie(PRIORITY, outcome.priority(), ref(OUTCOME, outcome.code())));
    }

    private void tie(KpiState kpi) {
        tieToAim(kpi.priority(), kpi.outcome(), ref(KPI, kpi.code()));
        if (kpi.details() != null) {
            kpi.details().alsoServes().forEach(served -> {
                tie(OUTCOME, served, ref(KPI, kpi.code()));
                tie(PRIORITY, served, ref(KPI, kpi.code()));
            });
        }
    }

    private void tie(ProjectState project) {
        String own = ref(PROJECT, project.code());
        tieToAim(project.priority(), project.outcome(), own);
        project.alsoServes().forEach(served -> tie(OUTCOME, served, own));
        project.effects().forEach(effect -> tie(KPI, effect.kpi(), own));
    }

    private void tie(DeliveryPlanState plan, Map<String, String> refs) {
        String own = ref(kind(plan), plan.code());
        tie(PLAN, plan.cataloguePlan(), own);
        Optional.ofNullable(plan.parent()).map(refs::get).ifPresent(parent -> tie(parent, own));
        plan.priorities().forEach(priority -> tie(PRIORITY, priority, own));
        plan.outcomes().forEach(outcome -> tie(OUTCOME, outcome, own));
        plan.kpis().forEach(kpi -> tie(KPI, kpi, own));
        plan.projects().forEach(project -> tie(PROJECT, project, own));
    }

    /** Under its outcome, or under its priority where it has none. */
    private void tieToAim(@Nullable String priority, @Nullable String outcome, String own) {
        if (outcome != null) {
            tie(OUTCOME, outcome, own);
        } else {
            tie(PRIORITY, priority, own);
        }
    }

    private void tie(String kind, @Nullable String code, String lower) {
        if (code != null) {
            tie(ref(kind, code), lower);
        }
    }

    private void tie(String upper, String lower) {
        if (nodes.containsKey(upper) && nodes.containsKey(lower)) {
            below.computeIfAbsent(upper, none -> new LinkedHashSet<>()).add(lower);
            above.computeIfAbsent(lower, none -> new LinkedHashSet<>()).add(upper);
        }
    }

    /** What hangs on priorities and outcomes that may be seen, and what these hang on. */
    Set<String> seenThrough(BiPredicate<String, @Nullable String> sight, Facts facts) {
        Set<String> seen = new LinkedHashSet<>();
        facts.plans().forEach(plan -> {
            plan.priorities().stream()
                    .filter(priority -> sight.test(priority.code(), null))
                    .forEach(priority -> seen.add(ref(PRIORITY, priority.code())));
            plan.outcomes().stream()
                    .filter(outcome -> sight.test(outcome.priority(), outcome.code()))
                    .forEach(outcome -> seen.add(ref(OUTCOME, outcome.code())));
        });
        Set<String> aims = Set.copyOf(seen);
        aims.forEach(aim -> seen.addAll(reachable(aim, below)));
        aims.forEach(aim -> seen.addAll(reachable(aim, above)));
        return seen;
    }

    Set<String> all() {
        return nodes.keySet();
    }

    /** One thing with everything above and below it. */
    Set<String> around(String ref) {
        Set<String> around = reachable(ref, above);
        around.addAll(reachable(ref, below));
        return around;
    }

    private Set<String> reachable(String from, Map<String, Set<String>> links) {
        Set<String> reached = new LinkedHashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            links.getOrDefault(open.pop(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }

    /** Only these, with the links among them, from the vision down. */
    Report report(Set<String> wanted, Instant asAt) {
        List<Node> shown = nodes.values().stream()
                .filter(node -> wanted.contains(node.ref()))
                .map(node -> new Node(
                        node.kind(),
                        node.code(),
                        node.title(),
                        node.standing(),
                        links(above, node, wanted),
                        links(below, node, wanted)))
                .toList();
        return new Report(
                asAt,
                shown.stream().collect(Collectors.groupingBy(Node::kind, TreeMap::new, Collectors.counting())),
                shown,
                shown.stream().flatMap(this::looseEnds).toList());
    }

    /** By the whole thread, however little of it is shown. */
    private Stream<LooseEnd> looseEnds(Node node) {
        Set<String> higher = above.getOrDefault(node.ref(), Set.of());
        Set<String> lower = below.getOrDefault(node.ref(), Set.of());
        return switch (node.kind()) {
            case PLAN -> loose(node, lower.isEmpty(), "It names no priority.");
            case PRIORITY -> loose(node, lower.isEmpty(), "No outcome, KPI or project hangs on it.");
            case OUTCOME ->
                Stream.concat(
                        loose(node, !has(lower, KPI), "No KPI measures it."),
                        loose(node, !has(lower, PROJECT), "No project works towards it."));
            case KPI ->
                loose(
                        node,
                        higher.isEmpty() && !grouped.contains(node.ref()),
                        "It hangs on no outcome and on no priority.");
            case PROJECT -> loose(node, higher.isEmpty(), "Its priority is in no plan.");
            default -> loose(node, higher.isEmpty(), "It follows from no plan and works towards nothing above it.");
        };
    }

    private static Stream<LooseEnd> loose(Node node, boolean isLoose, String sentence) {
        return isLoose ? Stream.of(new LooseEnd(node.kind(), node.code(), node.title(), sentence)) : Stream.empty();
    }

    private static boolean has(Set<String> refs, String kind) {
        return refs.stream().anyMatch(ref -> ref.startsWith(kind + "/"));
    }

    private static List<String> links(Map<String, Set<String>> links, Node node, Set<String> wanted) {
        return links.getOrDefault(node.ref(), Set.of()).stream()
                .filter(wanted::contains)
                .toList();
    }
}
