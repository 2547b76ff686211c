package uk.luton2040.measures.status;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.target.Target;
import uk.luton2040.measures.target.TargetKind;

/**
 * A rule as data, the form in which the catalogue keeps it and events carry it. Fields that a kind does not use are
 * ignored.
 *
 * @param kind {@code percent}, {@code absolute}, {@code thresholds}, {@code same-period-last-year}, {@code range},
 *     {@code yes-no} or {@code trend-only}
 * @param tolerance a share of the target for {@code percent} (0.10 is 10 %), else in the KPI's unit
 * @param strict green needs more than reaching the target or the green limit
 * @param green limit of {@code thresholds}
 * @param amber limit of {@code thresholds}
 * @param low of {@code range}; may be left to the target
 * @param high of {@code range}; may be left to the target
 * @param partly whether {@code yes-no} knows "partly"
 */
public record RuleSpec(
        String kind,
        @Nullable BigDecimal tolerance,
        boolean strict,
        @Nullable BigDecimal green,
        @Nullable BigDecimal amber,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean partly) {
    /** Every kind of rule there is. */
    public static final List<String> KINDS =
            List.of("percent", "absolute", "thresholds", "same-period-last-year", "range", "yes-no", "trend-only");

    public static RuleSpec percent(BigDecimal tolerance) {
        return new RuleSpec("percent", tolerance, false, null, null, null, null, false);
    }

    public static RuleSpec absolute(BigDecimal tolerance) {
        return new RuleSpec("absolute", tolerance, false, null, null, null, null, false);
    }

    public static RuleSpec trendOnly() {
        return new RuleSpec("trend-only", null, false, null, null, null, null, false);
    }

    /**
     * The rule for a KPI that is good in this direction.
     *
     * @throws IllegalArgumentException with a sentence that says why such a rule cannot judge
     */
    public Rule toRule(Better better) {
        if (better == Better.CONTEXT && !kind.equals("trend-only")) {
            throw new IllegalArgumentException(
                    "A KPI for context has no good or bad side: only the trend-only rule fits it, not " + kind + ".");
        }
        return switch (kind) {
            case "percent" -> new PercentTolerance(required(tolerance, "tolerance"), better, strict);
            case "absolute" -> new AbsoluteTolerance(required(tolerance, "tolerance"), better, strict);
            case "same-period-last-year" -> new SamePeriodLastYear(required(tolerance, "tolerance"), better, strict);
            case "thresholds" ->
                new Thresholds(required(green, "green limit"), required(amber, "amber limit"), better, strict);
            case "range" -> new WithinRange(low, high, required(tolerance, "tolerance"));
            case "yes-no" -> yesNo(better);
            case "trend-only" -> new TrendOnly();
            default ->
                throw new IllegalArgumentException("\"" + kind + "\" is not a kind of rule. Choose percent, absolute,"
                        + " thresholds, same-period-last-year, range, yes-no or trend-only.");
        };
    }

    /** Why this rule cannot judge such a KPI against its targets, one sentence each; empty when it can. */
    public List<String> refusals(Better better, Collection<Target> targets) {
        Rule rule;
        try {
            rule = toRule(better);
        } catch (IllegalArgumentException unjudgeable) {
            return List.of(String.valueOf(unjudgeable.getMessage()));
        }
        return targets.stream()
                .filter(target -> target.kind() == TargetKind.TARGET)
                .map(rule::refusal)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Rule yesNo(Better better) {
        if (better != Better.HIGHER) {
            throw new IllegalArgumentException(
                    "The yes-no rule counts yes as good: it fits a KPI that is better when higher, not " + better.code()
                            + ".");
        }
        return new YesNo(partly);
    }

    private BigDecimal required(@Nullable BigDecimal figure, String name) {
        if (figure == null) {
            throw new IllegalArgumentException("The rule \"" + kind + "\" needs a " + name + ".");
        }
        return figure;
    }
}
