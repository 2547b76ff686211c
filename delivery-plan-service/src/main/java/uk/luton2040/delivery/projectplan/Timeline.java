package uk.luton2040.delivery.projectplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.delivery.project.Sheet;
import uk.luton2040.kit.project.Courses;
import uk.luton2040.measures.project.ProgressRule;

/**
 * All projects as bars with their milestones, to be drawn.
 *
 * @param from the first day of any bar; null where there is none
 * @param until the day after the last
 * @param undated codes of projects that name no days at all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Timeline(
        LocalDate today, @Nullable LocalDate from, @Nullable LocalDate until, List<Bar> bars, List<String> undated) {

    /**
     * @param from its start, or its earliest milestone where no start is known
     * @param until the day after its baseline's end, or its last milestone's
     * @param forecastUntil the day after the end its lead expects
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bar(
            String code,
            String title,
            String priority,
            @Nullable String stage,
            String computedStatus,
            String ownStatus,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate forecastUntil,
            List<Mark> milestones,
            List<String> dependsOn) {}

    /** A milestone: its baseline, its forecast, and the day on which it was reached. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mark(
            String code,
            String title,
            String date,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            ProjectState.@Nullable Day forecast,
            @Nullable LocalDate actual,
            boolean everyYear) {}

    static Timeline of(List<Sheet> sheets, LocalDate today) {
        List<Bar> bars = new ArrayList<>();
        List<String> undated = new ArrayList<>();
        for (Sheet sheet : sheets) {
            ProjectState project = sheet.project();
            LocalDate from = days(project, true).min(Comparator.naturalOrder()).orElse(null);
            LocalDate until =
                    days(project, false).max(Comparator.naturalOrder()).orElse(null);
            if (from == null || until == null) {
                undated.add(project.code());
            } else {
                bars.add(bar(project, from, until, today));
            }
        }
        return new Timeline(
                today,
                bars.stream().map(Bar::from).min(Comparator.naturalOrder()).orElse(null),
                bars.stream()
                        .flatMap(bar -> Stream.concat(Stream.of(bar.until()), Stream.ofNullable(bar.forecastUntil())))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                bars,
                undated);
    }

    /** Its own first or last day; else those of its milestones and of what else it names. */
    private static Stream<LocalDate> days(ProjectState project, boolean first) {
        ProjectState.Day own = first ? project.start() : project.end();
        LocalDate known = own == null ? null : first ? own.from() : own.until();
        if (known != null) {
            return Stream.of(known);
        }
        Stream<LocalDate> marks = project.milestones().stream()
                .flatMap(milestone -> Stream.ofNullable(first ? milestone.from() : milestone.until()));
        ProjectState.Day other = first ? project.end() : project.start();
        Stream<LocalDate> rest = other == null ? Stream.of() : Stream.ofNullable(first ? other.from() : other.until());
        return Stream.concat(marks, rest);
    }

    private static Bar bar(ProjectState project, LocalDate from, LocalDate until, LocalDate today) {
        ProjectState.Day forecast = project.forecastEnd();
        return new Bar(
                project.code(),
                project.title(),
                project.priority(),
                project.stage(),
                ProgressRule.judge(Courses.of(project), today).status().code(),
                project.status(),
                from,
                until,
                forecast == null ? null : forecast.until(),
                project.milestones().stream().map(Timeline::mark).toList(),
                project.dependsOn());
    }

    private static Mark mark(ProjectState.Milestone milestone) {
        return new Mark(
                Courses.step(milestone).code(),
                milestone.title(),
                milestone.date(),
                milestone.from(),
                milestone.until(),
                milestone.forecast(),
                milestone.actual(),
                milestone.everyYear());
    }
}
