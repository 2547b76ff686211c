package uk.luton2040.delivery.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.project.Courses;
import uk.luton2040.measures.project.Difference;
import uk.luton2040.measures.project.Progress;
import uk.luton2040.measures.project.ProgressRule;
import uk.luton2040.measures.project.Step;

/**
 * How a project stands: slippage first, then what its lead says beside what is computed.
 *
 * @param day of which is spoken
 * @param slippageDays against the baseline's end; later when above 0
 * @param slippageSinceFirst against the end as it was agreed first
 * @param ownStatus what its lead says
 * @param computedStatus what milestones and time say
 * @param differs whether the two contradict each other; it is never resolved here
 * @param difference in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgressView(
        String project,
        LocalDate day,
        @Nullable String stage,
        @Nullable Long slippageDays,
        @Nullable Long slippageSinceFirst,
        String ownStatus,
        String computedStatus,
        boolean differs,
        @Nullable String difference,
        @Nullable BigDecimal doneShare,
        @Nullable BigDecimal elapsedShare,
        @Nullable BigDecimal ratio,
        @Nullable Line nextMilestone,
        List<Line> milestones,
        Reasons explanation) {

    /** A milestone with its slippage in days. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String code,
            String title,
            String baseline,
            @Nullable String forecast,
            @Nullable LocalDate actual,
            @Nullable Long slippageDays,
            boolean overdue) {}

    record Reasons(String rule, List<String> inputs, List<String> arithmetic, String sentence) {}

    static ProgressView of(ProjectState project, LocalDate day) {
        Progress progress = ProgressRule.judge(Courses.of(project), day);
        Difference difference = Difference.between(project.status(), progress.status());
        List<Line> lines = project.milestones().stream()
                .map(milestone -> line(milestone, day))
                .toList();
        Step next = progress.next();
        return new ProgressView(
                project.code(),
                day,
                project.stage(),
                progress.slippageDays(),
                progress.slippageSinceFirst(),
                project.status(),
                progress.status().code(),
                difference.isThere(),
                difference.sentence(),
                progress.doneShare(),
                progress.elapsedShare(),
                progress.ratio(),
                next == null
                        ? null
                        : lines.stream()
                                .filter(line -> Objects.equals(line.code(), next.code()))
                                .findFirst()
                                .orElse(null),
                lines,
                new Reasons(progress.rule(), progress.inputs(), progress.arithmetic(), progress.sentence()));
    }

    private static Line line(ProjectState.Milestone milestone, LocalDate day) {
        Step step = Courses.step(milestone);
        ProjectState.Day forecast = milestone.forecast();
        return new Line(
                step.code(),
                step.title(),
                milestone.date(),
                forecast == null ? null : forecast.words(),
                milestone.actual(),
                step.slippageDays(day),
                step.isOverdueOn(day));
    }
}
