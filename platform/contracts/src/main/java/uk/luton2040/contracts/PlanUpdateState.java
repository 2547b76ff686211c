package uk.luton2040.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a director says of a plan for a period. A draft says nothing yet; a published one never changes, and is corrected
 * by another.
 *
 * @param number counts the updates of a plan and period from 1; higher ones correct those before
 * @param due the last day on which it is in time
 * @param status {@code draft} or {@code published}
 * @param transformation what has been changed in how the service works
 * @param reason why it corrects the one before
 */
public record PlanUpdateState(
        String plan,
        String period,
        int number,
        LocalDate due,
        String status,
        @Nullable String performance,
        @Nullable String finance,
        @Nullable String transformation,
        @Nullable String reason,
        String author,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        boolean illustrative)
        implements State {}
