package uk.luton2040.measurement.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.control.RobustScore;

/** What is doubted without anyone having set a rule. Each is on, for all KPIs, until it is switched off. */
public enum BuiltInCheck implements Coded {
    /** Far from what the series' own history makes likely; the threshold is a robust z-score. */
    JUMP(true, RobustScore.THRESHOLD),
    /** Outside the control limits of the values before it. */
    BEYOND_LIMITS(false, null),
    /** The very number of the period before. */
    SAME_AS_LAST_PERIOD(false, null),
    /** The commentary says it rose where it fell, or the like. */
    COMMENTARY_AGAINST_MOVEMENT(false, null),
    /** The commentary is word for word that of the period before. */
    COPIED_COMMENTARY(false, null);

    private final boolean needsComment;
    private final @Nullable BigDecimal threshold;

    BuiltInCheck(boolean needsComment, @Nullable BigDecimal threshold) {
        this.needsComment = needsComment;
        this.threshold = threshold;
    }

    public static Optional<BuiltInCheck> of(String code) {
        return Coded.find(BuiltInCheck.class, code);
    }

    boolean hasThreshold() {
        return threshold != null;
    }

    Setting usual() {
        return new Setting(true, threshold, needsComment);
    }
}
