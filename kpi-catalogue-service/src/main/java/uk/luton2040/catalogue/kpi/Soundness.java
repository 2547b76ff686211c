package uk.luton2040.catalogue.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.aggregation.AcrossParts;
import uk.luton2040.measures.aggregation.OverTime;
import uk.luton2040.measures.derived.FormulaKind;
import uk.luton2040.measures.kpi.Behaviour;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Ratings;
import uk.luton2040.measures.status.RuleSpec;
import uk.luton2040.measures.target.Target;
import uk.luton2040.measures.target.TargetKind;
import uk.luton2040.measures.target.TrajectorySpec;

/**
 * Whether a definition can be kept: words that have to be ones this product knows, codes that have to exist, a rule that
 * can judge. What a paper leaves open is sound, it is only unsettled.
 */
public final class Soundness {
    private final String code;
    private final Definition definition;
    private final List<Problem.Error> errors = new ArrayList<>();

    private Soundness(String code, Definition definition) {
        this.code = code;
        this.definition = definition;
    }

    /** What is wrong, each with a pointer into the definition. */
    public static List<Problem.Error> errors(
            String code, Definition definition, Collection<Figure> figures, KnownCodes known) {
        Soundness soundness = new Soundness(code, definition);
        soundness.words();
        soundness.lists();
        soundness.references(known);
        soundness.formula(known);
        soundness.numbers();
        if (soundness.errors.isEmpty()) {
            soundness.trajectory();
        }
        if (soundness.errors.isEmpty()) {
            cannotJudge(definition, figures)
                    .ifPresent(why -> soundness.errors.add(new Problem.Error("/rule", "cannot-judge", why)));
        }
        return soundness.errors;
    }

    /** What would be wrong with it on any day: the rest depends on what else there is. */
    static List<Problem.Error> errorsInItself(String code, Definition definition) {
        Soundness soundness = new Soundness(code, definition);
        soundness.words();
        soundness.lists();
        return soundness.errors;
    }

    /** Why the rule cannot judge such a KPI, or not against one of its targets. */
    public static Optional<String> cannotJudge(Definition definition, Collection<Figure> figures) {
        KpiState.Rule rule = definition.rule();
        if (rule == null) {
            return Optional.empty();
        }
        RuleSpec spec = new RuleSpec(
                rule.kind(), rule.tolerance(), rule.strict(), rule.green(), rule.amber(), null, null, !rule.strict());
        Better better = Better.of(definition.betterWhen()).orElseThrow();
        return spec.refusals(better, targets(definition, figures)).stream().findFirst();
    }

    private static List<Target> targets(Definition definition, Collection<Figure> figures) {
        boolean strict = definition.rule() != null && definition.rule().strict();
        return Stream.concat(
                        figures.stream()
                                .filter(Figure::isTarget)
                                .map(figure -> new Target(
                                        TargetKind.TARGET,
                                        Objects.requireNonNullElse(figure.category(), ""),
                                        Objects.requireNonNullElse(figure.period(), ""),
                                        figure.value(),
                                        figure.low(),
                                        figure.high(),
                                        strict,
                                        Objects.requireNonNullElse(figure.where(), ""),
                                        figure.illustrative())),
                        Stream.ofNullable(definition.trajectory())
                                .filter(way -> way.target() != null)
                                .map(way -> new Target(
                                        TargetKind.TARGET,
                                        "",
                                        way.until(),
                                        way.target(),
                                        null,
                                        null,
                                        strict,
                                        way.source(),
                                        way.illustrative())))
                .toList();
    }

    private void words() {
        word("valueType", definition.valueType(), ValueType::of);
        word("betterWhen", definition.betterWhen(), Better::of);
        word("calendar", definition.calendar(), Calendar::of);
        word("behaviour", definition.behaviour(), Behaviour::of);
        word("overParts", definition.overParts(), AcrossParts::of);
        word("overTime", definition.overTime(), OverTime::of);
        word("reportingFrequency", definition.reportingFrequency(), Frequency::of);
        if (definition.deadBand() != null && definition.deadBand().signum() < 0) {
            refuse("/deadBand", "negative", "A dead band is zero or more.");
        }
        judged();
        KpiState.SmallNumbers small = definition.smallNumbers();
        if (small != null && (small.threshold() < 0 || small.rounding() < 1)) {
            refuse(
                    "/smallNumbers",
                    "out-of-range",
                    "A threshold is zero or more and a rounding one or more (1 rounds nothing).");
        }
    }

    /** What of ratings the rule judges. */
    private void judged() {
        KpiState.Rule rule = definition.rule();
        if (rule == null || rule.judged() == null) {
            return;
        }
        if (Ratings.Judged.of(rule.judged()).isEmpty()) {
            refuse(
                    "/rule/judged",
                    "unknown-word",
                    "'%s' is no count or share of a level. Choose one of %s."
                            .formatted(rule.judged(), String.join(", ", Coded.codes(Ratings.Judged.class))));
        } else if (!definition.valueType().equals(ValueType.RATING.code())) {
            refuse("/rule/judged", "no-rating", "Only a rating has levels that can be judged; leave `judged` out.");
        }
    }

