package uk.luton2040.delivery.projectplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The overarching project plan: all projects in one summary.
 *
 * @param day of which is spoken
 * @param by what it is grouped by; null for one list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectPlan(LocalDate day, @Nullable String by, Counts counts, List<Group> groups) {

    /**
     * A group of projects; a project of several boards is in each of theirs.
     *
     * @param code of the priority, board or lead; empty for those of none
     */
    record Group(String code, String title, Counts counts, List<PlanLine> projects) {
        static Group of(String code, String title, List<PlanLine> projects) {
            return new Group(code, title, Counts.of(projects), projects);
        }
    }

    /**
     * How many projects there are, by status and by stage, and what is wrong with them.
     *
     * @param slipping how many are expected after their baseline
     * @param differing how many have a lead who says otherwise than is computed
     * @param updatesOverdue how many owe an update that is overdue
     */
    record Counts(
            int projects,
            Map<String, Integer> computedStatus,
            Map<String, Integer> ownStatus,
            Map<String, Integer> stage,
            long slipping,
            long differing,
            long updatesOverdue) {
        static Counts of(List<PlanLine> projects) {
            return new Counts(
                    projects.size(),
                    count(projects, PlanLine::computedStatus),
                    count(projects, PlanLine::ownStatus),
                    count(projects, line -> line.stage() == null ? "not-stated" : line.stage()),
                    projects.stream()
                            .filter(line -> line.slippageDays() != null && line.slippageDays() > 0)
                            .count(),
                    projects.stream().filter(PlanLine::differs).count(),
                    projects.stream().filter(line -> line.overdueUpdates() > 0).count());
        }

        private static Map<String, Integer> count(List<PlanLine> projects, Function<PlanLine, String> word) {
            Map<String, Integer> counts = new TreeMap<>();
            projects.forEach(line -> counts.merge(word.apply(line), 1, Integer::sum));
            return counts;
        }
    }
}
