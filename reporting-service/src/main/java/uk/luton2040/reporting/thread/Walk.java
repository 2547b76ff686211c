package uk.luton2040.reporting.thread;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.luton2040.reporting.thread.GoldenThread.Node;

/**
 * A report of the golden thread, put so that it can be walked along.
 *
 * @param plans those that follow from no other come first
 */
record Walk(List<Branch> plans) {
    private static final Map<String, String> KINDS = kinds();

    /**
     * Something and what hangs directly on it, of the next kind down.
     *
     * @param besides how much else hangs on it: "3 KPIs, 1 project"
     */
    record Branch(Node node, List<Branch> branches, String besides) {}

    /** Things of one kind. */
    record Group(String title, List<Node> nodes) {}

    /**
     * One thing on the thread.
     *
     * @param above all it hangs on, from the vision down
     * @param below all that hangs on it, likewise
     */
    record Place(Node here, List<Group> above, List<Group> below) {}

    static Walk of(GoldenThread.Report report) {
        Map<String, Node> nodes = byRef(report);
        return new Walk(report.nodes().stream()
                .filter(node -> node.kind().equals("plan"))
                .map(plan -> branch(plan, List.of("priority", "outcome"), nodes))
                .toList());
    }

    private static Branch branch(Node node, List<String> kinds, Map<String, Node> nodes) {
        List<Node> lower = node.below().stream().map(nodes::get).toList();
        List<Branch> branches = kinds.isEmpty()
                ? List.of()
                : lower.stream()
                        .filter(below -> below.kind().equals(kinds.getFirst()))
                        .map(below -> branch(below, kinds.subList(1, kinds.size()), nodes))
                        .toList();
        Map<String, Long> others = lower.stream()
                .filter(below -> kinds.isEmpty() || !below.kind().equals(kinds.getFirst()))
                .collect(Collectors.groupingBy(Node::kind, Collectors.counting()));
        return new Branch(
                node,
                branches,
                KINDS.keySet().stream()
                        .filter(others::containsKey)
                        .map(kind -> counted(kind, others.getOrDefault(kind, 0L)))
                        .collect(Collectors.joining(", ")));
    }

    /** @param report of what is around it */
    static Place place(GoldenThread.Report report, String ref) {
        Map<String, Node> nodes = byRef(report);
        Node here = Objects.requireNonNull(nodes.get(ref), ref);
        return new Place(here, groups(here, Node::above, nodes), groups(here, Node::below, nodes));
    }

    private static List<Group> groups(Node here, Function<Node, List<String>> next, Map<String, Node> nodes) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(here));
        while (!open.isEmpty()) {
            next.apply(open.pop()).stream().filter(reached::add).map(nodes::get).forEach(open::add);
        }
        return KINDS.keySet().stream()
                .map(kind -> new Group(
                        plural(kind),
                        chosen(nodes, reached).stream()
                                .filter(node -> node.kind().equals(kind))
                                .toList()))
                .filter(group -> !group.nodes().isEmpty())
                .toList();
    }

    /** In the thread's own order. */
    private static List<Node> chosen(Map<String, Node> nodes, Set<String> wanted) {
        return nodes.values().stream()
                .filter(node -> wanted.contains(node.ref()))
                .toList();
    }

    private static Map<String, Node> byRef(GoldenThread.Report report) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        report.nodes().forEach(node -> nodes.put(node.ref(), node));
        return nodes;
    }

    /** "priority", "service plan", "KPI". */
    static String word(String kind) {
        return kind.equals("kpi") ? "KPI" : kind.replace('-', ' ');
    }

    private static String plural(String kind) {
        return String.valueOf(KINDS.get(kind));
    }

    private static String counted(String kind, long many) {
        String words = plural(kind);
        return many == 1 ? "1 " + word(kind) : many + " " + (kind.equals("kpi") ? words : words.toLowerCase(Locale.UK));
    }

    /** In the order of the thread, each with what many of them are called. */
    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("plan", "Plans");
        kinds.put("priority", "Priorities");
        kinds.put("outcome", "Outcomes");
        kinds.put("kpi", "KPIs");
        kinds.put("project", "Projects");
        kinds.put("delivery-plan", "Delivery plans");
        kinds.put("service-plan", "Service plans");
        kinds.put("team-plan", "Team plans");
        return kinds;
    }
}
