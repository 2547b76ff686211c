package uk.luton2040.reporting.scorecard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.reporting.delivery.ProjectStanding;
import uk.luton2040.reporting.journal.Facts;

/** Projects as a report shows them on a day. Pure functions of the facts. */
public final class ProjectLines {
    private ProjectLines() {}

    /** In the order of priorities and outcomes, then by title. */
    public static List<BoardScorecard.Project> of(Collection<ProjectState> projects, Facts facts, LocalDate day) {
        List<String> order = facts.plans().stream()
                .flatMap(plan -> Stream.concat(
                        plan.priorities().stream().map(PlanState.Priority::code),
                        plan.outcomes().stream().map(PlanState.Outcome::code)))
                .toList();
        return projects.stream()
                .sorted(Comparator.comparing((ProjectState project) -> order.indexOf(project.priority()))
                        .thenComparing(project -> order.indexOf(Objects.requireNonNullElse(project.outcome(), "")))
                        .thenComparing(ProjectState::title))
                .map(project -> line(project, facts, day))
                .toList();
    }

    private static BoardScorecard.Project line(ProjectState project, Facts facts, LocalDate day) {
        return new BoardScorecard.Project(
                project.code(),
                project.title(),
                project.objective(),
                project.priority(),
                project.outcome(),
                project.status(),
                project.reportedElsewhere(),
                project.milestones().stream()
                        .map(milestone -> new BoardScorecard.Milestone(
                                milestone.title(),
                                milestone.date(),
                                milestone.from(),
                                milestone.until(),
                                milestone.everyYear()))
                        .toList(),
                ProjectStanding.of(project, day),
                facts.updateOf(project.code()).map(ProjectStanding.Update::of).orElse(null),
                project.lead() == null ? null : project.lead().name(),
                project.illustrative());
    }
}
