package uk.luton2040.measures.status;

import static uk.luton2040.measures.status.Status.AMBER;
import static uk.luton2040.measures.status.Status.GREEN;
import static uk.luton2040.measures.status.Status.GREY;
import static uk.luton2040.measures.status.Status.RED;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.target.Goal;

/**
 * Green inside a range, bounds included; amber within a tolerance of the nearer bound.
 *
 * @param low with {@code high} the rule's own range, used when the target names none; null when it has no own range
 * @param tolerance in the KPI's unit
 */
public record WithinRange(
        @Nullable BigDecimal low, @Nullable BigDecimal high, BigDecimal tolerance) implements Rule {
    public WithinRange {
        AgainstTarget.requireTolerance(tolerance);
        if ((low == null) != (high == null)) {
            throw new IllegalArgumentException("A range needs both its low and its high end.");
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("A range must not end below its beginning: %s is more than %s."
                    .formatted(Figures.readable(low), Figures.readable(high)));
        }
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Goal goal = evidence.target().goal();
        if (goal != null && goal.low() != null && goal.high() != null) {
            Reasoning reasoning = new Reasoning(this, evidence).againstTarget();
            return judge(
                    evidence, reasoning, goal.low(), goal.high(), goal.illustrative() ? "illustrative range" : "range");
        }
        if (low != null && high != null) {
            return judge(evidence, new Reasoning(this, evidence), low, high, "range");
        }
        Reasoning reasoning = new Reasoning(this, evidence).againstTarget();
        return evidence.value() == null
                ? reasoning.noValue()
                : reasoning.conclude(
                        GREY,
                        goal == null
                                ? evidence.target().why()
                                : "The target is a single figure, and this rule judges against a range.");
    }

    private Judgement judge(Evidence evidence, Reasoning reasoning, BigDecimal from, BigDecimal to, String range) {
        BigDecimal value = evidence.value();
        if (value == null) {
            return reasoning.noValue();
        }
        BigDecimal outside = from.subtract(value).max(value.subtract(to)).max(BigDecimal.ZERO);
        reasoning
                .input("low", from)
                .input("high", to)
                .step("outside by", outside)
                .step("amber margin", tolerance);
        String subject = reasoning.theValue(value, from, to);
        String limits = "the %s of %s to %s"
                .formatted(range, Figures.readable(from, "", value), Figures.readable(to, "", value));
        if (outside.signum() == 0) {
            return reasoning.conclude(GREEN, "%s is inside %s.".formatted(subject, limits));
        }
        String strayed = "%s is outside %s by %s".formatted(subject, limits, Figures.readable(outside));
        return outside.compareTo(tolerance) <= 0
                ? reasoning.conclude(
                        AMBER, "%s, within the %s that is still amber.".formatted(strayed, Figures.readable(tolerance)))
                : reasoning.conclude(
                        RED,
                        "%s, more than the %s that would still be amber."
                                .formatted(strayed, Figures.readable(tolerance)));
    }

    @Override
    public String sentence() {
        String range = low == null || high == null
                ? "the target's range"
                : "the range of %s to %s".formatted(Figures.readable(low), Figures.readable(high));
        return "Green inside %s, amber within %s of the nearer end, otherwise red."
                .formatted(range, Figures.readable(tolerance));
    }
}
