package uk.luton2040.delivery.projectplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.delivery.project.Sheet;
import uk.luton2040.delivery.update.Owed;
import uk.luton2040.kit.project.Courses;
import uk.luton2040.measures.project.Difference;
import uk.luton2040.measures.project.Progress;
import uk.luton2040.measures.project.ProgressRule;
import uk.luton2040.measures.project.Step;

/**
 * One project in the overarching project plan: slippage first.
 *
 * @param overdueMilestones how many have passed their baseline
 * @param lastReported the newest period it was reported for
 * @param overdueUpdates how many updates it owes that are overdue
 * @param lateUpdates how many were published after they were due
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanLine(
        String code,
        String title,
        String priority,
        @Nullable String outcome,
        List<String> alsoServes,
        @Nullable Person lead,
        @Nullable String stage,
        boolean reportedElsewhere,
        @Nullable Long slippageDays,
        @Nullable Long slippageSinceFirst,
        String computedStatus,
        String ownStatus,
        boolean differs,
        @Nullable BigDecimal doneShare,
        @Nullable BigDecimal elapsedShare,
        ProjectState.@Nullable Day start,
        ProjectState.@Nullable Day end,
        ProjectState.@Nullable Day forecastEnd,
        @Nullable Next nextMilestone,
        int overdueMilestones,
        @Nullable String lastReported,
        long overdueUpdates,
        long lateUpdates,
        boolean illustrative) {

    /** The milestone that comes next, with its dates in their own words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Next(
            String code,
            String title,
            String date,
            @Nullable String forecast) {}

    static PlanLine of(Sheet sheet, List<Owed> owed, LocalDate today) {
        ProjectState project = sheet.project();
        Progress progress = ProgressRule.judge(Courses.of(project), today);
        return new PlanLine(
                project.code(),
                project.title(),
                project.priority(),
                project.outcome(),
                project.alsoServes(),
                project.lead(),
                project.stage(),
                project.reportedElsewhere(),
                progress.slippageDays(),
                progress.slippageSinceFirst(),
                progress.status().code(),
                project.status(),
                Difference.between(project.status(), progress.status()).isThere(),
                progress.doneShare(),
                progress.elapsedShare(),
                project.start(),
                project.end(),
                project.forecastEnd(),
                next(project, progress.next()),
                progress.overdue().size(),
                owed.stream()
                        .filter(update -> update.publishedAt() != null)
                        .map(Owed::period)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                owed.stream().filter(Owed::isOverdue).count(),
                owed.stream().filter(Owed::isLate).count(),
                project.illustrative());
    }

    private static @Nullable Next next(ProjectState project, @Nullable Step next) {
        return project.milestones().stream()
                .filter(milestone -> next != null
                        && next.code().equals(Courses.step(milestone).code()))
                .findFirst()
                .map(milestone -> new Next(
                        Courses.step(milestone).code(),
                        milestone.title(),
                        milestone.date(),
                        milestone.forecast() == null
                                ? null
                                : milestone.forecast().words()))
                .orElse(null);
    }
}
