package uk.luton2040.delivery.completion;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.CompletionState;
import uk.luton2040.contracts.ProjectState;

/** What of a project's promises is due for its test: those whose milestone was reached, or whose project is completed. */
final class Completed {
    private static final String COMPLETED = "completed";

    private Completed() {}

    /** By their ids. */
    static Map<String, CompletionState> of(ProjectState project) {
        Map<String, CompletionState> completed = new LinkedHashMap<>();
        for (ProjectState.Effect effect : project.effects()) {
            ProjectState.Milestone milestone = milestone(project, effect.milestone());
            LocalDate on = milestone == null ? closedOn(project, effect) : milestone.actual();
            if (on != null) {
                CompletionState state = state(project, milestone, effect, on);
                completed.put(state.id(), state);
            }
        }
        return completed;
    }

    private static ProjectState.@Nullable Milestone milestone(ProjectState project, @Nullable String code) {
        return project.milestones().stream()
                .filter(milestone -> code != null && code.equals(milestone.code()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate closedOn(ProjectState project, ProjectState.Effect effect) {
        ProjectState.Closure closure = project.closure();
        boolean isDone = effect.milestone() == null && COMPLETED.equals(project.stage());
        return isDone && closure != null ? closure.on() : null;
    }

    private static CompletionState state(
            ProjectState project,
            ProjectState.@Nullable Milestone milestone,
            ProjectState.Effect effect,
            LocalDate on) {
        String code = effect.milestone();
        return new CompletionState(
                "%s:%s:%s".formatted(project.code(), code == null ? "" : code, effect.kpi()),
                effect.kpi(),
                project.code(),
                code,
                milestone == null ? project.title() : project.title() + ": " + milestone.title(),
                on,
                effect.direction(),
                effect.amount(),
                effect.dueBy(),
                false);
    }
}
