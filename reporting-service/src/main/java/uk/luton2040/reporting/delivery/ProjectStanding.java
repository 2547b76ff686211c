package uk.luton2040.reporting.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProgressUpdateState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.project.Courses;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.project.Difference;
import uk.luton2040.measures.project.Progress;
import uk.luton2040.measures.project.ProgressRule;
import uk.luton2040.measures.project.Step;

/**
 * How a project stands on a day: by how much it slips, and what its milestones and its time say beside what its lead says.
 *
 * @param computed {@code green}, {@code amber}, {@code red}, {@code grey} or {@code blue} (completed)
 * @param slippageDays against the baseline's end, later when above 0; null where no days are named
 * @param difference what contradicts what the lead says, in a sentence; null where nothing does
 * @param why the computed status, in a sentence
 * @param next the milestone that comes next
 * @param overdueMilestones those whose baseline has passed, by their titles
 */
public record ProjectStanding(
        String computed,
        @Nullable Long slippageDays,
        @Nullable String difference,
        String why,
        @Nullable Next next,
        List<String> overdueMilestones) {

    /**
     * @param baseline in the source's own words
     * @param forecast in its lead's own words; null where nothing else is expected
     */
    public record Next(
            String title,
            String baseline,
            @Nullable String forecast,
            @Nullable Long slippageDays) {}

    /**
     * What its lead published last.
     *
     * @param status how the lead says it stands
     */
    public record Update(
            String period,
            String periodLabel,
            @Nullable String status,
            @Nullable String highlights,
            @Nullable String challenges,
            @Nullable String nextSteps) {
        public static Update of(ProgressUpdateState update) {
            return new Update(
                    update.period(),
                    Period.parse(update.period()).label(),
                    update.ownStatus(),
                    update.highlights(),
                    update.challenges(),
                    update.nextSteps());
        }
    }

    public static ProjectStanding of(ProjectState project, LocalDate day) {
        Progress progress = ProgressRule.judge(Courses.of(project), day);
        return new ProjectStanding(
                progress.status().code(),
                progress.slippageDays(),
                Difference.between(project.status(), progress.status()).sentence(),
                progress.sentence(),
                next(project, progress.next(), day),
                progress.overdue().stream().map(Step::title).toList());
    }

    private static @Nullable Next next(ProjectState project, @Nullable Step next, LocalDate day) {
        if (next == null) {
            return null;
        }
        return project.milestones().stream()
                .filter(milestone -> Objects.equals(Courses.step(milestone).code(), next.code()))
                .findFirst()
                .map(milestone -> new Next(
                        milestone.title(), milestone.date(), words(milestone.forecast()), next.slippageDays(day)))
                .orElse(null);
    }

    static @Nullable String words(ProjectState.@Nullable Day day) {
        return day == null ? null : day.words();
    }

    /** By how many days it is expected later than it was agreed; 0 where it is not. */
    public long daysLate() {
        return slippageDays == null ? 0 : Math.max(0, slippageDays);
    }

    /** "12 days late", "on time"; where no days are named, that they are not. */
    public static String slipped(@Nullable Long days) {
        if (days == null) {
            return "no days named";
        }
        String unit = Math.abs(days) == 1 ? " day " : " days ";
        return days == 0
                ? "on time"
                : String.format(Locale.UK, "%,d", Math.abs(days)) + unit + (days > 0 ? "late" : "early");
    }
}
