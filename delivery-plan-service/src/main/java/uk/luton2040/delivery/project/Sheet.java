package uk.luton2040.delivery.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;

/**
 * A project as summaries need it.
 *
 * @param inProgressSince since when progress is owed of it
 * @param reports for which periods it has been reported
 */
public record Sheet(ProjectState project, @Nullable LocalDate inProgressSince, List<Report> reports) {
    static Sheet of(Project project) {
        return new Sheet(project.state(), project.inProgressSince(), project.reports());
    }
}
