package uk.luton2040.reporting.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.status.Status;
import uk.luton2040.reporting.chart.Chart;
import uk.luton2040.reporting.chart.Timeline;

/** Projects as they are drawn: a date in words stands at the last day that the words can mean. */
final class ProjectTimeline {
    private ProjectTimeline() {}

    /** Only those for which somebody has named a day. */
    static Chart of(List<ProjectsSummary.Line> projects, LocalDate day) {
        return Timeline.of(
                "timeline-chart",
                "Projects over time",
                projects.stream()
                        .filter(ProjectTimeline::hasADay)
                        .map(ProjectTimeline::drawn)
                        .toList(),
                day);
    }

    static boolean hasADay(ProjectsSummary.Line project) {
        return first(project.start()) != null
                || last(project.baselineEnd()) != null
                || last(project.forecastEnd()) != null
                || project.milestones().stream().anyMatch(milestone -> last(milestone.baseline()) != null);
    }

    /** "Green", "Completed". */
    static String word(String status) {
        return status.equals("blue")
                ? "Completed"
                : Coded.find(Status.class, status).orElse(Status.GREY).word();
    }

    private static Timeline.Project drawn(ProjectsSummary.Line project) {
        String status = project.standing().computed();
        return new Timeline.Project(
                project.title(),
                status,
                word(status),
                first(project.start()),
                last(project.baselineEnd()),
                last(project.forecastEnd()),
                project.standing().slippageDays(),
                project.milestones().stream().map(ProjectTimeline::drawn).toList());
    }

    private static Timeline.Milestone drawn(ProjectsSummary.Milestone milestone) {
        LocalDate reached = milestone.actual();
        return new Timeline.Milestone(
                milestone.title(),
                last(milestone.baseline()),
                reached == null ? last(milestone.forecast()) : reached,
                reached != null);
    }

    private static @Nullable LocalDate first(ProjectState.@Nullable Day day) {
        return day == null ? null : day.from();
    }

    private static @Nullable LocalDate last(ProjectState.@Nullable Day day) {
        return day == null || day.until() == null ? null : day.until().minusDays(1);
    }
}
