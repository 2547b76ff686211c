package uk.luton2040.delivery.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskState;

/** A risk as its register's rules judge it: anew while it is open, kept once it is not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verdict(
        @Nullable String matrix,
        RiskState.@Nullable Score initial,
        RiskState.@Nullable Score current,
        RiskState.@Nullable Score target,
        @Nullable BigDecimal appetite,
        boolean aboveAppetite,
        @Nullable LocalDate nextReviewOn) {

    static Verdict of(RiskContent content, List<RiskState.Review> reviews, Rules rules) {
        NewScore last = NewScore.last(reviews);
        RiskState.Score current = last == null ? null : rules.judge(last);
        LocalDate since =
                reviews.isEmpty() ? content.identified() : reviews.getLast().on();
        return new Verdict(
                rules.matrixCode(),
                content.initial() == null ? null : rules.judge(content.initial()),
                current,
                content.target() == null ? null : rules.judge(content.target()),
                rules.appetite(content.category()),
                rules.isAboveAppetite(current == null ? null : current.score(), content.category()),
                content.nextReviewOn() == null
                        ? Rules.due(since, content.reviewFrequency(), rules.register())
                        : content.nextReviewOn());
    }
}
