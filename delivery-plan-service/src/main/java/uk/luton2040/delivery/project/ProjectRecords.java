package uk.luton2040.delivery.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;

/**
 * What has happened to a project: nothing of it is changed by describing the project anew.
 *
 * @param inProgressSince since when progress is owed of it
 * @param reports for which periods it has been reported
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectRecords(
        List<ProjectState.Request> requests,
        List<ProjectState.Rebaseline> rebaselines,
        ProjectState.@Nullable Closure closure,
        @Nullable LocalDate inProgressSince,
        List<Report> reports) {
    static final ProjectRecords NONE = new ProjectRecords(List.of(), List.of(), null, null, List.of());

    ProjectRecords {
        requests = List.copyOf(Objects.requireNonNullElse(requests, List.of()));
        rebaselines = List.copyOf(Objects.requireNonNullElse(rebaselines, List.of()));
        reports = List.copyOf(Objects.requireNonNullElse(reports, List.of()));
    }

    ProjectRecords reporting(List<Report> all) {
        return new ProjectRecords(requests, rebaselines, closure, inProgressSince, all);
    }

    ProjectRecords requesting(List<ProjectState.Request> others) {
        return new ProjectRecords(others, rebaselines, closure, inProgressSince, reports);
    }

    ProjectRecords rebaselined(List<ProjectState.Rebaseline> all) {
        return new ProjectRecords(requests, all, closure, inProgressSince, reports);
    }

    ProjectRecords closed(ProjectState.@Nullable Closure report) {
        return new ProjectRecords(requests, rebaselines, report, inProgressSince, reports);
    }

    ProjectRecords since(@Nullable LocalDate day) {
        return new ProjectRecords(requests, rebaselines, closure, day, reports);
    }
}
