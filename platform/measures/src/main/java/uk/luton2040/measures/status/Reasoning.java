package uk.luton2040.measures.status;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.target.Goal;

/** Collects what a rule used and did, and turns it into a judgement. */
final class Reasoning {
    private final Rule rule;
    private final Evidence evidence;
    private final List<String> inputs = new ArrayList<>();
    private final List<String> arithmetic = new ArrayList<>();
    private @Nullable Goal goal;
    private String targetReason = "";

    Reasoning(Rule rule, Evidence evidence) {
        this.rule = rule;
        this.evidence = evidence;
        BigDecimal value = evidence.value();
        if (value != null) {
            input("value", value);
        }
    }

    /** From here on the judgement is about this target, or about there being none. */
    Reasoning againstTarget() {
        goal = evidence.target().goal();
        targetReason = evidence.target().why();
        return this;
    }

    Reasoning input(String name, BigDecimal figure) {
        inputs.add(name + " = " + figure.toPlainString());
        return this;
    }

    Reasoning step(String name, BigDecimal figure) {
        arithmetic.add(name + " = " + figure.toPlainString());
        return this;
    }

    Judgement conclude(Status status, String sentence) {
        return new Judgement(
                status, new Explanation(rule.sentence(), goal, targetReason, inputs, arithmetic, sentence));
    }

    Judgement noValue() {
        return conclude(Status.GREY, "There is no value for this period, so there is nothing to judge.");
    }

    /** The value with its unit, as a sentence begins, told from the limits that follow. */
    String theValue(BigDecimal value, BigDecimal... limits) {
        return Figures.readable(value, evidence.unit(), limits);
    }
}