    private void lists() {
        if (new HashSet<>(definition.categories()).size()
                < definition.categories().size()) {
            refuse("/categories", "twice", "A category is named twice.");
        }
        if (definition.categories().stream().anyMatch(String::isBlank)) {
            refuse("/categories", "missing", "A category has a name.");
        }
        for (int i = 0; i < definition.outsideCodes().size(); i++) {
            KpiState.OutsideCode outside = definition.outsideCodes().get(i);
            if (isBlank(outside.framework()) || isBlank(outside.code())) {
                refuse("/outsideCodes/" + i, "missing", "An outside code names its framework and its code there.");
            }
        }
    }

    private static boolean isBlank(@Nullable String word) {
        return word == null || word.isBlank();
    }

    private void word(String field, @Nullable String word, Function<String, Optional<?>> known) {
        if (word != null && known.apply(word).isEmpty()) {
            refuse("/" + field, "unknown-word", "'%s' is no %s.".formatted(word, spaced(field)));
        }
    }

    private static String spaced(String field) {
        return field.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }

    private void references(KnownCodes known) {
        reference("/priority", "priority", definition.priority(), known::hasPriority);
        reference("/outcome", "outcome", definition.outcome(), known::hasOutcome);
        for (int i = 0; i < definition.alsoServes().size(); i++) {
            reference(
                    "/alsoServes/" + i,
                    "priority or outcome",
                    definition.alsoServes().get(i),
                    served -> known.hasPriority(served) || known.hasOutcome(served));
        }
        for (int i = 0; i < definition.providers().size(); i++) {
            reference("/providers/" + i, "organisation", definition.providers().get(i), known::hasOrganisation);
        }
    }

    private void reference(String pointer, String what, @Nullable String named, Predicate<String> isKnown) {
        if (named != null && !isKnown.test(named)) {
            refuse(pointer, "unknown", "There is no %s '%s'.".formatted(what, named));
        }
    }

    private void formula(KnownCodes known) {
        KpiState.Formula formula = definition.formula();
        if (formula == null) {
            return;
        }
        FormulaKind.find(formula.kind())
                .ifPresentOrElse(
                        kind -> kind.refusal(formula.operands().size(), formula.basePeriod() != null)
                                .ifPresent(why -> refuse("/formula/operands", "operands", why)),
                        () -> refuse(
                                "/formula/kind",
                                "unknown-word",
                                "'%s' is no formula; choose one of %s."
                                        .formatted(formula.kind(), FormulaKind.codes())));
        for (int i = 0; i < formula.operands().size(); i++) {
            reference("/formula/operands/" + i, "KPI", formula.operands().get(i), known::hasKpi);
        }
        if (formula.basePeriod() != null) {
            try {
                Period.parse(formula.basePeriod());
            } catch (IllegalArgumentException e) {
                refuse("/formula/basePeriod", "not-a-period", String.valueOf(e.getMessage()));
            }
        }
        if (dependsOnItself(formula.operands(), known, new HashSet<>())) {
            refuse("/formula/operands", "cycle", "%s would be calculated from itself.".formatted(code));
        }
    }

    private boolean dependsOnItself(List<String> operands, KnownCodes known, Set<String> seen) {
        return operands.stream()
                .anyMatch(operand -> operand.equals(code)
                        || seen.add(operand) && dependsOnItself(known.operandsOf(operand), known, seen));
    }

    /** Numbers that could not be written out again. */
    private void numbers() {
        Map<String, BigDecimal> numbers = new HashMap<>();
        put(numbers, "/deadBand", definition.deadBand());
        Optional.ofNullable(definition.rule()).ifPresent(rule -> {
            put(numbers, "/rule/tolerance", rule.tolerance());
            put(numbers, "/rule/green", rule.green());
            put(numbers, "/rule/amber", rule.amber());
        });
        Optional.ofNullable(definition.trajectory()).ifPresent(way -> {
            put(numbers, "/trajectory/baseline", way.baseline());
            put(numbers, "/trajectory/target", way.target());
            put(numbers, "/trajectory/rate", way.rate());
        });
        numbers.forEach((pointer, number) -> {
            if (Datatype.isBeyondReason(number)) {
                refuse(pointer, "beyond-reason", "No measure has that many digits.");
            }
        });
    }

    private static void put(Map<String, BigDecimal> numbers, String pointer, @Nullable BigDecimal number) {
        if (number != null) {
            numbers.put(pointer, number);
        }
    }

    private void trajectory() {
        KpiState.Trajectory way = definition.trajectory();
        if (way == null) {
            return;
        }
        if (definition.valueType().equals(ValueType.NARRATIVE.code())) {
            refuse("/trajectory", "cannot-judge", "A narrative KPI has no figures.");
        }
        try {
            new TrajectorySpec(
                            String.valueOf(way.kind()),
                            String.valueOf(way.from()),
                            String.valueOf(way.until()),
                            way.baseline(),
                            way.target(),
                            way.rate(),
                            way.source(),
                            way.illustrative())
                    .toTrajectory();
        } catch (IllegalArgumentException e) {
            refuse("/trajectory", "cannot-run", String.valueOf(e.getMessage()));
        }
        if (way.source() == null) {
            refuse("/trajectory/source", "missing", "Say where it comes from, as a reader would cite it.");
        }
    }

    private void refuse(String pointer, String problem, String sentence) {
        errors.add(new Problem.Error(pointer, problem, sentence));
    }
}
