package uk.luton2040.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project, strategy or programme that works towards an outcome.
 *
 * @param reportedElsewhere it has its own plan and reports; here it is linked, not managed
 */
public record ProjectState(
        String code,
        String title,
        @Nullable String objective,
        String priority,
        @Nullable String outcome,
        String status,
        boolean reportedElsewhere,
        List<Milestone> milestones)
        implements State {

    /**
     * @param date in the source's own words, such as {@code summer 2021}
     * @param from first day those words can mean, null where they name none
     * @param until day after the last they can mean
     * @param everyYear the milestone returns each year
     */
    public record Milestone(
            String title,
            String date,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean everyYear) {}
}
