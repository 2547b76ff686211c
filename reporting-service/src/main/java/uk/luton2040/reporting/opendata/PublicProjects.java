package uk.luton2040.reporting.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The projects that the open boards' priorities have, as anybody may see them: neither people nor money. */
record PublicProjects(Terms terms, Instant asAt, List<Project> projects) {

    /**
     * One project.
     *
     * @param stage null until somebody has said
     * @param status how it stands by its own report; {@code not-reported} until somebody has said
     * @param reportedElsewhere it has its own plan and reports
     */
    record Project(
            String code,
            String title,
            String priority,
            @Nullable String outcome,
            @Nullable String stage,
            String status,
            boolean reportedElsewhere,
            List<Milestone> milestones,
            boolean illustrative) {}

    /**
     * One step.
     *
     * @param date in the source's own words
     * @param from first day those words can mean, null where they name none
     * @param until day after the last they can mean
     * @param reached the day on which it was reached; null while it was not
     */
    record Milestone(
            String title,
            String date,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean everyYear,
            @Nullable LocalDate reached) {}
}
