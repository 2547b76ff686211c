package uk.luton2040.measures.status;

import static uk.luton2040.measures.status.Status.AMBER;
import static uk.luton2040.measures.status.Status.GREEN;
import static uk.luton2040.measures.status.Status.GREY;
import static uk.luton2040.measures.status.Status.RED;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.target.Goal;
import uk.luton2040.measures.target.Target;

/** What the tolerance rules share: a single figure to reach, and a margin within which missing it is amber. */
final class AgainstTarget {
    private final Rule rule;
    private final Better better;
    private final boolean strictRule;
    private final UnaryOperator<BigDecimal> margin;

    /** @param margin the amber margin in the KPI's unit, given the target */
    AgainstTarget(Rule rule, Better better, boolean strict, UnaryOperator<BigDecimal> margin) {
        this.rule = rule;
        this.better = better;
        this.strictRule = strict;
        this.margin = margin;
    }

    /** @param noWorseThanLastYearIsAmber whether the same period last year may save a value from red */
    Judgement judge(Evidence evidence, boolean noWorseThanLastYearIsAmber) {
        Reasoning reasoning = new Reasoning(rule, evidence).againstTarget();
        BigDecimal value = evidence.value();
        if (value == null) {
            return reasoning.noValue();
        }
        Goal goal = evidence.target().goal();
        if (goal == null) {
            return reasoning.conclude(GREY, evidence.target().why());
        }
        BigDecimal target = goal.value();
        if (target == null) {
            return reasoning.conclude(GREY, "The target is a range, and this rule judges against a single figure.");
        }
        boolean strict = strictRule || goal.strict();
        BigDecimal adverse = better.adverse(value, target);
        BigDecimal allowed = margin.apply(target);
        reasoning.input("target", target);
        writeAdverse(reasoning, value, target, adverse);
        reasoning.step("amber margin", allowed);
        String aim = "%starget of %s %s"
                .formatted(
                        goal.illustrative() ? "illustrative " : "", reach(strict), Figures.readable(target, "", value));
        String subject = reasoning.theValue(value, target);
        if (adverse.signum() < 0 || (adverse.signum() == 0 && !strict)) {
            return reasoning.conclude(GREEN, "%s meets the %s.".formatted(subject, aim));
        }
        String missed = adverse.signum() == 0
                ? "%s only equals the %s".formatted(subject, aim)
                : "%s misses the %s by %s".formatted(subject, aim, Figures.readable(adverse));
        if (adverse.compareTo(allowed) <= 0) {
            return reasoning.conclude(
                    AMBER, "%s, within the %s that is still amber.".formatted(missed, Figures.readable(allowed)));
        }
        BigDecimal lastYear = evidence.sameLastYear();
        if (noWorseThanLastYearIsAmber && lastYear != null && noWorse(reasoning, value, lastYear)) {
            return reasoning.conclude(
                    AMBER,
                    "%s, but is no worse than the %s of the same period last year."
                            .formatted(missed, Figures.readable(lastYear)));
        }
        return reasoning.conclude(RED, redSentence(missed, allowed, noWorseThanLastYearIsAmber, lastYear == null));
    }

    private boolean noWorse(Reasoning reasoning, BigDecimal value, BigDecimal lastYear) {
        BigDecimal change = better.adverse(lastYear, value);
        reasoning.input("same period last year", lastYear).step("better than last year by", change);
        return change.signum() >= 0;
    }

    private static String redSentence(String missed, BigDecimal allowed, boolean lastYearCounts, boolean noLastYear) {
        String tooMuch = allowed.signum() == 0
                ? missed + ", and nothing short of it is allowed"
                : "%s, more than the %s that would still be amber".formatted(missed, Figures.readable(allowed));
        if (!lastYearCounts) {
            return tooMuch + ".";
        }
        return tooMuch
                + (noLastYear
                        ? "; there is no comparable value for the same period last year."
                        : ", and is worse than last year.");
    }

    private void writeAdverse(Reasoning reasoning, BigDecimal value, BigDecimal target, BigDecimal adverse) {
        BigDecimal first = better == Better.HIGHER ? target : value;
        BigDecimal second = better == Better.HIGHER ? value : target;
        reasoning.step("adverse = " + first.toPlainString() + " - " + second.toPlainString(), adverse);
    }

    private String reach(boolean strict) {
        if (better == Better.HIGHER) {
            return strict ? "over" : "at least";
        }
        return strict ? "under" : "at most";
    }

    /** A range cannot be missed by one figure. */
    static Optional<String> refuseRange(Target target) {
        return target.low() == null
                ? Optional.empty()
                : Optional.of(
                        "This rule judges against a single figure, and the target is a range: use the range rule.");
    }

    static void requireDirected(Better better) {
        if (!better.isDirected()) {
            throw new IllegalArgumentException(
                    "A KPI that is better when \"%s\" has no side on which it misses a target: use the %s rule."
                            .formatted(better.code(), better == Better.RANGE ? "range" : "trend-only"));
        }
    }

    static void requireTolerance(BigDecimal tolerance) {
        if (tolerance.signum() < 0) {
            throw new IllegalArgumentException("A tolerance must not be negative: " + tolerance.toPlainString() + ".");
        }
    }
}
