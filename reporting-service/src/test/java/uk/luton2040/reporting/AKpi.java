package uk.luton2040.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;

/** A KPI as the catalogue tells of it: an active six-monthly percentage, more is better, 5 points are amber. */
public final class AKpi {
    private final String code;
    private String lifeCycle = "active";
    private @Nullable String priority;
    private @Nullable String outcome;
    private @Nullable String group;
    private String valueType = "percentage";
    private @Nullable String unit = "% of spend";
    private int decimals = 1;
    private String better = "higher";
    private @Nullable String behaviour = "snapshot";
    private @Nullable String frequency = "six-monthly";
    private String calendar = "financial";
    private List<String> providers = List.of("housing");
    private List<String> categories = List.of();
    private @Nullable String overParts;
    private @Nullable String overTime;
    private @Nullable BigDecimal deadBand;
    private KpiState.@Nullable Rule rule = rule("absolute", "5", false);
    private final List<KpiState.Target> targets = new ArrayList<>();
    private final List<KpiState.Version> versions = new ArrayList<>();
    private @Nullable LocalDate retiredFrom;
    private KpiState.@Nullable Details details;
    private @Nullable String source;

    private AKpi(String code) {
        this.code = code;
    }

    public static AKpi aKpi(String code) {
        return new AKpi(code);
    }

    public AKpi in(String newLifeCycle) {
        lifeCycle = newLifeCycle;
        return this;
    }

    public AKpi on(String newPriority, @Nullable String newOutcome) {
        priority = newPriority;
        outcome = newOutcome;
        return this;
    }

    public AKpi inGroup(String newGroup) {
        group = newGroup;
        return this;
    }

    public AKpi of(String newValueType, @Nullable String newUnit, int newDecimals) {
        valueType = newValueType;
        unit = newUnit;
        decimals = newDecimals;
        return this;
    }

    public AKpi betterWhen(String newBetter) {
        better = newBetter;
        return this;
    }

    public AKpi behaving(String newBehaviour) {
        behaviour = newBehaviour;
        return this;
    }

    /** Where its values come from. */
    public AKpi sourced(String newSource) {
        source = newSource;
        return this;
    }

    public AKpi every(@Nullable String newFrequency) {
        frequency = newFrequency;
        return this;
    }

    public AKpi inYears(String newCalendar) {
        calendar = newCalendar;
        return this;
    }

    public AKpi by(String... newProviders) {
        providers = List.of(newProviders);
        return this;
    }

    public AKpi brokenDownBy(String... newCategories) {
        categories = List.of(newCategories);
        return this;
    }

    public AKpi combinedBy(String newOverParts) {
        overParts = newOverParts;
        return this;
    }

    public AKpi movingBeyond(String newDeadBand) {
        deadBand = new BigDecimal(newDeadBand);
        return this;
    }

    /** Defined as it is so far until that day, and otherwise from then on. */
    public AKpi from(String day, Consumer<AKpi> redefine) {
        if (versions.isEmpty()) {
            versions.add(new KpiState.Version(1, null, state()));
        }
        redefine.accept(this);
        versions.add(new KpiState.Version(versions.size() + 1, LocalDate.parse(day), state()));
        return this;
    }

    public AKpi retiredFrom(String day) {
        lifeCycle = "retired";
        retiredFrom = LocalDate.parse(day);
        return this;
    }

    public AKpi judgedBy(KpiState.@Nullable Rule newRule) {
        rule = newRule;
        return this;
    }

    public AKpi target(@Nullable String period, String value) {
        targets.add(target(period, value, false));
        return this;
    }

    /** Of one category. */
    public AKpi targetOf(String category, String period, String value) {
        targets.add(figure("target", category, period, value));
        return this;
    }

    /** What somebody else has. */
    public AKpi benchmark(@Nullable String comparator, @Nullable String period, String value) {
        targets.add(figure("benchmark", comparator, period, value));
        return this;
    }

    /** How its periods make a year. */
    public AKpi overTheYear(String newOverTime) {
        overTime = newOverTime;
        return this;
    }

    public AKpi illustrativeTarget(String period, String value) {
        targets.add(target(period, value, true));
        return this;
    }

    /** In equal steps between the ends of two periods. */
    public AKpi onTheWay(String fromPeriod, String baseline, String untilPeriod, String target) {
        details = new KpiState.Details(
                false,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                new KpiState.Trajectory(
                        "linear",
                        fromPeriod,
                        untilPeriod,
                        new BigDecimal(baseline),
                        new BigDecimal(target),
                        null,
                        "Corporate Plan",
                        false));
        return this;
    }

    /** Calculated from other KPIs. */
    public AKpi calculatedAs(String kind, String... operands) {
        details = new KpiState.Details(
                false,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                new KpiState.Formula(kind, List.of(operands), null),
                List.of(),
                null);
        return this;
    }

    /** What of small counts may be public. */
    public AKpi hidingBelow(int threshold, int rounding) {
        details = new KpiState.Details(
                false,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                new KpiState.SmallNumbers(threshold, rounding),
                null,
                List.of(),
                null);
        return this;
    }

    public AKpi targetInWords(String words) {
        targets.add(new KpiState.Target(
                "target", null, "FY2021-H1", words, null, null, null, null, null, "Appendix B", null, false));
        return this;
    }

    public KpiState state() {
        return new KpiState(
                code,
                lifeCycle,
                priority,
                outcome,
                group,
                "Title of " + code,
                valueType,
                unit,
                decimals,
                better,
                behaviour,
                frequency,
                calendar,
                source,
                String.join(", ", providers),
                providers,
                categories,
                overParts,
                overTime,
                deadBand,
                rule,
                targets,
                null,
                List.of(),
                details,
                List.of(),
                List.of(),
                retiredFrom,
                versions);
    }

    public static KpiState.Rule rule(String kind, @Nullable String tolerance, boolean strict) {
        return new KpiState.Rule(
                kind, tolerance == null ? null : new BigDecimal(tolerance), strict, null, null, false, null);
    }

    /** Of ratings, the level's count or share. */
    public static KpiState.Rule ruleFor(String judged, String kind, String tolerance) {
        return new KpiState.Rule(kind, new BigDecimal(tolerance), false, null, null, false, judged);
    }

    public static KpiState.Rule illustrativeRule(String kind, String tolerance) {
        return new KpiState.Rule(kind, new BigDecimal(tolerance), false, null, null, true, null);
    }

    private static KpiState.Target figure(
            String kind, @Nullable String category, @Nullable String period, String value) {
        return new KpiState.Target(
                kind,
                category,
                period,
                value,
                new BigDecimal(value),
                null,
                null,
                null,
                null,
                "Appendix B",
                null,
                false);
    }

    private static KpiState.Target target(@Nullable String period, String value, boolean illustrative) {
        return new KpiState.Target(
                "target",
                null,
                period,
                value,
                new BigDecimal(value),
                null,
                null,
                null,
                null,
                "Appendix B",
                null,
                illustrative);
    }
}
