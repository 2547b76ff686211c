package uk.luton2040.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project's lead reports for a reporting period. Of a draft nothing is told but that there is one.
 *
 * @param id {@code project:number}
 * @param number counts the project's updates from 1
 * @param period a period code
 * @param standing {@code draft} or {@code published}; a published update is never changed
 * @param corrects the number of the published update in whose place it stands
 * @param ownStatus how its lead says it stands: {@code green}, {@code amber}, {@code red}, {@code grey} or {@code blue}
 * @param forecastEnd when its lead expects it to be done; null where nothing new was said
 * @param due by when it was owed; null where it was not
 * @param illustrative it is illustrative data
 */
public record ProgressUpdateState(
        String id,
        String project,
        int number,
        String period,
        String standing,
        @Nullable Integer corrects,
        @Nullable String ownStatus,
        @Nullable String highlights,
        @Nullable String challenges,
        @Nullable String nextSteps,
        ProjectState.@Nullable Day forecastEnd,
        List<Forecast> milestones,
        @Nullable LocalDate due,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        boolean illustrative)
        implements State {

    /**
     * What is reported of a milestone.
     *
     * @param code its own within the project
     * @param actual the day on which it was reached
     */
    public record Forecast(
            String code,
            ProjectState.@Nullable Day forecast,
            @Nullable LocalDate actual) {}
}
