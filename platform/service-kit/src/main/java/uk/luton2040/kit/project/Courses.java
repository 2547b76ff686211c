package uk.luton2040.kit.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.measures.project.Course;
import uk.luton2040.measures.project.Step;

/** What a project's progress is reckoned from. */
public final class Courses {
    private static final String END = "end";

    private Courses() {}

    public static Course of(ProjectState project) {
        ProjectState.Day start = project.start();
        ProjectState.Closure closure = project.closure();
        return new Course(
                project.stage(),
                start == null ? null : start.from(),
                until(project.end()),
                firstUntil(project),
                until(project.forecastEnd()),
                closure == null ? null : closure.on(),
                project.milestones().stream().map(Courses::step).toList());
    }

    public static Step step(ProjectState.Milestone milestone) {
        return new Step(
                Objects.requireNonNullElse(milestone.code(), milestone.title()),
                milestone.title(),
                Objects.requireNonNullElse(milestone.weight(), BigDecimal.ONE),
                milestone.until(),
                until(milestone.forecast()),
                milestone.actual(),
                milestone.everyYear());
    }

    /** The end as it was agreed first, before any move. */
    private static @Nullable LocalDate firstUntil(ProjectState project) {
        return project.rebaselines().stream()
                .filter(move -> move.what().equals(END))
                .map(move -> move.was().until())
                .findFirst()
                .orElse(until(project.end()));
    }

    private static @Nullable LocalDate until(ProjectState.@Nullable Day day) {
        return day == null ? null : day.until();
    }
}
