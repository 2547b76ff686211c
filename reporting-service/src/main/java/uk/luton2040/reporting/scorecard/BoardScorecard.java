package uk.luton2040.reporting.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.returns.Waiting;
import uk.luton2040.reporting.delivery.ProjectStanding;
import uk.luton2040.reporting.delivery.RiskLine;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.Owed;

/**
 * A board's scorecard for one period, as it was known at one instant.
 *
 * @param asAt asking for this instant again gives the same answer
 * @param calculation the version of the rules that made it
 * @param notice says that data is illustrative, wherever some of it is; null where none is
 * @param day on which projects, risks, actions and returns stand as they are shown: that of {@code asAt} in London
 * @param risks the open ones of its projects, the highest score first
 * @param attention what a board should look at, what needs it first before the rest
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
        List<Project> projects,
        LocalDate day,
        Summary summary,
        List<RiskLine> risks,
        Returns returns,
        List<Attention> attention) {

    /** Every KPI it shows, once, in the order in which it shows them. */
    public List<KpiLine> kpis() {
        Stream<Line> ofPriorities = priorities.stream()
                .flatMap(priority -> Stream.concat(
                        priority.lines().stream(),
                        priority.outcomes().stream().flatMap(outcome -> outcome.lines().stream())));
        return RollUp.distinct(Stream.concat(ofPriorities, groups.stream().flatMap(group -> group.lines().stream()))
                .flatMap(line -> line.kpis().stream())
                .toList());
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

    /**
     * Every KPI is counted once.
     *
     * @param grey has a value and no status
     * @param noData is collected and has no value
     * @param notCollected is not collected yet, or not any more
     */
    public record Counts(int kpis, int green, int amber, int red, int grey, int noData, int notCollected) {}

    /**
     * What the counts come to.
     *
     * @param coverage how many of its KPIs could be judged
     * @param meanScore of the long-term progress from −5 to 5; null where no KPI has a score
     * @param scored how many KPIs the mean rests on
     * @param band {@code significant-progress}, {@code moderate-progress}, {@code moderate-movement-away} or
     *     {@code significant-movement-away}
     */
    public record Summary(
            String coverage,
            @Nullable BigDecimal meanScore,
            int scored,
            @Nullable String band,
            String sentence) {}

    /** How many values are owed of its KPIs and not there, up to its period. */
    public record Returns(int overdue, int due, int upcoming) {
        static Returns of(List<KpiLine> distinct) {
            List<Owed> owed =
                    distinct.stream().flatMap(kpi -> kpi.owed().stream()).toList();
            return new Returns(count(owed, Waiting.OVERDUE), count(owed, Waiting.DUE), count(owed, Waiting.UPCOMING));
        }

        private static int count(List<Owed> owed, Waiting waiting) {
            return (int) owed.stream().filter(one -> one.is(waiting)).count();
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
            List<Outcome> outcomes,
            Summary summary) {}

    public record Outcome(
            String code,
            String title,
            Counts counts,
            @Nullable Worst worst,
            List<Line> lines,
            Summary summary) {}

    /** KPIs that hang on no priority: statutory and corporate measures. */
    public record Group(
            String title, Counts counts, @Nullable Worst worst, List<Line> lines, Summary summary) {}

    /** The red, else amber, KPI with the lowest long-term score, so that no roll-up hides it. */
    public record Worst(String code, String title, String status) {}

    /** One line of the scorecard as its owners list it; it may have no KPI yet. */
    public record Line(
            @Nullable String number,
            String title,
            @Nullable String aspirational,
            @Nullable String frequencyNote,
            List<KpiLine> kpis) {}

    /**
     * @param status how its lead says it stands
     * @param standing by how much it slips, and what milestones and time say
     * @param update what its lead published last; null where nothing was
     * @param lead the person's name
     */
    public record Project(
            String code,
            String title,
            @Nullable String objective,
            String priority,
            @Nullable String outcome,
            String status,
            boolean reportedElsewhere,
            List<Milestone> milestones,
            ProjectStanding standing,
            ProjectStanding.@Nullable Update update,
            @Nullable String lead,
            boolean illustrative) {}

    public record Milestone(
            String title,
            String date,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean everyYear) {}
}
