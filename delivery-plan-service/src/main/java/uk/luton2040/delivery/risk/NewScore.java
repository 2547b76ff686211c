package uk.luton2040.delivery.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskState;

/**
 * A score as somebody gives it: likelihood and impact on the register's matrix, or a bare score.
 *
 * @param likelihood counts from 1
 * @param impact counts from 1
 * @param score where there are no likelihood and impact; beside them it has to be their product
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = "{\"likelihood\":3,\"impact\":4}")
public record NewScore(
        @Nullable @Digits(integer = 6, fraction = 4) BigDecimal likelihood,
        @Nullable @Digits(integer = 6, fraction = 4) BigDecimal impact,
        @Nullable @Digits(integer = 6, fraction = 4) BigDecimal score) {

    public static NewScore of(int likelihood, int impact) {
        return new NewScore(BigDecimal.valueOf(likelihood), BigDecimal.valueOf(impact), null);
    }

    public static NewScore bare(BigDecimal score) {
        return new NewScore(null, null, score);
    }

    /** What was given when this was judged. */
    public static NewScore of(RiskState.Score judged) {
        return judged.likelihood() == null || judged.impact() == null
                ? bare(judged.score())
                : of(judged.likelihood(), judged.impact());
    }

    /** What the last review gave; null before the first. */
    static @Nullable NewScore last(List<RiskState.Review> reviews) {
        return reviews.isEmpty() ? null : of(reviews.getLast().current());
    }

    boolean isSame(RiskState.@Nullable Score judged) {
        if (judged == null) {
            return false;
        }
        NewScore other = of(judged);
        return same(likelihood, other.likelihood)
                && same(impact, other.impact)
                && (score == null || score.compareTo(judged.score()) == 0);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
