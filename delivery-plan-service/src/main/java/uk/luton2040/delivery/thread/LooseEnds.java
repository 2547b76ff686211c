package uk.luton2040.delivery.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.delivery.known.KnownKpi;
import uk.luton2040.delivery.plan.Plan;
import uk.luton2040.delivery.plan.PlanContent;
import uk.luton2040.delivery.thread.Node.Ref;

/** What hangs loose on the golden thread, each with a sentence. */
final class LooseEnds {
    private final Strands.Read read;
    private final GoldenThread thread;
    private final List<LooseEnd> found = new ArrayList<>();

    private LooseEnds(Strands.Read read, GoldenThread thread) {
        this.read = read;
        this.thread = thread;
    }

    /** In order of the findings, then as things stand in their own lists. */
    static List<LooseEnd> of(Strands.Read read) {
        LooseEnds ends = new LooseEnds(read, GoldenThread.of(read));
        ends.projects();
        ends.outcomes();
        ends.kpis();
        ends.plans();
        List<String> order = Stream.of(Finding.values()).map(Finding::code).toList();
        return ends.found.stream()
                .sorted((one, other) -> Integer.compare(order.indexOf(one.finding()), order.indexOf(other.finding())))
                .toList();
    }

    private void projects() {
        Set<String> planned = read.plans().stream()
                .filter(plan -> !plan.isRetired())
                .flatMap(plan -> plan.written().projects().stream())
                .collect(Collectors.toSet());
        for (ThreadProject project : read.projects()) {
            Ref ref = new Ref(NodeKind.PROJECT, project.code());
            if (project.outcomes().isEmpty()) {
                find(
                        Finding.PROJECT_WITHOUT_OUTCOME,
                        ref,
                        "The project '%s' names no outcome; it hangs on the priority '%s' alone."
                                .formatted(project.title(), project.priority()));
            }
            project.outcomes().stream()
                    .filter(outcome -> !thread.has(NodeKind.OUTCOME, outcome))
                    .forEach(outcome -> find(
                            Finding.PROJECT_OF_UNKNOWN_OUTCOME,
                            ref,
                            "The project '%s' works towards the outcome '%s', which no plan of the catalogue has."
                                    .formatted(project.title(), outcome)));
            if (!thread.has(NodeKind.PRIORITY, project.priority())) {
                find(
                        Finding.PROJECT_OF_UNKNOWN_PRIORITY,
                        ref,
                        "The project '%s' works towards the priority '%s', which no plan of the catalogue has."
                                .formatted(project.title(), project.priority()));
            }
            if (!planned.contains(project.code()) && !project.reportedElsewhere()) {
                find(
                        Finding.PROJECT_IN_NO_PLAN,
                        ref,
                        "The project '%s' is in no delivery, service or team plan, and is not reported elsewhere."
                                .formatted(project.title()));
            }
        }
    }

    private void outcomes() {
        for (Ref priority : thread.all(NodeKind.PRIORITY)) {
            if (thread.below(priority).noneMatch(below -> below.kind() == NodeKind.OUTCOME)) {
                find(
                        Finding.PRIORITY_WITHOUT_OUTCOME,
                        priority,
                        "The priority '%s' has no target outcome."
                                .formatted(thread.node(priority).title()));
            }
        }
        Map<String, List<KnownKpi>> kpis = kpisByOutcome();
        for (Ref outcome : thread.all(NodeKind.OUTCOME)) {
            String title = thread.node(outcome).title();
            List<NodeKind> below = thread.below(outcome).map(Ref::kind).toList();
            if (!below.contains(NodeKind.PROJECT)) {
                find(
                        Finding.OUTCOME_WITHOUT_PROJECT,
                        outcome,
                        "No project works towards the outcome '%s'.".formatted(title));
            }
            List<KnownKpi> measured = kpis.getOrDefault(outcome.code(), List.of());
            if (measured.isEmpty()) {
                find(Finding.OUTCOME_WITHOUT_KPI, outcome, "No KPI measures the outcome '%s'.".formatted(title));
            } else if (measured.stream().noneMatch(KnownKpi::isActive)) {
                find(
                        Finding.OUTCOME_WITHOUT_ACTIVE_KPI,
                        outcome,
                        "None of the %d KPIs of the outcome '%s' is active: %s."
                                .formatted(
                                        measured.size(),
                                        title,
                                        measured.stream()
                                                .map(kpi -> kpi.code() + " is " + kpi.lifeCycle())
                                                .collect(Collectors.joining(", "))));
            }
            if (below.stream()
                    .noneMatch(kind -> kind == NodeKind.DELIVERY_PLAN
                            || kind == NodeKind.SERVICE_PLAN
                            || kind == NodeKind.TEAM_PLAN)) {
                find(
                        Finding.OUTCOME_IN_NO_PLAN,
                        outcome,
                        "No delivery, service or team plan works towards the outcome '%s'.".formatted(title));
            }
        }
    }

