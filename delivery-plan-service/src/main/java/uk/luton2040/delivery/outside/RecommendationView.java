package uk.luton2040.delivery.outside;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RecommendationState;
import uk.luton2040.delivery.action.ActionView;

/**
 * A recommendation as it is today.
 *
 * @param overdue accepted, wholly or partly, due before today and not done
 * @param actions what is being done about it, by the day it is due
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendationView(
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
        boolean overdue,
        List<LogEntry> log,
        List<ActionView> actions,
        boolean illustrative) {

    static RecommendationView of(Recommendation recommendation, List<ActionView> actions, LocalDate today) {
        RecommendationState state = recommendation.state();
        return new RecommendationView(
                state.code(),
                state.review(),
                state.number(),
                state.text(),
                state.response(),
                state.reason(),
                state.owner(),
                state.due(),
                state.source(),
                state.standing(),
                recommendation.isOverdue(today),
                state.log(),
                actions,
                state.illustrative());
    }
}
