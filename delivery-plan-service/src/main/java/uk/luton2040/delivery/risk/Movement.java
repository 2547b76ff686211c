package uk.luton2040.delivery.risk;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.measures.Coded;

/** Where a score went. */
public enum Movement implements Coded {
    UP,
    DOWN,
    SAME,
    NEW;

    /** From the review before the last to the last. */
    static Movement of(List<RiskState.Review> reviews) {
        return reviews.size() < 2
                ? NEW
                : between(
                        reviews.get(reviews.size() - 2).current().score(),
                        reviews.getLast().current().score());
    }

    /** @return new where there was no score before, the same where there is none at all */
    public static Movement between(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null || after == null) {
            return before == after ? SAME : NEW;
        }
        int difference = after.compareTo(before);
        return difference > 0 ? UP : difference < 0 ? DOWN : SAME;
    }
}
