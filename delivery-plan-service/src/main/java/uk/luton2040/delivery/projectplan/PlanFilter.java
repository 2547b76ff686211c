package uk.luton2040.delivery.projectplan;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.delivery.known.BoardSights;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.project.Sheet;

/** What narrows and groups the overarching project plan. */
class PlanFilter {
    @QueryParam("by")
    @Pattern(regexp = "priority|board|lead", message = "must be priority, board or lead")
    @Nullable
    String by;

    @QueryParam("priority")
    @Nullable
    String priority;

    @QueryParam("board")
    @Nullable
    String board;

    @QueryParam("lead")
    @Nullable
    String lead;

    @QueryParam("stage")
    @Nullable
    String stage;

    /** @param known of which boards and their sights are read, where a board is asked for */
    Predicate<Sheet> takes(Known known) {
        BoardSights sights = board == null ? null : BoardSights.of(board, known);
        return sheet -> takes(sheet.project()) && (sights == null || sights.cover(sheet.project()));
    }

    private boolean takes(ProjectState project) {
        String leading = project.lead() == null ? null : project.lead().subject();
        return (priority == null || priority.equals(project.priority()))
                && (lead == null || lead.equals(leading))
                && (stage == null || Objects.equals(stage, project.stage()));
    }
}
