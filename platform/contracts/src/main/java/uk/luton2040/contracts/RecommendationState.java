package uk.luton2040.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an outside review recommends, and what became of it.
 *
 * @param review the {@link OutsideReviewState}'s code
 * @param number as the review numbers it
 * @param response {@code undecided}, {@code accepted}, {@code partly-accepted} or {@code not-accepted}
 * @param reason why it is answered so
 * @param source where its text is printed
 * @param standing {@code open} or {@code done}
 * @param log what was said and done, oldest first
 */
public record RecommendationState(
        String code,
        String review,
        String number,
        String text,
        String response,
        @Nullable String reason,
        @Nullable Person owner,
        @Nullable LocalDate due,
        @Nullable String source,
        String standing,
        List<LogEntry> log,
        boolean illustrative)
        implements State {}
