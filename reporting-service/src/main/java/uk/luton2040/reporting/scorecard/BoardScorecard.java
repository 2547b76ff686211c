package uk.luton2040.reporting.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.line.KpiLine;

/**
 * A board's scorecard for one period, as it was known at one instant.
 *
 * @param asAt asking for this instant again gives the same answer
 * @param calculation the version of the rules that made it
 * @param notice says that data is illustrative, wherever some of it is; null where none is
 */
public record BoardScorecard(
        Board board,
        Scorecard scorecard,
        KpiLine.PeriodName period,
        Instant asAt,
        String calculation,
        @Nullable String notice,
        Counts counts,
        List<Priority> priorities,
        List<Group> groups,
        List<Project> projects) {

    /** Every KPI it shows, once, in the order in which it shows them. */
    public List<KpiLine> kpis() {
        Stream<Line> ofPriorities = priorities.stream()
                .flatMap(priority -> Stream.concat(
                        priority.lines().stream(),
                        priority.outcomes().stream().flatMap(outcome -> outcome.lines().stream())));
        Map<String, KpiLine> distinct = new LinkedHashMap<>();
        Stream.concat(ofPriorities, groups.stream().flatMap(group -> group.lines().stream()))
                .flatMap(line -> line.kpis().stream())
                .forEach(kpi -> distinct.putIfAbsent(kpi.code(), kpi));
        return List.copyOf(distinct.values());
    }

    /** @param seesThrough the board whose priorities, or what it has pinned, it inherits; null when it has its own */
    public record Board(
            String code,
            String name,
            @Nullable String remit,
            @Nullable String seesThrough) {}

    /** @param pinned why the board sees what it has pinned instead of its priorities; null when nothing is */
    public record Scorecard(
            String code,
            String title,
            String reportingCycle,
            @Nullable String pinned) {}

    /** Every KPI is counted once: grey ones too, told apart by why. */
    public record Counts(int kpis, int green, int amber, int red, int grey, int noData, int notCollected) {
        static Counts of(List<KpiLine> lines) {
            List<KpiLine> distinct = List.copyOf(lines.stream()
                    .collect(java.util.stream.Collectors.toMap(
                            KpiLine::code, line -> line, (a, b) -> a, java.util.LinkedHashMap::new))
                    .values());
            return new Counts(
                    distinct.size(),
                    count(distinct, "green"),
                    count(distinct, "amber"),
                    count(distinct, "red"),
                    count(distinct, "grey"),
                    (int) distinct.stream()
                            .filter(line -> line.freshness().equals("no-data"))
                            .count(),
                    (int) distinct.stream()
                            .filter(line -> line.freshness().equals("not-collected"))
                            .count());
        }

        private static int count(List<KpiLine> lines, String status) {
            return (int) lines.stream().filter(line -> line.has(status)).count();
        }
    }

    /** @param role how the board holds it: {@code lead}, {@code shared}, {@code all}, or {@code pinned} for no other reason */
    public record Priority(
            String code,
            String shortTitle,
            String title,
            String role,
            Counts counts,
            @Nullable Worst worst,
            List<Line> lines,
            List<Outcome> outcomes) {}

    public record Outcome(
            String code,
            String title,
            Counts counts,
            @Nullable Worst worst,
            List<Line> lines) {}

    /** KPIs that hang on no priority: statutory and corporate measures. */
    public record Group(
            String title, Counts counts, @Nullable Worst worst, List<Line> lines) {}

    /** The red or amber KPI that is named first, so that no roll-up hides it. */
    public record Worst(String code, String title, String status) {}

    /** One line of the scorecard as its owners list it; it may have no KPI yet. */
    public record Line(
            @Nullable String number,
            String title,
            @Nullable String aspirational,
            @Nullable String frequencyNote,
            List<KpiLine> kpis) {}

    public record Project(
            String code,
            String title,
            @Nullable String objective,
            String priority,
            @Nullable String outcome,
            String status,
            boolean reportedElsewhere,
            List<Milestone> milestones) {}

    public record Milestone(
            String title,
            String date,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean everyYear) {}
}
