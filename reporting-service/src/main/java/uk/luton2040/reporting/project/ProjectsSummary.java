package uk.luton2040.reporting.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.project.Courses;
import uk.luton2040.measures.project.Step;
import uk.luton2040.reporting.delivery.ProjectStanding;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.scorecard.Sights;

/**
 * Projects on one timeline.
 *
 * @param day of which is spoken
 * @param byStatus how many stand how, as computed
 * @param late how many are expected later than agreed
 * @param differing of how many the lead says something else than milestones and time
 */
record ProjectsSummary(
        Instant asAt, LocalDate day, Map<String, Long> byStatus, long late, long differing, List<Line> projects) {

    /**
     * @param outcomes the one it works towards first, then those it serves as well
     * @param boards the codes of those that see it
     * @param status how its lead says it stands
     * @param update what its lead published last
     */
    record Line(
            String code,
            String title,
            String priority,
            List<String> outcomes,
            List<String> boards,
            @Nullable Person lead,
            @Nullable String stage,
            String status,
            ProjectStanding standing,
            ProjectState.@Nullable Day start,
            ProjectState.@Nullable Day baselineEnd,
            ProjectState.@Nullable Day forecastEnd,
            List<Milestone> milestones,
            ProjectStanding.@Nullable Update update,
            boolean reportedElsewhere,
            boolean illustrative) {}

    /** @param actual the day on which it was reached */
    record Milestone(
            String code,
            String title,
            ProjectState.Day baseline,
            ProjectState.@Nullable Day forecast,
            @Nullable LocalDate actual,
            @Nullable Long slippageDays,
            boolean overdue,
            boolean everyYear) {
        static Milestone of(ProjectState.Milestone milestone, LocalDate day) {
            Step step = Courses.step(milestone);
            return new Milestone(
                    step.code(),
                    step.title(),
                    new ProjectState.Day(milestone.date(), milestone.from(), milestone.until()),
                    milestone.forecast(),
                    milestone.actual(),
                    step.slippageDays(day),
                    step.isOverdueOn(day),
                    milestone.everyYear());
        }
    }

    static Line line(ProjectState project, List<Sights> boards, Facts facts, LocalDate day) {
        return new Line(
                project.code(),
                project.title(),
                project.priority(),
                Stream.concat(Stream.ofNullable(project.outcome()), project.alsoServes().stream())
                        .distinct()
                        .toList(),
                boards.stream()
                        .filter(board -> board.sees(project.priority(), project.outcome()))
                        .map(Sights::board)
                        .map(BoardState::code)
                        .sorted()
                        .toList(),
                project.lead(),
                project.stage(),
                project.status(),
                ProjectStanding.of(project, day),
                project.start(),
                project.end(),
                project.forecastEnd(),
                project.milestones().stream()
                        .map(milestone -> Milestone.of(milestone, day))
                        .toList(),
                facts.updateOf(project.code()).map(ProjectStanding.Update::of).orElse(null),
                project.reportedElsewhere(),
                project.illustrative());
    }

    static ProjectsSummary of(List<Line> lines, Instant asAt, LocalDate day) {
        return new ProjectsSummary(
                asAt,
                day,
                lines.stream()
                        .collect(Collectors.groupingBy(
                                line -> line.standing().computed(), TreeMap::new, Collectors.counting())),
                lines.stream().filter(line -> line.standing().daysLate() > 0).count(),
                lines.stream()
                        .filter(line -> line.standing().difference() != null)
                        .count(),
                lines);
    }
}
