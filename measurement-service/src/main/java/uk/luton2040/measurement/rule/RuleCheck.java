package uk.luton2040.measurement.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measurement.knownkpi.KnownKpi;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measures.Coded;

/** What a rule must satisfy beyond the form of its fields. */
@ApplicationScoped
class RuleCheck {
    private static final int MOST_DIGITS = 18;

    private final KnownKpis kpis;
    private final ValidationRules rules;

    RuleCheck(KnownKpis kpis, ValidationRules rules) {
        this.kpis = kpis;
        this.rules = rules;
    }

    /** @throws ProblemException that points at every fault */
    void check(String code, NewRule wanted) {
        List<Problem.Error> errors = new ArrayList<>();
        if (wanted.explanation().indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(wanted.explanation())) {
            errors.add(new Problem.Error("/explanation", "bad-character", "It holds a character that is no text."));
        }
        if ((wanted.between() == null) == (wanted.check() == null)) {
            throw ProblemException.invalid(
                    "/between", "one-of-two", "Send either what must hold between KPIs, or how a check is set.");
        }
        Map<String, KnownKpi> known = kpis.byCode(
                wanted.kpis().stream().filter(kpi -> kpi.indexOf('\0') < 0).toList());
        if (wanted.between() != null) {
            between(code, wanted.between(), known, errors);
        }
        if (wanted.check() != null) {
            check(code, wanted, wanted.check(), known, errors);
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, errors.getFirst().message(), errors);
        }
    }

    private static void between(
            String code, Comparison comparison, Map<String, KnownKpi> known, List<Problem.Error> errors) {
        if (BuiltInCheck.of(code).isPresent()) {
            errors.add(new Problem.Error(
                    "/between", "name-of-a-check", "'%s' is the name of a built-in check.".formatted(code)));
        }
        side("/between/left", comparison.left(), known, errors);
        side("/between/right", comparison.right(), known, errors);
        digits("/between/tolerance", comparison.tolerance(), errors);
        if (comparison.terms().isEmpty()) {
            errors.add(new Problem.Error("/between/left/sum", "no-kpi", "Name a KPI on one side at least."));
        }
    }

    private static void side(String pointer, Side side, Map<String, KnownKpi> known, List<Problem.Error> errors) {
        if ((side.sum() == null) == (side.number() == null)) {
            errors.add(new Problem.Error(pointer, "one-of-two", "Send either a `sum` of KPIs or a `number`."));
        }
        List<Term> terms = side.terms().toList();
        for (int i = 0; i < terms.size(); i++) {
            unknown("%s/sum/%d/kpi".formatted(pointer, i), terms.get(i).kpi(), known, errors);
        }
        digits(pointer + "/number", side.number(), errors);
    }

    private void check(
            String code, NewRule rule, NewSwitch wanted, Map<String, KnownKpi> known, List<Problem.Error> errors) {
        if (rule.needsComment() != null) {
            errors.add(new Problem.Error(
                    "/needsComment", "not-for-a-check", "Say that of a check as /check/needsComment."));
        }
        if (wanted.kpi() != null) {
            unknown("/check/kpi", wanted.kpi(), known, errors);
        }
        if (BuiltInCheck.of(wanted.check()).isEmpty()) {
            errors.add(new Problem.Error(
                    "/check/check",
                    "unknown-check",
                    "It is one of: %s.".formatted(String.join(", ", Coded.codes(BuiltInCheck.class)))));
            return;
        }
        if (wanted.threshold() != null && !wanted.builtIn().hasThreshold()) {
            errors.add(new Problem.Error(
                    "/check/threshold", "no-threshold", "%s has no threshold.".formatted(wanted.check())));
        } else if (wanted.threshold() != null && wanted.threshold().signum() <= 0) {
            errors.add(new Problem.Error("/check/threshold", "not-positive", "It must be more than 0."));
        }
        digits("/check/threshold", wanted.threshold(), errors);
        rules.setting(wanted, code)
                .ifPresent(other -> errors.add(new Problem.Error(
                        "/check",
                        "set-already",
                        "The rule '%s' sets that already; change it there.".formatted(other))));
    }

    private static void unknown(String pointer, String kpi, Map<String, KnownKpi> known, List<Problem.Error> errors) {
        if (!known.containsKey(kpi)) {
            errors.add(new Problem.Error(pointer, "unknown-kpi", "There is no KPI '%s'.".formatted(kpi)));
        }
    }

    private static void digits(String pointer, @Nullable BigDecimal number, List<Problem.Error> errors) {
        if (number != null && (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS)) {
            errors.add(new Problem.Error(pointer, "too-many-digits", "At most %d digits.".formatted(MOST_DIGITS)));
        }
    }
}