    private Map<String, List<KnownKpi>> kpisByOutcome() {
        Map<String, List<KnownKpi>> kpis = new HashMap<>();
        read.kpis().stream()
                .filter(kpi -> !kpi.isRetired())
                .forEach(kpi -> Stream.concat(Stream.ofNullable(kpi.outcome()), kpi.alsoServes().stream())
                        .distinct()
                        .forEach(outcome -> kpis.computeIfAbsent(outcome, missing -> new ArrayList<>())
                                .add(kpi)));
        return kpis;
    }

    private void kpis() {
        for (KnownKpi kpi : read.kpis()) {
            Ref ref = new Ref(NodeKind.KPI, kpi.code());
            if (kpi.isRetired()) {
                continue;
            }
            if (kpi.outcome() == null) {
                find(
                        Finding.KPI_WITHOUT_OUTCOME,
                        ref,
                        "The KPI %s (%s) measures no outcome; it hangs on %s."
                                .formatted(kpi.code(), kpi.title(), hangsOn(kpi)));
            } else if (!thread.has(NodeKind.OUTCOME, kpi.outcome())) {
                find(
                        Finding.KPI_OF_UNKNOWN_OUTCOME,
                        ref,
                        "The KPI %s (%s) measures the outcome '%s', which no plan of the catalogue has."
                                .formatted(kpi.code(), kpi.title(), kpi.outcome()));
            }
        }
    }

    private static String hangsOn(KnownKpi kpi) {
        return kpi.priority() != null
                ? "the priority '%s' alone".formatted(kpi.priority())
                : kpi.group() != null ? "the group '%s' alone".formatted(kpi.group()) : "nothing";
    }

    private void plans() {
        Map<String, Plan> plans = read.plans().stream().collect(Collectors.toMap(Plan::id, plan -> plan));
        for (Plan plan : read.plans()) {
            if (!plan.isRetired()) {
                Ref ref = new Ref(GoldenThread.kind(plan), plan.id());
                parent(plan, ref, plans);
                if (plan.owner().isEmpty()) {
                    find(Finding.PLAN_WITHOUT_OWNER, ref, "Nobody owns the %s.".formatted(named(plan, ref)));
                }
                named(plan.written(), ref, plan);
            }
        }
    }

    private void parent(Plan plan, Ref ref, Map<String, Plan> plans) {
        PlanContent content = plan.written();
        if (content.parent() == null && content.cataloguePlan() == null) {
            find(Finding.PLAN_WITHOUT_PARENT, ref, "The %s follows from no other plan.".formatted(named(plan, ref)));
        }
        Plan parent = content.parent() == null ? null : plans.get(content.parent());
        if (content.parent() != null && parent == null) {
            find(
                    Finding.PLAN_OF_UNKNOWN_PARENT,
                    ref,
                    "The %s follows from '%s', which is not there.".formatted(named(plan, ref), content.parent()));
        } else if (parent != null && parent.isRetired()) {
            find(
                    Finding.PLAN_OF_UNKNOWN_PARENT,
                    ref,
                    "The %s follows from '%s', which is retired."
                            .formatted(named(plan, ref), parent.written().title()));
        }
        if (content.cataloguePlan() != null && !thread.has(NodeKind.PLAN, content.cataloguePlan())) {
            find(
                    Finding.PLAN_OF_UNKNOWN_PARENT,
                    ref,
                    "The %s follows from '%s', which the catalogue does not have."
                            .formatted(named(plan, ref), content.cataloguePlan()));
        }
    }

    private void named(PlanContent content, Ref ref, Plan plan) {
        if (Stream.of(content.priorities(), content.outcomes(), content.kpis(), content.projects())
                .allMatch(List::isEmpty)) {
            find(
                    Finding.PLAN_TOWARDS_NOTHING,
                    ref,
                    "The %s names no priority, outcome, KPI or project.".formatted(named(plan, ref)));
        }
        Set<String> missing = new HashSet<>();
        missing(NodeKind.PRIORITY, content.priorities(), missing);
        missing(NodeKind.OUTCOME, content.outcomes(), missing);
        missing(NodeKind.KPI, content.kpis(), missing);
        missing(NodeKind.PROJECT, content.projects(), missing);
        if (!missing.isEmpty()) {
            find(
                    Finding.PLAN_NAMES_WHAT_IS_NOT_THERE,
                    ref,
                    "The %s names what is not there, or is retired: %s."
                            .formatted(
                                    named(plan, ref), missing.stream().sorted().collect(Collectors.joining(", "))));
        }
    }

    private void missing(NodeKind kind, List<String> codes, Set<String> missing) {
        codes.stream()
                .filter(code -> !thread.has(kind, code))
                .map(code -> "%s %s".formatted(kind.words(), code))
                .forEach(missing::add);
    }

    private static String named(Plan plan, Ref ref) {
        return "%s '%s'".formatted(ref.kind().words(), plan.written().title());
    }

    private void find(Finding finding, Ref ref, String sentence) {
        found.add(LooseEnd.of(finding, ref, sentence));
    }

    /** @param finding null for all */
    static boolean lets(LooseEnd end, @Nullable String finding, @Nullable String kind) {
        return (finding == null || finding.equals(end.finding())) && (kind == null || kind.equals(end.kind()));
    }
}
