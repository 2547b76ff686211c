package uk.luton2040.reporting.project;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.project.ProgressStatus;
import uk.luton2040.reporting.form.Choice;

/** By which a list of projects is narrowed; null is all. Used with {@code @BeanParam}. */
public class ProjectFilter {
    @QueryParam("board")
    @Nullable
    String board;

    @QueryParam("priority")
    @Nullable
    String priority;

    @QueryParam("outcome")
    @Nullable
    String outcome;

    @QueryParam("lead")
    @Nullable
    String lead;

    @QueryParam("status")
    @Nullable
    String status;

    void check() {
        if (status != null && Coded.find(ProgressStatus.class, status).isEmpty()) {
            throw ProblemException.invalid(
                    "?status",
                    "not-a-status",
                    "It is one of: %s.".formatted(String.join(", ", Coded.codes(ProgressStatus.class))));
        }
    }

    /** A form sends what was not chosen as nothing. */
    ProjectFilter withoutBlanks() {
        ProjectFilter filter = new ProjectFilter();
        filter.board = Choice.given(board);
        filter.priority = Choice.given(priority);
        filter.outcome = Choice.given(outcome);
        filter.lead = Choice.given(lead);
        filter.status = Choice.given(status);
        return filter;
    }

    boolean isNarrow() {
        return board != null || priority != null || outcome != null || lead != null || status != null;
    }

    boolean lets(ProjectsSummary.Line line) {
        return (priority == null || priority.equals(line.priority()))
                && (outcome == null || line.outcomes().contains(outcome))
                && (lead == null
                        || line.lead() != null && lead.equals(line.lead().subject()))
                && (status == null || status.equals(line.standing().computed()));
    }
}
